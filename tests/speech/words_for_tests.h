// Keys of made-up controls, and utterances as one text.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "app/speech/reader.h"

namespace pausepoint::speech {

inline std::string_view key_on_desk(std::string_view id) { return id == "next" ? "PgDn" : id == "undo" ? "U" : ""; }

inline std::string texts(const std::vector<Utterance>& all) {
  std::string out;
  for (const Utterance& one : all) out += (out.empty() ? "" : " ") + one.text;
  return out;
}

}  // namespace pausepoint::speech
