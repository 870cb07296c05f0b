// Writing a translation for those who translate: every text with its id and its English, in the order of the lesson.
#include <algorithm>

#include "app/lesson/translation.h"

namespace pausepoint::lesson {
namespace {

std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    if (c == '\n') {
      out += "\\n";
    } else {
      out += c;
    }
  }
  return out + "\"";
}

}  // namespace

std::string written_translation(std::span<const yaml::TextUse> texts, std::string_view of, std::string_view language,
                                const Translation& old) {
  std::string out =
      "# Write each text behind `text:`. `state: draft` says that a speaker has not read it yet; then write `read`.\n"
      "# The ids and the English are the program's own: it sees by them what is missing and what has changed.\n";
  out.append("language: ").append(language).append("\nof: ").append(of).append("\ntexts:\n");
  for (const yaml::TextUse& use : texts) {
    if (!is_for_translators(use)) continue;
    const auto found = std::ranges::find(old.texts, use.path, &TranslatedText::id);
    const bool there = found != old.texts.end() && !found->text.empty();
    const std::string& english = there ? found->english : use.text;
    out.append("  - id: ").append(use.path).append("\n");
    if (english != use.text) out.append("    # The English is now ").append(quoted(use.text)).append("\n");
    out.append("    english: ").append(quoted(english)).append("\n");
    if (!there) continue;
    out.append("    text: ").append(quoted(found->text)).append("\n");
    out.append("    state: ").append(found->draft ? "draft" : "read").append("\n");
  }
  return out;
}

}  // namespace pausepoint::lesson
