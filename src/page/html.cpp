#include "page/html.h"

#include <gumbo.h>

#include <memory_resource>

#include "page/html_reduce.h"
#include "page/html_walk.h"
#include "page/read.h"

namespace urazuke {
namespace {

constexpr size_t kFirstMemory = 64u << 10;

// gumbo allocates by the attribute and the node, and frees node by node: one arena for the whole tree does without.
GumboOptions options_with(std::pmr::monotonic_buffer_resource& memory) {
  GumboOptions options = kGumboDefaultOptions;
  options.max_errors = 0;
  options.userdata = &memory;
  options.allocator = [](void* user, size_t size) {
    return static_cast<std::pmr::monotonic_buffer_resource*>(user)->allocate(size);
  };
  options.deallocator = [](void*, void*) {};
  return options;
}

}  // namespace

void read_html_into(Outline& outline, std::string_view html, uint32_t offset, uint32_t& images_without_text) {
  const ReducedHtml reduced = reduce_html(html);
  std::pmr::monotonic_buffer_resource memory(kFirstMemory);
  const GumboOptions options = options_with(memory);
  const GumboOutput* tree = gumbo_parse_with_options(&options, reduced.text.data(), reduced.text.size());
  if (tree == nullptr) return;
  Walk walk{outline, html, offset, reduced, images_without_text};
  const TextPlace place;
  walk_children(walk, tree->root, place);
  end_block(walk, place);
}

std::vector<Block> read_html(const std::string& text, uint32_t& images_without_text) {
  Outline outline;
  read_html_into(outline, text, 0, images_without_text);
  return outline.take();
}

}  // namespace urazuke
