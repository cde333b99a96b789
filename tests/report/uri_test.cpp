#include "report/uri.h"

#include <doctest/doctest.h>

using namespace urazuke;

TEST_CASE("a path is a URI reference") {
  struct Row {
    const char* path;
    const char* uri;
  };
  for (const Row& row : {Row{"pages/a.html", "pages/a.html"}, Row{"/srv/a b.html", "file:///srv/a%20b.html"},
                         Row{"シワ.html", "%E3%82%B7%E3%83%AF.html"}, Row{"a:b", "a%3Ab"},
                         Row{"a\nb?c#d", "a%0Ab%3Fc%23d"}, Row{"\xFF", "%FF"}, Row{"-", "-"}}) {
    CHECK(path_uri(row.path) == row.uri);
  }
}

TEST_CASE("a text fragment leads to the words, from the first line to the last") {
  struct Row {
    const char* url;
    const char* words;
    const char* link;
  };
  for (const Row& row :
       {Row{"https://a.jp/x", "シワ", "https://a.jp/x#:~:text=%E3%82%B7%E3%83%AF"},
        Row{"https://a.jp/x#y", "a b", "https://a.jp/x#y:~:text=a%20b"},
        Row{"https://a.jp/", "a-b,c&d", "https://a.jp/#:~:text=a%2Db%2Cc%26d"},
        Row{"https://a.jp/", "a\nb\nc", "https://a.jp/#:~:text=a,c"}, Row{"https://a.jp/", "", "https://a.jp/"}}) {
    CHECK(text_fragment(row.url, row.words) == row.link);
  }
}
