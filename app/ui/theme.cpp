#include "app/ui/theme.h"

#include <fstream>
#include <sstream>
#include <string_view>

#include "app/yaml/fields.h"

namespace pausepoint::ui {
namespace {

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

bool is_hex_color(std::string_view hex) {
  if ((hex.size() != 7 && hex.size() != 9) || hex[0] != '#') return false;
  for (const char c : hex.substr(1)) {
    if (hex_digit(c) < 0) return false;
  }
  return true;
}

struct Named {
  std::string_view name, doc;
  Color Theme::*color;
};

constexpr Named kColors[] = {
    {"paper", "The ground of the board.", &Theme::paper},
    {"card", "The sheets that lie on the ground.", &Theme::card},
    {"card_edge", "The soft lower edge of a card.", &Theme::card_edge},
    {"ink", "Text.", &Theme::ink},
    {"quiet", "Text that may be overlooked.", &Theme::quiet},
    {"line", "Borders.", &Theme::line},
    {"accent", "What is to be done next.", &Theme::accent},
    {"on_accent", "Text on the accent.", &Theme::on_accent},
    {"help_fill", "Ground of everything about help.", &Theme::help_fill},
    {"help_ink", "Text about help.", &Theme::help_ink},
    {"help_line", "Borders of everything about help.", &Theme::help_line},
    {"note_fill", "Ground of a note.", &Theme::note_fill},
    {"note_line", "Border of a note.", &Theme::note_line},
    {"note_ink", "Text of a note.", &Theme::note_ink},
    {"warn", "What needs the teacher.", &Theme::warn},
    {"done", "What is behind us.", &Theme::done},
    {"desk_paper", "The ground of the desk.", &Theme::desk_paper},
    {"desk_line", "Borders on the desk.", &Theme::desk_line},
    {"cover", "The ground of the covered board.", &Theme::cover},
    {"pass", "The choice not to answer.", &Theme::pass},
};

constexpr std::string_view kOptionNames[] = {"a", "b", "c", "d", "e", "f"};

Color read_color(yaml::Fields& fields, std::string_view name, std::string_view doc) {
  const std::string hex = fields.text(name, doc);
  if (is_hex_color(hex)) return color_from_hex(hex);
  if (hex.empty()) return {};
  std::string message = "'";
  (message += hex) += "' is not a colour";
  fields.error(name, std::move(message), "write \"#RRGGBB\" or \"#RRGGBBAA\"");
  return {};
}

Theme read_theme(yaml::Fields& fields) {
  Theme theme;
  theme.name = fields.text("theme", "Name of the look.");
  if (fields.has("font")) theme.font = fields.optional_text("font", "Font family; Andika when left out.");
  for (const Named& named : kColors) theme.*named.color = read_color(fields, named.name, named.doc);
  fields.map("options", "Colours of the options A to F.", true, [&](yaml::Fields& options) {
    for (std::size_t i = 0; i < theme.options.size(); ++i) {
      theme.options[i] = read_color(options, kOptionNames[i], "Colour of this option.");
    }
    options.finish();
  });
  const auto hundredths = [&fields](std::string_view name, std::string_view doc, int least, int most, float fallback) {
    return static_cast<float>(fields.number(name, doc, least, most, static_cast<int>(fallback * 100 + 0.5f))) / 100.0f;
  };
  theme.text_scale = hundredths("text_scale", "Size of all texts in percent.", 80, 200, theme.text_scale);
  theme.line_spacing = hundredths("line_spacing", "Line height in percent of the text.", 100, 220, theme.line_spacing);
  theme.reduced_motion = fields.flag("reduced_motion", "Whether movements are cuts.", theme.reduced_motion);
  fields.finish();
  return theme;
}

}  // namespace

Color color_from_hex(std::string_view hex) {
  if (!is_hex_color(hex)) return {};
  const auto byte = [hex](std::size_t at) {
    return static_cast<std::uint8_t>(hex_digit(hex[at]) * 16 + hex_digit(hex[at + 1]));
  };
  return {byte(1), byte(3), byte(5), hex.size() == 9 ? byte(7) : static_cast<std::uint8_t>(255)};
}

Color mixed(Color from, Color to, float amount) {
  const auto mix = [amount](std::uint8_t a, std::uint8_t b) {
    const float value = static_cast<float>(a) + (static_cast<float>(b) - static_cast<float>(a)) * amount;
    return static_cast<std::uint8_t>(value < 0 ? 0 : value > 255 ? 255 : value + 0.5f);
  };
  return {mix(from.r, to.r), mix(from.g, to.g), mix(from.b, to.b), mix(from.a, to.a)};
}

Theme applied(Theme theme, const Access& access) {
  const float scale = static_cast<float>(access.text) / 100;
  theme.page_scale = scale;
  theme.text_scale = access.text > kLargestInPlace ? 1 : scale;
  theme.letter_space = letter_space(access.letters);
  theme.line_factor = line_factor(access.lines);
  theme.reduced_motion = theme.reduced_motion || access.still;
  if (access.typeface == Typeface::open_dyslexic) theme.font = "OpenDyslexic";
  if (access.typeface == Typeface::noto_sans) theme.font = "Noto Sans";
  return theme;
}

Result<Theme> load_theme(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return Failure{path + ": cannot be read; choose another theme with --theme NAME"};
  std::ostringstream text;
  text << file.rdbuf();
  const Source source{path, text.str()};
  Diagnostics diagnostics;
  const auto root = yaml::parse(source, diagnostics);
  Theme theme;
  if (root) {
    yaml::Reading reading{&diagnostics, {}, {}};
    yaml::Fields fields(*root, "theme", "theme", reading);
    theme = read_theme(fields);
  }
  if (diagnostics.has_errors()) return Failure{render(source, diagnostics)};
  return theme;
}

}  // namespace pausepoint::ui
