#include "app/store/access_file.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <span>

#include "app/yaml/fields.h"

namespace pausepoint::store {
namespace {

constexpr std::string_view kTypefaceWords[kTypefaces] = {"andika", "open-dyslexic", "noto-sans"};
constexpr std::string_view kColorWords[kColors] = {"usual", "night", "contrast", "cream", "blue", "rose"};
constexpr std::string_view kSpacingWords[kSpacings] = {"usual", "wide", "wider"};

/// The value that is offered nearest to what somebody wrote.
int nearest(std::span<const int> offered, int value) {
  return *std::ranges::min_element(offered, {}, [value](int one) { return std::abs(one - value); });
}

Spacing read_spacing(yaml::Fields& fields, std::string_view name, std::string_view doc) {
  return fields.choice<Spacing>(
      name, doc,
      {{kSpacingWords[0], Spacing::usual}, {kSpacingWords[1], Spacing::wide}, {kSpacingWords[2], Spacing::wider}},
      Spacing::usual);
}

Access read(yaml::Fields& fields) {
  Access access;
  access.text = nearest(kTextSizes, fields.number("text", "Size of texts in percent.", 80, 200, 100));
  access.letters = read_spacing(fields, "letters", "Space between letters.");
  access.lines = read_spacing(fields, "lines", "Space between lines.");
  access.typeface = fields.choice<Typeface>("typeface", "Shape of the letters.",
                                            {{kTypefaceWords[0], Typeface::andika},
                                             {kTypefaceWords[1], Typeface::open_dyslexic},
                                             {kTypefaceWords[2], Typeface::noto_sans}},
                                            Typeface::andika);
  access.colors = fields.choice<Colors>("colours", "Colours of both windows.",
                                        {{kColorWords[0], Colors::usual},
                                         {kColorWords[1], Colors::night},
                                         {kColorWords[2], Colors::contrast},
                                         {kColorWords[3], Colors::cream},
                                         {kColorWords[4], Colors::blue},
                                         {kColorWords[5], Colors::rose}},
                                        Colors::usual);
  access.still = fields.flag("still", "Movements are cuts.", false);
  access.fewer = fields.flag("fewer", "Fewer things on the board at once.", false);
  access.longer = nearest(kLongerTimes, fields.number("longer", "Percent of the usual time to read.", 100, 200, 100));
  access.aloud = fields.flag("aloud", "Texts are read aloud.", false);
  access.speed = nearest(kSpeeds, fields.number("speed", "Of the voice, in percent.", 50, 150, 100));
  access.volume = nearest(kVolumes, fields.number("volume", "Of the voice, in percent.", 25, 100, 100));
  fields.finish();
  return access;
}

}  // namespace

std::string to_text(const Access& access) {
  std::string out = "# How this class wants its screens; F2 changes it.\n";
  const auto add = [&out](std::string_view name, std::string_view value) {
    ((out += name) += ": ") += value;
    out += '\n';
  };
  const auto flag = [](bool on) { return on ? "true" : "false"; };
  add("text", std::to_string(access.text));
  add("letters", kSpacingWords[static_cast<int>(access.letters)]);
  add("lines", kSpacingWords[static_cast<int>(access.lines)]);
  add("typeface", kTypefaceWords[static_cast<int>(access.typeface)]);
  add("colours", kColorWords[static_cast<int>(access.colors)]);
  add("still", flag(access.still));
  add("fewer", flag(access.fewer));
  add("longer", std::to_string(access.longer));
  add("aloud", flag(access.aloud));
  add("speed", std::to_string(access.speed));
  add("volume", std::to_string(access.volume));
  return out;
}

Access read_access(const std::string& path, std::string& problems) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return {};
  const Source source{path, {std::istreambuf_iterator<char>(file), {}}};
  Diagnostics diagnostics;
  Access access;
  if (const auto node = yaml::parse(source, diagnostics)) {
    yaml::Reading reading;
    reading.diagnostics = &diagnostics;
    yaml::Fields fields(*node, "access", "", reading);
    access = read(fields);
  }
  problems += render(source, diagnostics);
  return access;
}

}  // namespace pausepoint::store
