// From data folders to a report in a file: what is read, and what is said when something is missing.
#pragma once

#include <string>
#include <vector>

#include "app/base/result.h"
#include "app/report/report.h"
#include "app/shell/patience.h"

namespace pausepoint::shell {

/// What stood in the folders. A folder that is not there is a failure; one that holds nothing that can be read is a
/// note, as long as another does.
struct ReadFolders {
  std::vector<report::Taught> taught;
  std::vector<std::string> notes;    ///< A sentence on each thing that is missing, naming whole paths.
  std::vector<std::string> on_page;  ///< The same with the last part of each path alone, which names nobody.
};
Result<ReadFolders> read_folders(const std::vector<std::string>& folders, Patience& patience);

/// Whether `path` ends in .html, .pdf or .csv.
bool is_report_file(const std::string& path);
/// Writes the report as what its ending says. An old file stays as it is until the new one is whole. Returns nothing,
/// or one sentence.
std::string write_report(const std::string& path, const report::Report& report, Patience& patience);

/// `pausepoint report`: the default folder where none is given. Returns the exit code: 0 all was there, 1 something is
/// missing in the report, 2 there is none.
int run_report(std::vector<std::string> folders, const std::string& out);

}  // namespace pausepoint::shell
