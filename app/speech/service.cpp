#include "app/speech/service.h"

#include <speech-dispatcher/libspeechd.h>

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <cstdlib>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

#include "app/speech/marked.h"

namespace pausepoint::speech {
namespace {

constexpr std::string_view kMissing =
    "Nothing can be read aloud here: install speech-dispatcher and speech-dispatcher-espeak-ng, or ask whoever looks "
    "after this computer.";
constexpr std::string_view kElsewhere =
    "Nothing is read aloud: SPEECHD_ADDRESS names a service on a network, and Pausepoint speaks to this computer "
    "alone.";

constexpr std::chrono::seconds kPatience{8}, kLongestWord{1};

/// How a speaker sounds: a kind of voice, and its pitch from -100 to 100.
struct Timbre {
  SPDVoiceType type;
  int pitch;
};
Timbre timbre_of(Speaker speaker) {
  switch (speaker) {
    case Speaker::streamer:
      return {SPD_CHILD_FEMALE, 15};
    case Speaker::chat:
      return {SPD_MALE2, 10};
    case Speaker::teacher:
      return {SPD_MALE1, 0};
    default:
      return {SPD_FEMALE1, 0};
  }
}

std::string from_environment(const char* name) {
  const char* value = std::getenv(name);
  return value != nullptr ? value : "";
}

}  // namespace

std::string socket_path(std::string_view address, std::string_view runtime, std::string_view cache) {
  constexpr std::string_view kUnix = "unix_socket";
  if (!address.empty()) {
    if (!address.starts_with(kUnix)) return {};
    const std::string_view path = address.substr(std::min(address.size(), kUnix.size() + 1));
    if (!path.empty()) return std::string(path);
  }
  const std::string_view folder = runtime.empty() ? cache : runtime;
  return folder.empty() ? std::string() : std::string(folder) + "/speech-dispatcher/speechd.sock";
}

struct Service::Impl {
  explicit Impl(std::function<void()> a_wake) : wake(std::move(a_wake)) {}

  void work();
  bool connect();
  void speak(const Utterance& utterance, const Voice& voice);
  void fail(std::string_view sentence);
  void told(std::size_t message, SPDNotificationType what, const char* mark);

  void tell_screen();
  /// Whether what was asked for must be over by now: an engine without a sound card never says so.
  bool overdue() const { return std::chrono::steady_clock::now() > deadline; }

  std::function<void()> wake;
  mutable std::mutex mutex;
  std::chrono::steady_clock::time_point deadline;
  std::condition_variable news;
  std::optional<std::pair<Utterance, Voice>> next;  ///< Not yet given to the engine.
  bool cancel = false, over = false, trying = false;
  int message = -1;  ///< What the engine speaks; -1: nothing that is known of.
  int ended = -1;    ///< The newest message that is over: they are numbered upwards.
  int at_word = -1;
  std::string problem;
  SPDConnection* connection = nullptr;  ///< Of the thread alone.
  std::thread thread;
};

namespace {

// The library's callbacks carry nothing of ours, so that whoever listens must be found from outside of them. There is
// one service in a program; a later one takes the earlier one's place.
std::mutex listener_mutex;
std::weak_ptr<void> listener;
void (*listener_told)(void*, std::size_t, SPDNotificationType, const char*) = nullptr;

void on_mark(std::size_t message, std::size_t, SPDNotificationType what, char* mark) {
  const std::lock_guard lock(listener_mutex);
  if (const auto here = listener.lock()) listener_told(here.get(), message, what, mark);
}
void on_end(std::size_t message, std::size_t client, SPDNotificationType what) {
  on_mark(message, client, what, nullptr);
}

}  // namespace

void Service::Impl::told(std::size_t number, SPDNotificationType what, const char* mark) {
  {
    const std::lock_guard lock(mutex);
    const int which = static_cast<int>(number);
    if (what == SPD_EVENT_INDEX_MARK) {
      if (which == message) at_word = word_of_mark(mark != nullptr ? mark : "").value_or(at_word);
    } else {
      ended = std::max(ended, which);
    }
  }
  tell_screen();
}

void Service::Impl::tell_screen() {
  std::function<void()> call;
  {
    const std::lock_guard lock(mutex);
    if (!over) call = wake;
  }
  if (call) call();
}

void Service::Impl::fail(std::string_view sentence) {
  {
    const std::lock_guard lock(mutex);
    problem = sentence;
    trying = false;
    message = -1;
    next.reset();
  }
  tell_screen();
}

bool Service::Impl::connect() {
  if (connection != nullptr) return true;
  const std::string home = from_environment("HOME"), cache = from_environment("XDG_CACHE_HOME");
  std::string path = socket_path(from_environment("SPEECHD_ADDRESS"), from_environment("XDG_RUNTIME_DIR"),
                                 cache.empty() && !home.empty() ? home + "/.cache" : cache);
  if (path.empty()) return fail(kElsewhere), false;
  SPDConnectionAddress address{};
  address.method = SPD_METHOD_UNIX_SOCKET;
  address.unix_socket_name = path.data();
  char* error = nullptr;
  connection = spd_open2("pausepoint", "main", nullptr, SPD_MODE_THREADED, &address, 1, &error);
  std::free(error);
  if (connection == nullptr) return fail(kMissing), false;
  connection->callback_end = connection->callback_cancel = on_end;
  connection->callback_im = on_mark;
  spd_set_notification_on(connection, SPD_END);
  spd_set_notification_on(connection, SPD_CANCEL);
  spd_set_notification_on(connection, SPD_INDEX_MARKS);
  spd_set_data_mode(connection, SPD_DATA_SSML);
  spd_set_punctuation(connection, SPD_PUNCT_NONE);
  return true;
}

void Service::Impl::speak(const Utterance& utterance, const Voice& voice) {
  if (!connect()) return;
  const Timbre timbre = timbre_of(utterance.speaker);
  spd_set_language(connection, voice.language.c_str());
  spd_set_voice_type(connection, timbre.type);
  spd_set_voice_pitch(connection, timbre.pitch);
  spd_set_voice_rate(connection, std::clamp(voice.speed, -100, 100));
  spd_set_volume(connection, std::clamp(voice.volume, 0, 100) * 2 - 100);
  const int number = spd_say(connection, SPD_MESSAGE, with_marks(utterance.text).c_str());
  if (number < 0) {
    // The service went away; the next utterance looks for it again.
    spd_close(connection);
    connection = nullptr;
    return fail(kMissing);
  }
  const std::lock_guard lock(mutex);
  message = number;
  trying = false;
  problem.clear();
}

void Service::Impl::work() {
  std::unique_lock lock(mutex);
  while (!over) {
    news.wait(lock, [&] { return over || cancel || next.has_value(); });
    if (over) break;
    const bool silence = std::exchange(cancel, false);
    auto utterance = std::exchange(next, {});
    lock.unlock();
    if (silence && connection != nullptr) spd_cancel(connection);
    if (utterance) speak(utterance->first, utterance->second);
    lock.lock();
  }
  lock.unlock();
  if (connection != nullptr) {
    spd_cancel(connection);
    spd_close(connection);
  }
}

Service::Service(std::function<void()> wake) : impl_(std::make_shared<Impl>(std::move(wake))) {
  const std::lock_guard lock(listener_mutex);
  listener = impl_;
  listener_told = [](void* here, std::size_t message, SPDNotificationType what, const char* mark) {
    static_cast<Impl*>(here)->told(message, what, mark);
  };
}

Service::~Service() {
  {
    const std::lock_guard lock(impl_->mutex);
    impl_->over = true;
  }
  impl_->news.notify_all();
  // It may wait for a service that does not answer: the program does not wait with it. What it uses it shares.
  if (impl_->thread.joinable()) impl_->thread.detach();
}

void Service::say(const Utterance& utterance, const Voice& voice) {
  if (!impl_->thread.joinable()) impl_->thread = std::thread([impl = impl_] { impl->work(); });
  const std::lock_guard lock(impl_->mutex);
  impl_->next = std::pair(utterance, voice);
  impl_->deadline = std::chrono::steady_clock::now() + kPatience + kLongestWord * words_of(utterance.text).size();
  impl_->trying = true;
  impl_->message = -1;
  impl_->at_word = -1;
  impl_->news.notify_all();
}

void Service::stop() {
  const std::lock_guard lock(impl_->mutex);
  impl_->next.reset();
  impl_->cancel = true;
  impl_->trying = false;
  impl_->message = -1;
  impl_->at_word = -1;
  impl_->news.notify_all();
}

bool Service::speaking() const {
  const std::lock_guard lock(impl_->mutex);
  return !impl_->overdue() && (impl_->trying || (impl_->message >= 0 && impl_->message > impl_->ended));
}

int Service::word() const {
  const std::lock_guard lock(impl_->mutex);
  return impl_->at_word;
}

std::string Service::trouble() const {
  const std::lock_guard lock(impl_->mutex);
  return impl_->problem;
}

}  // namespace pausepoint::speech
