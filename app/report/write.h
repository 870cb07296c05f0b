// A report as a page for a browser, as a PDF and as a table; must not know where the results came from.
#pragma once

#include <string>

#include "app/base/function_ref.h"
#include "app/base/result.h"
#include "app/report/report.h"

namespace pausepoint::print {
class Sheet;
}

namespace pausepoint::report {

/// Told before each piece of work: how many are done, of how many.
using Progress = FunctionRef<void(int done, int all)>;

/// How many times Progress is told.
int pieces(const Report& report);

/// One file that needs nothing else: drawings inside, no script, no address.
std::string to_html(const Report& report, Progress progress);
/// A row for each released share, with its words (RFC 4180, UTF-8 with a mark for spreadsheets).
std::string to_csv(const Report& report);
void draw(print::Sheet& sheet, const Report& report, Progress progress);
/// The same as a PDF file; the number of its pages. `assets` is the folder that holds art/.
Result<int> write_pdf(const std::string& path, const std::string& assets, const Report& report, Progress progress);

}  // namespace pausepoint::report
