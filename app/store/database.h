// SQLite as a few calls that end in a sentence when they fail; must not know what is kept.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "app/base/result.h"

struct sqlite3;
struct sqlite3_stmt;

namespace pausepoint::store {

/// One prepared statement; columns and parameters count from 0.
class Statement {
 public:
  Statement(sqlite3* database, std::string_view sql);
  ~Statement();
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;

  Statement& bind(int parameter, std::string_view text);
  Statement& bind(int parameter, long long number);
  /// True: a row is there. False: there is no more, or it failed.
  bool row();
  /// Runs it to its end, so that it can be bound and run again; whether that worked.
  bool run();
  bool fine() const { return fine_; }
  std::string text(int column) const;
  long long number(int column) const;

 private:
  sqlite3_stmt* statement_ = nullptr;
  bool fine_ = true;
};

class Database {
 public:
  enum class Mode { existing, fresh };
  /// Sets what ANONYMITY asks of the file: rollback journal, no write without the disk, deleted bytes overwritten.
  static Result<std::unique_ptr<Database>> open(const std::string& path, Mode mode);
  ~Database();
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  sqlite3* handle() const { return handle_; }
  /// Runs statements that return nothing; whether that worked.
  bool run(const char* sql);
  /// The first column of the first row; 0 when there is none.
  long long number(const char* sql);
  /// Why the last call failed, in plain words.
  std::string reason() const;

 private:
  explicit Database(sqlite3* handle) : handle_(handle) {}
  sqlite3* handle_;
};

}  // namespace pausepoint::store
