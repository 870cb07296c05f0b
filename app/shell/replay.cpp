#include "app/shell/replay.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <optional>
#include <type_traits>
#include <utility>

#include "app/base/spelling.h"
#include "app/base/text.h"
#include "app/screens/screens.h"
#include "app/shell/shelf.h"

namespace pausepoint::shell {
namespace {

using screens::Kiosk;
constexpr float kSettled = 3'600'000;  ///< Milliseconds: every movement is over.
constexpr yaml::Milliseconds kBeat{250};

std::string at_line(const Source& source, int line) { return source.name + ":" + std::to_string(line) + ": "; }

/// "; did you mean 'keep'?" or what there is to choose from.
std::string way_out(std::string_view word, const std::vector<std::string>& known) {
  const std::vector<std::string_view> names(known.begin(), known.end());
  const std::string_view near = closest(word, names);
  if (!near.empty()) return std::string("; did you mean '").append(near).append("'?");
  return "; there are " + listed(known);
}

class Player {
 public:
  Player(Kiosk& kiosk, Stage& stage, const Source& source) : kiosk_(kiosk), stage_(stage), source_(source) {}

  /// The reason why the script cannot go on; empty: it can.
  std::string play(const delivery::ScriptLine& line) {
    line_ = line.line;
    return std::visit([&](const auto& what) { return on(what); }, line.what);
  }
  Replayed take() { return std::move(replayed_); }

 private:
  const lesson::Lesson& lesson() const { return kiosk_.session().lesson(); }
  const delivery::Delivery& now() const { return kiosk_.session().now(); }

  template <class Plain>
  std::string on(const Plain& event) {
    kiosk_.apply(delivery::Event(event));
    return {};
  }
  /// Time passes in beats, as it does in the kiosk: a timer that ends in between is seen to end.
  std::string on(const ask::Tick& tick) {
    for (yaml::Milliseconds left = tick.elapsed; left.count() > 0; left -= kBeat) {
      kiosk_.apply(delivery::Event(ask::Tick{std::min(left, kBeat)}));
    }
    return {};
  }
  std::string on(const delivery::PressOption& press) {
    return for_option(press.id, [&](int option) {
      for (int i = 0; i < press.count; ++i) kiosk_.apply(delivery::Event(ask::Press{option}));
    });
  }
  std::string on(const delivery::MarkMoment& mark) {
    for (int i = 0; i < mark.count; ++i) kiosk_.apply(delivery::Event(ask::Press{0}));
    return {};
  }
  std::string on(const delivery::HandsOption& hands) {
    return for_option(hands.id, [&](int option) { kiosk_.apply(delivery::Event(ask::Hands{option, hands.by})); });
  }
  std::string on(const delivery::JumpTo& jump) {
    const int step = lesson().find_step(jump.id);
    if (step >= 0) return on(delivery::Jump{step});
    std::vector<std::string> known;
    for (const lesson::Step& each : lesson().steps) known.push_back(each.id);
    return at_line(source_, line_) + "the lesson has no step '" + jump.id + "'" + way_out(jump.id, known);
  }
  std::string on(const delivery::Expect& expected) {
    replayed_.boards.push_back(stage_.board(kiosk_));
    const std::string differs = delivery::difference(expected.lines, replayed_.boards.back());
    if (!differs.empty()) {
      replayed_.differences += at_line(source_, line_) + "the board shows something else\n" + differs;
    }
    return {};
  }

  std::string for_option(const std::string& id, FunctionRef<void(int)> answer) {
    const auto asked = delivery::asking(lesson(), now());
    if (!asked) return at_line(source_, line_) + "nothing is asked here, in step '" + step_id() + "'";
    const auto& options = asked->ask->options;
    std::vector<std::string> known;
    for (const ask::Option& option : options) known.push_back(option.id);
    known.push_back("pass");
    const auto found = std::ranges::find(known, id);
    if (found == known.end()) {
      return at_line(source_, line_) + "step '" + step_id() + "' has no option '" + id + "'" + way_out(id, known);
    }
    answer(static_cast<int>(found - known.begin()));
    return {};
  }
  std::string step_id() const { return delivery::current_step(lesson(), now()).id; }

  Kiosk& kiosk_;
  Stage& stage_;
  const Source& source_;
  Replayed replayed_;
  int line_ = 0;
};

void type_into(Kiosk& kiosk, screens::Field field, std::string_view text) {
  kiosk.apply(screens::FocusField{field});
  for (std::size_t at = 0; at < text.size();) kiosk.apply(screens::Type{next_character(text, at), false});
  kiosk.apply(screens::FocusField{});
}

/// A lesson is found from the project's folder, or from where the command was typed.
std::string lesson_path(const std::string& written) {
  std::error_code error;
  const std::string at_home = home_folder() + "/" + written;
  return !written.starts_with('/') && std::filesystem::exists(at_home, error) ? at_home : written;
}

bool rewrite(const std::string& path, const std::string& text) {
  std::ofstream out(path, std::ios::binary | std::ios::trunc);
  out << text;
  out.close();
  return !out.fail();
}

/// Plays one file; returns its exit code.
int replay_one(const std::string& file, bool accept, Stage& stage) {
  const auto complain = [](const std::string& text) { return std::fputs((text + "\n").c_str(), stderr), 2; };
  const Result<Source> source = read_file(file);
  if (!source) return complain(source.sentence());
  Diagnostics diagnostics;
  const delivery::Transcript transcript = delivery::read_transcript(*source, diagnostics);
  if (diagnostics.has_errors()) return complain(render(*source, diagnostics));
  std::string problems;
  const auto shelf = load_shelf(home_folder(), lesson_path(transcript.lesson), problems);
  const Result<Replayed> played = play(*source, transcript, shelf, stage);
  if (!played) return complain(problems + played.sentence());
  if (played->differences.empty()) return std::printf("%s: as expected\n", file.c_str()), 0;
  if (!accept) {
    std::printf("%sTo take what is shown now: pausepoint replay --accept %s\n", played->differences.c_str(),
                file.c_str());
    return 1;
  }
  if (!rewrite(file, delivery::with_boards(*source, transcript, played->boards))) {
    return complain(file + " cannot be written");
  }
  return std::printf("%s: rewritten\n", file.c_str()), 0;
}

}  // namespace

std::vector<std::string> texts_of(const ui::Outline& outline) {
  std::vector<std::string> texts;
  for (int i = 0; i < outline.size(); ++i) {
    const ui::Outline::Entry entry = outline.entry(i);
    if ((entry.flags & ui::kDecorative) != 0) continue;
    std::string text(trimmed(entry.text));
    std::ranges::replace(text, '\n', ' ');
    if (!text.empty() && (texts.empty() || texts.back() != text)) texts.push_back(std::move(text));
  }
  return texts;
}

Result<std::unique_ptr<Stage>> Stage::make() {
  auto context = ui::HeadlessContext::make();
  if (!context) return Failure{context.sentence()};
  const Result<ui::Theme> theme = ui::load_theme(home_folder() + "/assets/themes/paper.yaml");
  if (!theme) return Failure{theme.sentence()};
  return std::unique_ptr<Stage>(new Stage(std::move(*context), *theme));
}

Stage::Stage(std::unique_ptr<ui::HeadlessContext> context, const ui::Theme& theme)
    : context_(std::move(context)), workshop_(theme, home_folder() + "/assets"), frame_(workshop_, 960, 540) {}

std::vector<std::string> Stage::board(const Kiosk& kiosk) {
  frame_.draw({}, kSettled, [&](ui::Canvas& canvas) { screens::draw_board(kiosk, canvas, [](screens::Event) {}); });
  return texts_of(frame_.outline());
}

Result<Replayed> play(const Source& source, const delivery::Transcript& transcript,
                      std::shared_ptr<const screens::Shelf> shelf, Stage& stage) {
  Kiosk kiosk(std::move(shelf));
  kiosk.apply(screens::OpenLesson{0});
  if (kiosk.where() != screens::Where::setup) {
    return Failure{source.name + ": the lesson cannot be taught\n" + std::string(kiosk.problem_text())};
  }
  type_into(kiosk, screens::Field::adult, transcript.adult);
  type_into(kiosk, screens::Field::place, transcript.place);
  kiosk.apply(screens::ChangePresent{transcript.present - kiosk.room().present});
  kiosk.apply(screens::ChooseLanguage{transcript.language});
  kiosk.apply(screens::ChooseBeside{transcript.beside});
  if (kiosk.room().language != transcript.language)
    return Failure{source.name + ": the lesson cannot be taught in '" + transcript.language + "'"};
  kiosk.apply(screens::Begin{});
  Player player(kiosk, stage, source);
  for (const delivery::ScriptLine& line : transcript.script) {
    const std::string stopped = player.play(line);
    if (!stopped.empty()) return Failure{stopped};
  }
  return player.take();
}

int replay(const std::vector<std::string>& files, bool accept) {
  Result<std::unique_ptr<Stage>> stage = Stage::make();
  if (!stage) return std::fprintf(stderr, "pausepoint: %s\n", stage.sentence().c_str()), 2;
  int worst = 0;
  for (const std::string& file : files) worst = std::max(worst, replay_one(file, accept, **stage));
  return worst;
}

}  // namespace pausepoint::shell
