#include "app/store/database.h"

#include <sqlite3.h>

namespace pausepoint::store {
namespace {

constexpr const char* kPragmas =
    "PRAGMA locking_mode=NORMAL; PRAGMA journal_mode=DELETE; PRAGMA synchronous=EXTRA; PRAGMA secure_delete=ON;"
    "PRAGMA trusted_schema=OFF; PRAGMA foreign_keys=ON; PRAGMA temp_store=MEMORY; PRAGMA cell_size_check=ON;";
constexpr int kPatienceMs = 2000;  ///< A report may be reading.

}  // namespace

Statement::Statement(sqlite3* database, std::string_view sql) {
  const int code = sqlite3_prepare_v2(database, sql.data(), static_cast<int>(sql.size()), &statement_, nullptr);
  fine_ = code == SQLITE_OK && statement_ != nullptr;
}

Statement::~Statement() { sqlite3_finalize(statement_); }

Statement& Statement::bind(int parameter, std::string_view text) {
  const int code = sqlite3_bind_text(statement_, parameter + 1, text.data() == nullptr ? "" : text.data(),
                                     static_cast<int>(text.size()), SQLITE_TRANSIENT);
  fine_ = fine_ && code == SQLITE_OK;
  return *this;
}

Statement& Statement::bind(int parameter, long long number) {
  fine_ = fine_ && sqlite3_bind_int64(statement_, parameter + 1, number) == SQLITE_OK;
  return *this;
}

bool Statement::row() {
  if (!fine_) return false;
  const int code = sqlite3_step(statement_);
  fine_ = code == SQLITE_ROW || code == SQLITE_DONE;
  return code == SQLITE_ROW;
}

bool Statement::run() {
  while (row()) {
  }
  fine_ = sqlite3_reset(statement_) == SQLITE_OK && fine_;
  return fine_;
}

std::string Statement::text(int column) const {
  const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(statement_, column));
  const int size = sqlite3_column_bytes(statement_, column);
  return bytes == nullptr ? std::string() : std::string(bytes, static_cast<std::size_t>(size));
}

long long Statement::number(int column) const { return sqlite3_column_int64(statement_, column); }

Result<std::unique_ptr<Database>> Database::open(const std::string& path, Mode mode) {
  sqlite3* handle = nullptr;
  const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_FULLMUTEX | (mode == Mode::fresh ? SQLITE_OPEN_CREATE : 0);
  const int code = sqlite3_open_v2(path.c_str(), &handle, flags, nullptr);
  std::unique_ptr<Database> database(new Database(handle));
  if (code != SQLITE_OK) return Failure{handle == nullptr ? "there is no memory left" : database->reason()};
  sqlite3_busy_timeout(handle, kPatienceMs);
  if (!database->run(kPragmas)) return Failure{database->reason()};
  return database;
}

Database::~Database() { sqlite3_close(handle_); }

bool Database::run(const char* sql) { return sqlite3_exec(handle_, sql, nullptr, nullptr, nullptr) == SQLITE_OK; }

long long Database::number(const char* sql) {
  Statement statement(handle_, sql);
  return statement.row() ? statement.number(0) : 0;
}

std::string Database::reason() const {
  switch (sqlite3_errcode(handle_)) {
    case SQLITE_FULL:
      return "the disk is full";
    case SQLITE_READONLY:
      return "the disk or the file can only be read";
    case SQLITE_IOERR:
      return "the disk reports an error";
    case SQLITE_BUSY:
      return "another program has it open";
    case SQLITE_CANTOPEN:
      return "the file cannot be opened";
    default:
      return sqlite3_errmsg(handle_);
  }
}

}  // namespace pausepoint::store
