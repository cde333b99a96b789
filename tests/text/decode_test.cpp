// Bytes to a Document: which encoding is believed, and what is said about the rest.
#include "text/decode.h"

#include <doctest/doctest.h>
#include <unicode/ucnv.h>

#include <string>
#include <vector>

#include "text/sha256.h"
#include "text/utf8.h"

namespace urazuke {
namespace {

// Long enough for the detector, with kana, kanji and punctuation.
const std::string kJapanese =
    "当院のエクソソーム点滴は、肌のハリやツヤの改善が期待できる治療です。効果には個人差があります。"
    "施術の前に医師がていねいに説明しますので、気になることは何でもご相談ください。";

std::string encoded(const std::string& text, const char* encoding) {
  UErrorCode status = U_ZERO_ERROR;
  std::string bytes(text.size() * 4 + 16, '\0');
  const int32_t size = ucnv_convert(encoding, "UTF-8", bytes.data(), static_cast<int32_t>(bytes.size()), text.data(),
                                    static_cast<int32_t>(text.size()), &status);
  REQUIRE(U_SUCCESS(status));
  bytes.resize(static_cast<size_t>(size));
  return bytes;
}

// "encoding: text" and the warnings, or "error: what".
std::string decoded(const std::string& bytes, const char* encoding = "") {
  const Result<Document> document = decode("page", bytes, encoding);
  if (!document) return "error: " + document.error().what;
  std::string line = document->encoding + ": " + document->text;
  for (const Warning& warning : document->warnings) {
    line += " [" + warning.id;
    for (const std::string& argument : warning.arguments) line += " " + argument;
    line += "]";
  }
  return line;
}

std::string meta(const char* charset) { return std::string("<meta charset=\"") + charset + "\">"; }

}  // namespace

TEST_CASE("encodings are found by the bytes") {
  for (const char* name : {"UTF-8", "Shift_JIS", "EUC-JP", "ISO-2022-JP"}) {
    CAPTURE(name);
    CHECK(decoded(encoded(kJapanese, name)) == std::string(name) + ": " + kJapanese);
  }
}

TEST_CASE("encodings are found by a mark, which is removed") {
  CHECK(decoded("\xEF\xBB\xBF" + kJapanese) == "UTF-8: " + kJapanese);
  CHECK(decoded("\xFF\xFE" + encoded(kJapanese, "UTF-16LE")) == "UTF-16LE: " + kJapanese);
  CHECK(decoded("\xFE\xFF" + encoded("😀" + kJapanese, "UTF-16BE")) == "UTF-16BE: 😀" + kJapanese);
  const std::string page = "<html><title>" + kJapanese + "</title></html>\n";
  CHECK(decoded(encoded(page, "UTF-16LE")) == "UTF-16LE: " + page);
}

TEST_CASE("encodings are found by the page's declaration") {
  for (const char* name : {"shift_jis", "x-sjis", "Windows-31J", "cp932"}) {
    CAPTURE(name);
    const std::string page = meta(name) + "治療①㈱～\\";
    CHECK(decoded(encoded(page, "ibm-943_P15A-2003")) == "Shift_JIS: " + page);
  }
  const std::string http = "<meta http-equiv='Content-Type' content='text/html; charset=euc-jp'>痛み";
  CHECK(decoded(encoded(http, "EUC-JP")) == "EUC-JP: " + http);
  const std::string xml = "<?xml version=\"1.0\" encoding='Shift_JIS'?><p>痛み</p>";
  CHECK(decoded(encoded(xml, "Shift_JIS")) == "Shift_JIS: " + xml);
}

TEST_CASE("a declaration that the bytes contradict is not believed") {
  CHECK(decoded(meta("Shift_JIS") + kJapanese) ==
        "UTF-8: " + meta("Shift_JIS") + kJapanese + " [encoding-contradicts-declaration Shift_JIS UTF-8]");
  CHECK(decoded(encoded(meta("utf-8") + kJapanese, "Shift_JIS")) ==
        "Shift_JIS: " + meta("utf-8") + kJapanese + " [encoding-contradicts-declaration UTF-8 Shift_JIS]");
  CHECK(decoded(meta("utf-16") + "plain") == "UTF-8: " + meta("utf-16") + "plain");
  CHECK(decoded(meta("no-such") + kJapanese) == "UTF-8: " + meta("no-such") + kJapanese);
}

TEST_CASE("bytes that mean nothing are replaced and counted") {
  CHECK(decoded("abc\xFF"
                "def治療\xE6\xB2") ==
        "UTF-8: abc\uFFFD"
        "def治療\uFFFD\uFFFD [undecodable-bytes 3 3]");
  CHECK(decoded("\xEF\xBB\xBF"
                "ab\xC0") == "UTF-8: ab\uFFFD [undecodable-bytes 1 5]");
  CHECK(decoded("\xED\xA0\x80 surrogate, \xF5 and \xC0\x80 overlong") ==
        "UTF-8: \uFFFD\uFFFD\uFFFD surrogate, \uFFFD and \uFFFD\uFFFD overlong [undecodable-bytes 6 0]");
  const std::string broken = encoded(kJapanese, "Shift_JIS") + "\xFD\xFEz";
  CHECK(decoded(broken, "Shift_JIS").find("[undecodable-bytes 2 " + std::to_string(broken.size() - 3) + "]") !=
        std::string::npos);
}

TEST_CASE("a given encoding is used as it is") {
  CHECK(decoded(encoded(kJapanese, "EUC-JP"), "euc-jp") == "EUC-JP: " + kJapanese);
  CHECK(decoded("caf\xE9", "windows-1252") == "windows-1252: café");
  const Result<Document> document = decode("page", "x", "klingon");
  REQUIRE_FALSE(document);
  CHECK(document.error().where == "page");
  CHECK(document.error().what == "unknown encoding 'klingon'");
  CHECK(document.error().hint == "known encodings: UTF-8, UTF-16LE, UTF-16BE, Shift_JIS, EUC-JP, ISO-2022-JP");
}

TEST_CASE("what is no text is refused") {
  CHECK(decoded(std::string("\x7F"
                            "ELF\0\1\2\3",
                            8)) == "error: not a text file (it holds binary data)");
  CHECK(decoded(std::string(100, '\x01')) == "error: not a text file (it holds binary data)");
  CHECK(decoded(std::string(100, '\xFF'), "UTF-8") ==
        "error: not a text file (100 of 100 bytes mean nothing in UTF-8)");
  CHECK(decoded(std::string(kMaxBytes + 1, 'a')) ==
        "error: the file has 67108865 bytes, more than the limit of 67108864");
}

TEST_CASE("an empty file, and what is noted of every file") {
  const Result<Document> empty = decode("-", "");
  REQUIRE(empty);
  CHECK(empty->text.empty());
  CHECK(empty->encoding == "UTF-8");
  const std::string bytes = encoded("痛み\r\nなし\r", "Shift_JIS");
  const Result<Document> document = decode("page.txt", bytes, "sjis");
  REQUIRE(document);
  CHECK(document->name == "page.txt");
  CHECK(document->text == "痛み\r\nなし\r");
  CHECK(document->byte_count == bytes.size());
  CHECK(document->sha256 == sha256_hex(bytes));
}

TEST_CASE("pairs of surrogates at the edge of the converter's buffer") {
  for (const size_t length : {4093u, 4094u, 4095u, 4096u, 8190u, 8191u}) {
    const std::string text = std::string(length, 'a') + "😀😀b";
    CHECK(decoded("\xFF\xFE" + encoded(text, "UTF-16LE")) == "UTF-16LE: " + text);
  }
}

}  // namespace urazuke
