// The speech service of this computer (speech-dispatcher), spoken to by a thread of its own, so that no screen ever
// waits for it; must not know what is on a screen.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "app/speech/voice.h"

namespace pausepoint::speech {

/// Where the service is to be found: nothing but a socket file of this computer is ever opened. `address` is what the
/// environment says in SPEECHD_ADDRESS, `runtime` and `cache` its folders; empty where one is missing. The path of the
/// socket; empty: the address is one of a network, or there is no folder.
std::string socket_path(std::string_view address, std::string_view runtime, std::string_view cache);

class Service {
 public:
  /// `wake` is called from another thread whenever something came to be known. Nothing is started before the first
  /// say().
  explicit Service(std::function<void()> wake);
  ~Service();
  Service(const Service&) = delete;

  /// Speaks once what is being said is over. One utterance at a time.
  void say(const Utterance& utterance, const Voice& voice);
  /// Silent at once; what was to be said is forgotten.
  void stop();
  bool speaking() const;
  /// Number of the word that is being said, as the engine reports it; -1: it has not, and perhaps never will.
  int word() const;
  /// One sentence for the teacher when nothing can be read aloud here; empty: nothing is known against it.
  std::string trouble() const;

 private:
  struct Impl;
  std::shared_ptr<Impl> impl_;
};

}  // namespace pausepoint::speech
