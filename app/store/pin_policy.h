// Which PINs are too easy, how often one may be tried and what a wrong one costs, as pure values; must not know of
// clocks, files or hashes.
#pragma once

#include <chrono>
#include <string>
#include <string_view>

namespace pausepoint::store {

using Span = std::chrono::milliseconds;

inline constexpr int kPinDigits = 6;
inline constexpr int kFreeTries = 5;    ///< So many wrong tries cost no wait.
inline constexpr int kMostTries = 100;  ///< So many since the last right one, and the PIN is locked.
inline constexpr Span kCalm = std::chrono::hours(1);

/// Time that nobody can set: since the computer was started, without the time it slept.
struct Moment {
  std::string boot;  ///< Differs from one start of the computer to the next; one word.
  Span up{0};
};

/// What is kept of the tries. `now` is when `served` was counted last.
struct Tries {
  int wrong = 0;   ///< Since the PIN was right, or the key stick was there.
  int lately = 0;  ///< Since an hour was served without a wrong one: these make the wait.
  Span served{0};  ///< Since the last wrong try, and actually waited for.
  Moment now;
};

/// How long one waits after so many wrong tries, the last of them included.
Span wait_after(int wrong);

/// `now` has come. Only time within one start of the computer counts, whether the program ran or not: what lies between
/// two starts is not known, and no clock on the wall is asked. An hour served makes the tries free again.
Tries passed(Tries tries, const Moment& now);
/// What is left of the wait before the PIN may be tried again; zero when it may.
Span left(const Tries& tries);
bool locked(const Tries& tries);
/// The PIN may be tried now.
bool may_try(const Tries& tries);

/// One more try, which counts as a wrong one until it is known to be right.
Tries tried(Tries tries);
/// `before` the try that turned out right: that one costs nothing, and the count towards the lock begins again. The
/// waits do not: or else a pupil who tries between a teacher's right PINs would have more than twelve in an hour.
Tries right(Tries before);
/// The file of tries is lost or damaged: the longest wait, and ten tries before the lock.
Tries unknown_tries();

/// Why so few: from any try on, those that follow within an hour find every wait served in true time or not at all,
/// `lately` grows with each of them (it falls only after an hour without one), and the waits never get shorter. The
/// 13th would come after the waits behind 5 to 12 wrong ones: 30 + 60 + 120 + 300 + 4 x 900 s, more than an hour.
inline constexpr int kMostInAnHour = 12;

/// Why these digits must not be a PIN, as a clause ("it is a date"); empty: they may be one.
std::string_view too_easy(std::string_view digits);

}  // namespace pausepoint::store
