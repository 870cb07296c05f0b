// The program keeps to itself: it can speak to no network, and writes where it is told to and nowhere else.
#include <gtest/gtest.h>

#include <iterator>
#include <sstream>

#include "tests/program/command_for_tests.h"

namespace pausepoint {
namespace {

std::vector<std::string> words_of(const std::string& text) {
  std::istringstream in(text);
  return {std::istream_iterator<std::string>(in), {}};
}

TEST(Alone, NoNetworkLibraryIsLinked) {
  const Outcome linked = run({"ldd", PAUSEPOINT_BIN "/pausepoint"});
  ASSERT_EQ(linked.code, 0) << linked.err;
  ASSERT_NE(linked.out.find("libpango"), std::string::npos) << "ldd did not list the libraries";
  for (const char* library : {"libcurl", "libssl", "libcrypto", "libsoup", "libnss", "libnspr", "libgnutls", "libproxy",
                              "libssh", "libresolv", "libanl", "libzmq", "libdbus", "libavahi", "libwebkit"}) {
    EXPECT_EQ(linked.out.find(library), std::string::npos) << library;
  }
}

TEST(Alone, NoFunctionOfTheNetworkIsCalled) {
  const Outcome symbols = run({"nm", "--dynamic", "--undefined-only", PAUSEPOINT_BIN "/pausepoint"});
  ASSERT_EQ(symbols.code, 0) << symbols.err;
  ASSERT_NE(symbols.out.find("glfwInit"), std::string::npos) << "nm did not list the functions";
  for (std::string symbol : words_of(symbols.out)) {
    symbol = symbol.substr(0, symbol.find('@'));
    for (const char* of_network :
         {"socket", "socketpair", "connect", "bind", "listen", "accept", "accept4", "getaddrinfo", "gethostbyname",
          "gethostbyname_r", "getnameinfo", "sendto", "sendmsg", "recvfrom", "recvmsg", "res_query", "inet_pton"}) {
      EXPECT_NE(symbol, of_network);
    }
  }
}

/// An environment in which everything a program might write to by itself lies below `scratch`.
Environment inside(const std::string& scratch) {
  return {{"HOME", scratch},
          {"TMPDIR", scratch},
          {"XDG_CACHE_HOME", scratch + "/cache"},
          {"XDG_CONFIG_HOME", scratch + "/config"},
          {"XDG_DATA_HOME", scratch + "/data"},
          {"XDG_STATE_HOME", scratch + "/state"},
          {"XDG_RUNTIME_DIR", scratch},
          {"DISPLAY", ""},
          {"WAYLAND_DISPLAY", ""}};
}

const std::string kLesson = PAUSEPOINT_HOME "/lessons/strings-attached/lesson.yaml";

TEST(Alone, NothingIsWrittenByCommandsThatOnlyRead) {
  const Scratch scratch;
  for (const std::vector<std::string>& words :
       {std::vector<std::string>{"check", PAUSEPOINT_HOME "/lessons"},
        {"kinds"},
        {"schema"},
        {"--help"},
        {"replay", PAUSEPOINT_HOME "/tests/transcripts/strings-attached.transcript"}}) {
    const Outcome outcome = run(pausepoint_with(words), inside(scratch.path()), scratch.path());
    EXPECT_EQ(outcome.code, 0) << words[0] << ": " << outcome.err;
    EXPECT_EQ(scratch.files(), std::vector<std::string>()) << words[0];
  }
}

TEST(Alone, PhotographsAreWrittenToTheirFolderOnly) {
  const Scratch scratch, photographs;
  const std::string short_lesson = scratch.path() + "/lesson.yaml";
  run({"sh", "-c",
       "cat > lesson.yaml <<'END'\nlesson: kite-day\ntitle: Kite day\nsummary: A windy stream\nages: 10-11\n"
       "minutes: 4\nlanguage: en-GB\nreviewed: 2026-11-23\noutcomes: [say why]\nsteps:\n"
       "  - {id: hello, kind: page, title: Hello, minutes: 4, heading: A windy day}\nEND"},
      {}, scratch.path());
  const Outcome outcome =
      run(pausepoint_with({"shots", short_lesson, "--out", photographs.path(), "--size", "640x360"}),
          inside(scratch.path()), scratch.path());
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_EQ(scratch.files(), std::vector<std::string>{"lesson.yaml"});
  EXPECT_GE(photographs.files().size(), 2u);
}

}  // namespace
}  // namespace pausepoint
