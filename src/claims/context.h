// context: where a sentence stands. Headings, lead-ins, table headers, the question of an answer and the page's
// topic say what a sentence leaves out: the treatment it speaks of, and whether the list it is in is a promise, a
// worry, a risk or a price. Comes in: a page and its reading. Goes out: one Context a block.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "claims/claim.h"
#include "claims/reading.h"

namespace urazuke {

// A treatment and where the page names it.
struct Subject {
  int intervention = -1;  // index into Lexicon::interventions; -1 for a name that the lexicon does not know
  std::string name;       // empty: no treatment is named
  Inherited::From from = Inherited::From::topic;
  Span span;  // bytes of Document::text

  bool is_known() const { return !name.empty(); }
};

// What a heading or lead-in says of the bare items under it ("reported in mice", "guaranteed", "not established").
struct Foreword {
  std::optional<Strength> strength;
  EvidenceLevel stated = EvidenceLevel::none;
  bool negated = false;
  bool is_studied = false;  // says only that it is being studied
};

struct Context {
  Meanings heading;  // heading-* senses of the nearest block above that has any
  Inherited::From heading_from = Inherited::From::heading;
  Span heading_span;  // that block, in bytes of Document::text
  Foreword foreword;  // of that block
  // Of a cell in a table that holds the own column against another's: what names the other; no lexicon where none does.
  Because rival;
  bool heads_row = false;    // a header or cell that names the row it begins
  bool is_of_rival = false;  // the cell is the other's own: what it says, it says against it
  Subject subject;           // of the nearest block above that names a treatment, else the page's topic
  bool under_heading(Cue::Meaning meaning) const { return heading.test(static_cast<size_t>(meaning)); }
};

struct PageContext {
  Subject topic;
  // The topic is a title that the lexicon does not know, with no word for treating in it: it may name a part of the
  // body, a disease.
  bool is_topic_vague = false;
  // Whether the page speaks of treatments throughout. A page that does not (a novel, a manual) makes a claim only
  // where a sentence names a treatment itself.
  bool is_about_treatment = false;
  // A line or two, not a page: it is read as speaking of some treatment, and nothing that a page owes is missing from
  // it.
  bool is_excerpt = false;
  std::vector<Context> blocks;  // one for each block of the page
};

PageContext read_context(const Page& page, const PageReading& reading, const Lexicon& lexicon);

}  // namespace urazuke
