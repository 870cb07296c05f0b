// How fast a class reads, and how a caption is broken into lines; must not know what is read.
#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

namespace pausepoint::scene {

using Milliseconds = std::chrono::milliseconds;

/// A caption has two lines at most, of this many characters each.
inline constexpr int kCaptionLines = 2;
inline constexpr int kCaptionLine = 46;

/// Words a minute that three in four pupils of `age` read at least: the 25th percentile in spring of Hasbrouck and
/// Tindal, "An update to compiled ORF norms" (2017), for the school year of that age (8: 91, 9: 105, 10: 119, 11 to 13:
/// 122). The norms end with the sixth grade; from 14 on it is that grade's median, 146.
int words_a_minute(int age);

/// Time to read `words` words at `age`, rounded up to a tenth of a second.
Milliseconds time_to_read(int words, int age);

/// Words on one screen that a class of `age` can take in: 25 under 10, else 40.
int most_words(int age);

/// The caption broken into as few lines of kCaptionLine characters as it needs: two of them between two sentences where
/// that fits, else about equally long. A single word that is longer stands on a line of its own. More than
/// kCaptionLines lines mean that it is too long.
std::vector<std::string> caption_lines(std::string_view caption);

}  // namespace pausepoint::scene
