#include "audit/audit.h"

#include "audit/check.h"
#include "audit/disclosures.h"
#include "audit/fingerprint.h"
#include "audit/open_points.h"
#include "audit/suppress.h"
#include "claims/appraise.h"
#include "claims/context.h"
#include "claims/extract.h"
#include "claims/reading.h"

namespace urazuke {

Audit audit(Document document, InputFormat format, const Lexicon& lexicon, Tokeniser& tokeniser,
            const AuditSettings& settings) {
  Audit audit;
  audit.settings = settings;
  audit.page = read_page(std::move(document), format);
  const PageReading reading = read_sentences(audit.page, lexicon, tokeniser);
  const PageContext context = read_context(audit.page, reading, lexicon);
  Extraction extraction = extract_claims(audit.page, reading, context, lexicon);
  audit.statements = std::move(extraction.statements);
  audit.claims = std::move(extraction.claims);
  for (const Claim& claim : audit.claims) audit.appraisals.push_back(appraise(claim, lexicon));
  find_disclosures(audit, reading, context, lexicon);
  check(audit, reading, context, lexicon, settings);
  fingerprint(audit, lexicon);
  suppress(audit, lexicon);
  audit.open_points = find_open_points(audit, reading, context);
  return audit;
}

}  // namespace urazuke
