#include "page/html_walk.h"

namespace urazuke {
namespace {

// A title stands near what it heads: a wrapper or two up, a few empty elements on. Bounds keep the search linear.
constexpr int kWrappers = 3;
constexpr unsigned int kBrothers = 8;
constexpr int kInside = 6;

bool is_element(const GumboNode* node) { return node->type == GUMBO_NODE_ELEMENT; }

bool has_content(const GumboNode* node, int depth) {
  if (node->type == GUMBO_NODE_TEXT) return true;
  if (!is_element(node) || has_flag(node, kHiddenFlag) || node->v.element.tag == GUMBO_TAG_BR) return false;
  if (depth == 0) return true;
  const GumboVector& children = children_of(node);
  for (unsigned int i = 0; i < children.length && i < kBrothers; ++i) {
    if (has_content(static_cast<const GumboNode*>(children.data[i]), depth - 1)) return true;
  }
  return false;
}

bool is_heading_tag(GumboTag tag) {
  return tag == GUMBO_TAG_H1 || tag == GUMBO_TAG_H2 || tag == GUMBO_TAG_H3 || tag == GUMBO_TAG_H4 ||
         tag == GUMBO_TAG_H5 || tag == GUMBO_TAG_H6;
}

bool begins_with_heading(const GumboNode* node) {
  for (int depth = 0; depth < kInside && is_element(node); ++depth) {
    if (is_heading_tag(node->v.element.tag)) return true;
    const GumboVector& children = children_of(node);
    const GumboNode* first = nullptr;
    for (unsigned int i = 0; first == nullptr && i < children.length && i < kBrothers; ++i) {
      const auto* child = static_cast<const GumboNode*>(children.data[i]);
      if (has_content(child, 2)) first = child;
    }
    if (first == nullptr) return false;
    node = first;
  }
  return false;
}

const GumboNode* next_content(const GumboNode* node) {
  const GumboVector& brothers = children_of(node->parent);
  const auto first = static_cast<unsigned int>(node->index_within_parent) + 1;
  for (unsigned int i = first; i < brothers.length && i < first + kBrothers; ++i) {
    const auto* brother = static_cast<const GumboNode*>(brothers.data[i]);
    if (has_content(brother, 2)) return brother;
  }
  return nullptr;
}

}  // namespace

int wrappers_to_headed(const GumboNode* node) {
  int wrappers = 0;
  for (int i = 0; i < kWrappers; ++i) {
    if (node->parent == nullptr || !is_element(node->parent)) return -1;
    if (const GumboNode* next = next_content(node)) return begins_with_heading(next) ? -1 : wrappers;
    node = node->parent;
    const GumboTag tag = node->v.element.tag;
    wrappers += tag != GUMBO_TAG_A && tag != GUMBO_TAG_SPAN;
  }
  return -1;
}

}  // namespace urazuke
