// Code that draws cannot name an integer of a tally: it does not compile.
#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>

namespace {

namespace files = std::filesystem;

struct Compiled {
  bool fine = false;
  std::string said;
};

/// Compiles what a drawing file could contain, with `line` in the middle of its function.
Compiled compile(const std::string& line) {
  const files::path folder = files::temp_directory_path() / ("pausepoint-secrecy-" + std::to_string(getpid()));
  files::create_directories(folder);
  const files::path source = folder / "drawing_board.cpp", output = folder / "said";
  std::ofstream(source)
      << "#include \"app/ask/ballot.h\"\n"
         "#include \"app/ask/round.h\"\n"
         "namespace pausepoint::screens {\n"
         "int draw(const ask::Tally& tally, ask::Ballot& ballot, const ask::Release& release) {\n"
         "  int seen = static_cast<int>(release.shares.size()) + ballot.is_open() + int(sizeof tally);\n"
      << "  " << line << "\n"
      << "  return seen;\n}\n}\n";
  const char* compiler = std::getenv("CXX");
  const std::string command = std::string(compiler != nullptr ? compiler : "c++") + " -std=c++20 -fsyntax-only -I '" +
                              PAUSEPOINT_HOME + "' '" + source.string() + "' > '" + output.string() + "' 2>&1";
  const bool fine = std::system(command.c_str()) == 0;
  std::ifstream read(output);
  Compiled compiled{fine, {std::istreambuf_iterator<char>(read), {}}};
  files::remove_all(folder);
  return compiled;
}

TEST(Secrecy, drawing_code_without_counts_compiles) {
  const Compiled compiled = compile("");
  EXPECT_TRUE(compiled.fine) << compiled.said;
}

TEST(Secrecy, drawing_code_that_reads_a_count_does_not_compile) {
  for (const char* line : {"seen += tally.counts_[0];", "for (int count : tally.counts_) seen += count;",
                           "seen += ballot.tally_.counts_[0];", "const auto& all = ballot.tally_; (void)all;",
                           "seen += ballot.hands_.counts_[0];"}) {
    const Compiled compiled = compile(line);
    EXPECT_FALSE(compiled.fine) << line;
    EXPECT_NE(compiled.said.find("private"), std::string::npos) << line << "\n" << compiled.said;
  }
}

TEST(Secrecy, a_tally_or_an_open_ballot_cannot_be_copied_away) {
  for (const char* line : {"const ask::Tally copy = tally; (void)copy;", "ask::Ballot copy = ballot; (void)copy;"}) {
    const Compiled compiled = compile(line);
    EXPECT_FALSE(compiled.fine) << line;
    EXPECT_NE(compiled.said.find("deleted"), std::string::npos) << line << "\n" << compiled.said;
  }
}

TEST(Secrecy, no_file_of_the_program_uses_the_friend_that_tests_have) {
  int looked_at = 0;
  for (const auto& entry : files::recursive_directory_iterator(files::path(PAUSEPOINT_HOME) / "app")) {
    const std::string name = entry.path().filename().string();
    const bool code = entry.path().extension() == ".h" || entry.path().extension() == ".cpp";
    if (!code || name == "ballot.h") continue;
    std::ifstream file(entry.path());
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    EXPECT_EQ(text.find("TallyForTests"), std::string::npos) << entry.path();
    const bool may_read = name == "ballot.cpp" || name == "release.cpp" || name.starts_with("ballot_file");
    EXPECT_TRUE(may_read || text.find("counts_") == std::string::npos) << entry.path() << " names the counts";
    ++looked_at;
  }
  EXPECT_GT(looked_at, 10);
}

}  // namespace
