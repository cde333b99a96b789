#include "cli/read_site.h"

#include <memory>
#include <utility>

#include "cli/in_order.h"
#include "cli/tokenisers.h"
#include "text/decode.h"

namespace urazuke {

namespace {

SiteDisclosures read_page_of(const std::string& path, const Setup& setup, Tokeniser& tokeniser) {
  SiteDisclosures said;
  Result<std::string> bytes = read_bytes(path);
  if (!bytes) return said;
  Result<Document> document = decode(path, *bytes, setup.options.encoding);
  if (!document) return said;
  add(said, audit(std::move(*document), setup.options.input, *setup.lexicon, tokeniser, setup.settings),
      *setup.lexicon);
  return said;
}

}  // namespace

std::vector<SiteDisclosures> read_sites(const Setups& setups, const std::vector<Input>& inputs, unsigned jobs) {
  std::vector<SiteDisclosures> sites(setups.all.size());
  const auto make_worker = [&] {
    return [&, tokenisers = std::make_shared<Tokenisers>()](size_t index) {
      const Input& input = inputs[index];
      if (!input || *input == "-") return SiteDisclosures{};
      const Setup& setup = setups.at(index);
      return read_page_of(*input, setup, tokenisers->of(*setup.lexicon));
    };
  };
  size_t delivered = 0;
  const auto deliver = [&](SiteDisclosures said) {
    add(sites[setups.of[delivered++]], std::move(said));
    return true;
  };
  in_order<SiteDisclosures>(inputs.size(), jobs, make_worker, deliver);
  return sites;
}

}  // namespace urazuke
