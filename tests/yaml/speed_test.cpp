// The design's bar: our tree costs at most half as much again as yaml-cpp's bare events for the same bytes.
#include <gtest/gtest.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <chrono>
#include <iostream>
#include <sstream>

#include "app/yaml/tree.h"

namespace pausepoint::yaml {
namespace {

class Bare final : public YAML::EventHandler {
 public:
  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark&, YAML::anchor_t) override {}
  void OnAlias(const YAML::Mark&, YAML::anchor_t) override {}
  void OnScalar(const YAML::Mark&, const std::string&, YAML::anchor_t, const std::string&) override {}
  void OnSequenceStart(const YAML::Mark&, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) override {}
  void OnSequenceEnd() override {}
  void OnMapStart(const YAML::Mark&, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) override {}
  void OnMapEnd() override {}
};

std::string long_lesson() {
  std::string text = "lesson: long\nsteps:\n";
  for (int i = 0; i < 400; ++i) {
    text += "  - id: step-" + std::to_string(i) + "   # a comment\n";
    text +=
        "    kind: vote\n    minutes: 6\n    say: Nobody has to answer. Decide on your own first, then we will talk.\n"
        "    ask:\n      question: \"A viewer has sent Kit 50 stars. What could Kit do – now?\"\n      options:\n"
        "        - {id: keep, text: 'Keep the stars and say \"no thanks\"', leads: Kit feels lighter.}\n"
        "        - {id: stop, text: \"Look away, breathe, and stop\", leads: \"It is quiet.\"}\n";
  }
  return text;
}

template <class Work>
double milliseconds(Work work) {
  const auto begin = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
}

TEST(Speed, OfATreeIsNearTheBareEvents) {
  const Source source{"long.yaml", long_lesson()};
  double bare = 1e9, tree = 1e9;
  for (int run = 0; run < 15; ++run) {
    bare = std::min(bare, milliseconds([&] {
                      std::istringstream stream(source.text);
                      YAML::Parser parser(stream);
                      Bare handler;
                      parser.HandleNextDocument(handler);
                    }));
    tree = std::min(tree, milliseconds([&] {
                      Diagnostics diagnostics;
                      ASSERT_TRUE(parse(source, diagnostics).has_value());
                    }));
  }
  std::cout << source.text.size() / 1024 << " KiB: bare " << bare << " ms, tree " << tree << " ms, " << tree / bare
            << " x\n";
#ifndef PAUSEPOINT_SANITIZE
  EXPECT_LE(tree, 1.5 * bare);
#endif
}

}  // namespace
}  // namespace pausepoint::yaml
