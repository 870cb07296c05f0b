// The catalogues of the screens' words have what the sources say, no more and no less.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>

#include "app/base/words.h"
#include "app/shell/shelf.h"

namespace pausepoint::shell {
namespace {

namespace fs = std::filesystem;

/// Every text of the sources that stands in words("…") or worded("…"); of two forms, the first.
std::set<std::string> said_in_sources() {
  std::set<std::string> said;
  const std::regex joints("\"\\s*\\n\\s*\""), call(R"re(\bword(?:s|ed)\(\s*"((?:[^"\\]|\\.)*)")re");
  for (fs::recursive_directory_iterator it(home_folder() + "/app"), end; it != end; ++it) {
    if (it->path().extension() != ".cpp") continue;
    std::ostringstream text;
    text << std::ifstream(it->path()).rdbuf();
    const std::string source = std::regex_replace(text.str(), joints, "");
    for (std::sregex_iterator match(source.begin(), source.end(), call), none; match != none; ++match)
      said.insert((*match)[1]);
  }
  return said;
}

TEST(Catalogue, has_every_word_of_the_screens_and_nothing_else) {
  const std::set<std::string> said = said_in_sources();
  ASSERT_GT(said.size(), 150u);
  EXPECT_TRUE(said.contains("Thank you. Answers are closed."));
  EXPECT_TRUE(said.contains("about 3 in 10"));
  for (const auto& file : fs::directory_iterator(home_folder() + "/assets/languages")) {
    if (file.path().extension() != ".po") continue;
    const Result<Source> source = read_file(file.path().string());
    Diagnostics diagnostics;
    const Words words = read_words(*source, diagnostics);
    EXPECT_EQ(render(*source, diagnostics), "");
    std::set<std::string> there;
    for (const Words::Entry& entry : words.entries()) {
      there.insert(entry.english);
      EXPECT_FALSE(entry.texts.empty()) << file.path() << ": not translated: " << entry.english;
    }
    for (const std::string& english : said) EXPECT_TRUE(there.contains(english)) << file.path() << " lacks: " << english;
    for (const std::string& english : there) EXPECT_TRUE(said.contains(english)) << "on no screen: " << english;
  }
}

}  // namespace
}  // namespace pausepoint::shell
