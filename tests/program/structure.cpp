#include "tests/program/structure.h"

#include <algorithm>
#include <cctype>
#include <regex>

namespace pausepoint::structure {
namespace {

using Names = std::vector<std::string_view>;

bool among(const Names& names, std::string_view name) { return std::ranges::find(names, name) != names.end(); }

/// Of a folder of app/, or of main.cpp, which stands above all folders; -1 for a folder that has none.
int level_of(std::string_view folder) {
  const std::vector<Names> levels = {{"base"},
                                     {"yaml", "ui", "print"},
                                     {"ask", "scene"},
                                     {"activities"},
                                     {"lesson"},
                                     {"delivery"},
                                     {"screens", "store", "pack", "report", "speech"},
                                     {"shell"},
                                     {"main.cpp"}};
  const auto found = std::ranges::find_if(levels, [&](const Names& names) { return among(names, folder); });
  return found == levels.end() ? -1 : static_cast<int>(found - levels.begin());
}

/// The one way from a folder to another of its own level: themes are YAML files.
bool may_go_sideways(std::string_view from, std::string_view to) { return from == "ui" && to == "yaml"; }

Names parts_of(std::string_view path) {
  Names parts;
  for (std::size_t begin = 0; begin <= path.size();) {
    const std::size_t end = std::min(path.find('/', begin), path.size());
    parts.push_back(path.substr(begin, end - begin));
    begin = end + 1;
  }
  return parts;
}

bool is_in(const File& file, const Names& folders) {
  const Names parts = parts_of(file.path);
  return parts.size() > 2 && parts[0] == "app" && among(folders, parts[1]);
}

bool is_core(const File& file) {
  return is_in(file, {"base", "yaml", "ask", "scene", "activities", "lesson", "delivery"});
}

/// "vote" for a path in app/activities/vote or tests/activities/vote; empty for what all kinds share.
std::string_view kind_of(const Names& parts) {
  return parts.size() > 3 && parts[1] == "activities" ? parts[2] : std::string_view();
}

std::string place(const File& file, int line) { return file.path + ":" + std::to_string(line) + ": "; }

/// Calls `use(line number, line)` for every line.
template <class Use>
void each_line(std::string_view text, Use use) {
  int number = 0;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    use(++number, std::string(text.substr(begin, end - begin)));
    begin = end + 1;
  }
}

/// Calls `use(line number, name, quoted)` for every #include.
template <class Use>
void each_include(const File& file, Use use) {
  const std::regex include(R"(^\s*#\s*include\s*([<"])([^>"]+)[>"])");
  each_line(file.text, [&](int number, const std::string& line) {
    std::smatch match;
    if (std::regex_search(line, match, include)) use(number, match.str(2), match.str(1) == "\"");
  });
}

/// Every place where `pattern` stands in the code of `file`, followed by `sentence`.
Findings occurrences(const File& file, const std::string& pattern, const std::string& sentence) {
  Findings findings;
  const std::regex regex(pattern);
  each_line(code_only(file.text), [&](int number, const std::string& line) {
    std::smatch match;
    if (std::regex_search(line, match, regex)) findings.push_back(place(file, number) + match.str() + ": " + sentence);
  });
  return findings;
}

/// Copies C++ while leaving out what is no code; line ends stay.
class Blanker {
 public:
  explicit Blanker(std::string_view text) : text_(text) {}

  std::string run() {
    while (at_ < text_.size()) step();
    return std::move(out_);
  }

 private:
  void step() {
    if (starts("//")) return skip_to("\n", 0);
    if (starts("/*")) return skip_to("*/", 2);
    if (line_is_empty_ && text_[at_] == '#') return skip_directive();
    if (starts("R\"")) return skip_raw();
    if (text_[at_] == '"' || (text_[at_] == '\'' && !in_number())) return skip_quoted(text_[at_]);
    take(text_[at_++]);
  }
  void take(char c) {
    out_ += c;
    line_is_empty_ = c == '\n' || (line_is_empty_ && std::isspace(static_cast<unsigned char>(c)));
  }
  bool starts(std::string_view what) const { return text_.substr(at_).starts_with(what); }
  /// Whether the quote mark here separates digits: 20'000.
  bool in_number() const {
    std::size_t begin = at_;
    while (begin > 0 && (std::isalnum(static_cast<unsigned char>(text_[begin - 1])) || text_[begin - 1] == '\''))
      --begin;
    return begin < at_ && std::isdigit(static_cast<unsigned char>(text_[begin]));
  }
  void blank_until(std::size_t end) {
    for (; at_ < end; ++at_) {
      if (text_[at_] == '\n') take('\n');
    }
  }
  void skip_to(std::string_view end, std::size_t and_over) {
    blank_until(std::min(text_.size(), std::min(text_.find(end, at_ + 1), text_.size()) + and_over));
  }
  void skip_directive() {
    std::size_t end = text_.find('\n', at_);
    while (end != std::string_view::npos && text_[end - 1] == '\\') end = text_.find('\n', end + 1);
    blank_until(std::min(end, text_.size()));
  }
  void skip_raw() {
    const std::size_t open = std::min(text_.find('(', at_), text_.size());
    const std::string close = ")" + std::string(text_.substr(at_ + 2, open - at_ - 2)) + "\"";
    take('"');
    skip_to(close, close.size());
    take('"');
  }
  void skip_quoted(char mark) {
    std::size_t end = at_ + 1;
    while (end < text_.size() && text_[end] != mark && text_[end] != '\n') end += text_[end] == '\\' ? 2 : 1;
    take(mark);
    blank_until(std::min(end + 1, text_.size()));
    take(mark);
  }

  std::string_view text_;
  std::string out_;
  std::size_t at_ = 0;
  bool line_is_empty_ = true;
};

/// Whether a brace behind `head` (all that stands between it and the last ; { or }) opens a namespace or a type.
bool opens_scope(std::string head) {
  head = std::regex_replace(head, std::regex(R"(template\s*<[^{;]*>\s*(?=(class|struct|union|enum)\b))"), "");
  const std::regex scope(
      R"(^\s*((public|protected|private)\s*:\s*)*(typedef\s+)?(inline\s+)?(namespace|class|struct|union|enum|extern)\b)");
  const std::regex call(R"(\)\s*(const|noexcept|override|\s)*$)");
  return std::regex_search(head, scope) && !std::regex_search(head, call);
}

}  // namespace

std::string code_only(std::string_view text) { return Blanker(text).run(); }

Findings include_levels(const File& file) {
  const Names from = parts_of(file.path);
  const bool is_test = from[0] == "tests";
  int level = level_of(from[1]);
  // The tests of the screens drive the whole program; a folder of tests that mirrors none may use everything.
  if (is_test && (level < 0 || from[1] == "screens")) level = level_of("main.cpp");
  if (level < 0)
    return {place(file, 1) + "app/" + std::string(from[1]) +
            " has no level: give it one in tests/program/structure.cpp"};
  Findings findings;
  each_include(file, [&](int line, const std::string& name, bool quoted) {
    const Names to = parts_of(name);
    const auto found = [&](const std::string& sentence) {
      findings.push_back(place(file, line) + name + ": " + sentence);
    };
    if (!quoted) return;
    if (is_test && to[0] == "tests") return;
    if (to[0] != "app" || to.size() < 3) return found("write includes from the top: \"app/ask/ask.h\"");
    const int target = level_of(to[1]);
    if (target < 0) return found("this folder has no level");
    if (to[1] != from[1] && target >= level && !may_go_sideways(from[1], to[1])) {
      return found(std::string(from[1]) + " (level " + std::to_string(level) + ") may include lower levels only, not " +
                   std::string(to[1]) + " (level " + std::to_string(target) + ")");
    }
    const std::string_view kind = kind_of(from), other = kind_of(to);
    if (!is_test && !kind.empty() && !other.empty() && kind != other) found("a kind never includes another kind");
    if (!is_test && !kind.empty() && to.back() == "all.h") found("a kind never includes the list of kinds");
  });
  return findings;
}

Findings library_homes(const File& file) {
  struct Home {
    std::string library;
    Names folders;
  };
  const std::vector<Home> homes = {
      {R"(^(imgui|backends/imgui|pango|cairo|librsvg|GL/|GLES|EGL/|GLFW/|ft2build|stb_))", {"ui", "print", "shell"}},
      {R"(^yaml-cpp)", {"yaml"}},
      {R"(^(sqlite3|sodium))", {"store"}},
      {R"(^(X11/|CLI/|nlohmann/))", {"shell", "store"}},
  };
  Findings findings;
  if (!file.path.starts_with("app/")) return findings;
  each_include(file, [&](int line, const std::string& name, bool) {
    for (const Home& home : homes) {
      if (!std::regex_search(name, std::regex(home.library)) || is_in(file, home.folders)) continue;
      std::string folders;
      for (const std::string_view folder : home.folders) folders += " app/" + std::string(folder);
      findings.push_back(place(file, line) + name + ": included only in" + folders);
    }
  });
  return findings;
}

Findings clock_and_chance(const File& file) {
  if (!is_core(file)) return {};
  return occurrences(
      file,
      R"(\b(system_clock|steady_clock|high_resolution_clock|utc_clock|gettimeofday|clock_gettime|localtime)"
      R"(|gmtime|sleep_for|sleep_until|usleep|random_device|srand|default_random_engine)\b)"
      R"(|(^|[^\w.>])(std::)?(rand|time|clock)\s*\()",
      "the core reads no clock and draws no lots; time is an event and chance is a seed");
}

Findings files_in_core(const File& file) {
  Findings findings;
  if (!is_core(file)) return findings;
  each_include(file, [&](int line, const std::string& name, bool) {
    if (!among({"fstream", "filesystem", "cstdio", "stdio.h", "fcntl.h", "unistd.h"}, name)) return;
    findings.push_back(place(file, line) + name + ": the core opens no files; it is given their text");
  });
  return findings;
}

Findings static_locals(const File& file) {
  Findings findings;
  if (!file.path.starts_with("app/")) return findings;
  const std::string code = code_only(file.text);
  std::vector<bool> in_function = {false};
  std::string head, word;
  int line = 1;
  for (std::size_t at = 0; at < code.size(); ++at) {
    const char c = code[at];
    if (std::isalnum(static_cast<unsigned char>(c)) || c == '_') {
      word += c;
    } else {
      const bool outlives = word == "static" || word == "thread_local";
      const bool is_constant = std::string_view(code).substr(at).starts_with(" constexpr");
      if (outlives && !is_constant && in_function.back()) {
        findings.push_back(place(file, line) + "a local variable outlives its function; pass the state in");
      }
      word.clear();
    }
    head += c;
    if (c == '\n') ++line;
    if (c == '{') in_function.push_back(!opens_scope(head.substr(0, head.size() - 1)));
    if (c == '}' && in_function.size() > 1) in_function.pop_back();
    if (c == '{' || c == '}' || c == ';') head.clear();
  }
  return findings;
}

Findings length(const File& file) {
  const auto lines = std::ranges::count(file.text, '\n');
  const int most = file.path.ends_with(".h") ? 200 : 500;
  if (lines <= most) return {};
  return {place(file, most + 1) + std::to_string(lines) + " lines, " + std::to_string(most) +
          " at most: this wants to be two files"};
}

Findings yaml_loading(const File& file) {
  return occurrences(file, R"(\bYAML::(Load|LoadAll|LoadFile|LoadAllFromFile)\b)",
                     "drops content silently; use yaml::parse");
}

}  // namespace pausepoint::structure
