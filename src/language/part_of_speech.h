// IPADIC's features -> Pos and Form. A feature string is "pos,pos1,pos2,pos3,type,form,base,reading,sound";
// unknown words have seven fields and no base form.
#pragma once

#include <string_view>

#include "language/token.h"

namespace urazuke {

struct Morphology {
  Pos pos = Pos::other;
  Form form = Form::none;
  std::string_view base;  // empty: the surface is the base form
};

Morphology read_feature(std::string_view feature);

}  // namespace urazuke
