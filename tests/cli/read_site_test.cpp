// `audit --site`: what another page of the run discloses.
#include <doctest/doctest.h>

#include "program.h"

using urazuke_test::Folder;

TEST_CASE("--site names the page that tells what a page lacks") {
  const Folder folder;
  folder.write("site/a.md", "# エクソソーム点滴\n\n自由診療です。エクソソーム点滴は上清液を点滴する方法です。\n");
  folder.write("site/prices.md", "# エクソソーム点滴\n\n費用\n\nエクソソーム点滴 1回 88,000円（税込）\n");
  const std::string said = "エクソソーム点滴: told on site/prices.md, line 5; link to it where the reader sees it";
  const std::string alone = folder.run("urazuke audit --lang en site").out;
  CHECK(alone.find("warning[URZ093]") != std::string::npos);
  CHECK(alone.find(said) == std::string::npos);
  const std::string together = folder.run("urazuke audit --lang en --site -j 1 site").out;
  CHECK(together.find("info[URZ093]") != std::string::npos);
  CHECK(together.find(said) != std::string::npos);
  CHECK(folder.run("urazuke audit --lang en --site -j 2 site").out == together);
}
