// The thin end of reading aloud, against a made-up service on a socket file.
#include "app/speech/service.h"

#include <gtest/gtest.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <mutex>
#include <string>
#include <thread>

namespace pausepoint::speech {
namespace {

using namespace std::chrono_literals;

TEST(SocketPath, OnlyASocketFileOfThisComputerIsEverUsed) {
  EXPECT_EQ(socket_path("", "/run/user/7", "/home/x/.cache"), "/run/user/7/speech-dispatcher/speechd.sock");
  EXPECT_EQ(socket_path("", "", "/home/x/.cache"), "/home/x/.cache/speech-dispatcher/speechd.sock");
  EXPECT_EQ(socket_path("unix_socket:/tmp/a.sock", "/run/user/7", ""), "/tmp/a.sock");
  EXPECT_EQ(socket_path("unix_socket", "/run/user/7", ""), "/run/user/7/speech-dispatcher/speechd.sock");
  EXPECT_EQ(socket_path("inet_socket:192.168.0.7:6560", "/run/user/7", ""), "");
  EXPECT_EQ(socket_path("", "", ""), "");
}

/// Speaks as much of the service's protocol as the program needs, and notes what it is told.
class FakeService {
 public:
  explicit FakeService(const std::string& path) {
    listening_ = ::socket(AF_UNIX, SOCK_STREAM, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    path.copy(address.sun_path, sizeof address.sun_path - 1);
    EXPECT_EQ(::bind(listening_, reinterpret_cast<sockaddr*>(&address), sizeof address), 0);
    ::listen(listening_, 1);
    thread_ = std::thread([this] { serve(); });
  }
  ~FakeService() {
    over_ = true;
    thread_.join();
    ::close(listening_);
  }
  std::string heard() const {
    const std::lock_guard lock(mutex_);
    return heard_;
  }
  /// "702 END" or a mark of the newest message.
  void tell(const std::string& code, const std::string& mark, const std::string& words) {
    const std::string message = std::to_string(message_);
    std::string event = code + "-" + message + "\r\n" + code + "-1\r\n";
    if (!mark.empty()) event += code + "-" + mark + "\r\n";
    send(event + code + " " + words + "\r\n");
  }

 private:
  void send(const std::string& text) { EXPECT_EQ(::write(client_, text.data(), text.size()), std::ssize(text)); }
  void serve() {
    if (!wait(listening_)) return;
    client_ = ::accept(listening_, nullptr, nullptr);
    std::string pending;
    while (wait(client_)) {
      char bytes[4096];
      const auto size = ::read(client_, bytes, sizeof bytes);
      if (size <= 0) break;
      pending.append(bytes, static_cast<std::size_t>(size));
      for (std::size_t end; (end = pending.find("\r\n")) != std::string::npos;) {
        on_line(pending.substr(0, end));
        pending.erase(0, end + 2);
      }
    }
    ::close(client_);
  }
  void on_line(const std::string& line) {
    {
      const std::lock_guard lock(mutex_);
      heard_ += line + "\n";
    }
    if (data_) {
      if (line != ".") return;
      data_ = false;
      ++message_;
      return send("225-" + std::to_string(message_) + "\r\n225 OK MESSAGE QUEUED\r\n");
    }
    if (line == "speak" || line == "SPEAK") return data_ = true, send("230 OK RECEIVING DATA\r\n");
    if (line.starts_with("HISTORY")) return send("245-1\r\n245 OK CLIENT ID SENT\r\n");
    if (line.starts_with("CANCEL") || line.starts_with("cancel")) return send("210 OK CANCELED\r\n");
    send("208 OK\r\n");
  }
  bool wait(int descriptor) const {
    pollfd one{descriptor, POLLIN, 0};
    while (!over_) {
      if (::poll(&one, 1, 20) > 0) return true;
    }
    return false;
  }

  int listening_ = -1, client_ = -1;
  std::atomic<int> message_{0};
  std::atomic<bool> over_{false};
  bool data_ = false;
  mutable std::mutex mutex_;
  std::string heard_;
  std::thread thread_;
};

template <class Condition>
bool soon(Condition condition) {
  for (int i = 0; i < 500; ++i) {
    if (condition()) return true;
    std::this_thread::sleep_for(10ms);
  }
  return false;
}

class ServiceTest : public ::testing::Test {
 protected:
  void SetUp() override {
    std::string pattern = (std::filesystem::temp_directory_path() / "speech-XXXXXX").string();
    ASSERT_NE(::mkdtemp(pattern.data()), nullptr);
    folder_ = pattern;
    path_ = folder_ + "/speechd.sock";
    ::setenv("SPEECHD_ADDRESS", ("unix_socket:" + path_).c_str(), 1);
  }
  void TearDown() override {
    ::unsetenv("SPEECHD_ADDRESS");
    std::filesystem::remove_all(folder_);
  }
  std::string folder_, path_;
};

TEST_F(ServiceTest, AnUtteranceIsSpokenWithItsSettingsAndItsMarks) {
  FakeService fake(path_);
  std::atomic<int> woken{0};
  Service service([&] { ++woken; });
  EXPECT_FALSE(service.speaking());
  service.say({"Hi Kit & all.", Speaker::chat, {}, {}}, {.on = true, .speed = 40, .volume = 50});
  EXPECT_TRUE(service.speaking()) << "from the moment it is asked for";
  ASSERT_TRUE(soon([&] { return fake.heard().find("\n.\n") != std::string::npos; })) << fake.heard();
  const std::string heard = fake.heard();
  EXPECT_NE(heard.find("SET SELF SSML_MODE on"), std::string::npos) << heard;
  EXPECT_NE(heard.find("SET SELF RATE 40"), std::string::npos) << heard;
  EXPECT_NE(heard.find("SET SELF VOLUME 0"), std::string::npos) << heard;
  EXPECT_NE(heard.find("SET SELF LANGUAGE en-GB"), std::string::npos) << heard;
  EXPECT_NE(heard.find("<mark name=\"2\"/>&amp;"), std::string::npos) << heard;
  EXPECT_EQ(service.word(), -1);
  fake.tell("700", "2", "INDEX MARK");
  EXPECT_TRUE(soon([&] { return service.word() == 2; }));
  fake.tell("702", "", "END");
  EXPECT_TRUE(soon([&] { return !service.speaking(); }));
  EXPECT_GE(woken, 2);
  EXPECT_EQ(service.trouble(), "");
}

TEST_F(ServiceTest, StoppingIsSilentAtOnceAndTheEngineIsToldToBe) {
  FakeService fake(path_);
  Service service([] {});
  service.say({"One two three.", Speaker::narrator, {}, {}}, {});
  ASSERT_TRUE(soon([&] { return fake.heard().find("\n.\n") != std::string::npos; }));
  service.stop();
  EXPECT_FALSE(service.speaking());
  EXPECT_TRUE(soon([&] { return fake.heard().find("CANCEL SELF") != std::string::npos; }));
}

TEST_F(ServiceTest, AServiceOnANetworkIsNeverSpokenTo) {
  const int listening = ::socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  ASSERT_EQ(::bind(listening, reinterpret_cast<sockaddr*>(&address), sizeof address), 0);
  socklen_t size = sizeof address;
  ::getsockname(listening, reinterpret_cast<sockaddr*>(&address), &size);
  ::listen(listening, 1);
  ::setenv("SPEECHD_ADDRESS", ("inet_socket:127.0.0.1:" + std::to_string(ntohs(address.sin_port))).c_str(), 1);
  Service service([] {});
  service.say({"One.", Speaker::narrator, {}, {}}, {});
  EXPECT_TRUE(soon([&] { return service.trouble().find("network") != std::string::npos; }));
  EXPECT_FALSE(service.speaking());
  pollfd one{listening, POLLIN, 0};
  EXPECT_EQ(::poll(&one, 1, 200), 0) << "somebody connected";
  ::close(listening);
}

}  // namespace
}  // namespace pausepoint::speech
