#include "app/yaml/tree.h"

#include <yaml-cpp/parser.h>

#include <algorithm>
#include <exception>
#include <istream>
#include <streambuf>

#include "app/yaml/builder.h"
#include "app/yaml/bytes.h"
#include "app/yaml/complaint.h"

namespace pausepoint::yaml {
namespace {

/// Lets yaml-cpp read a text where it is.
class TextBuffer final : public std::streambuf {
 public:
  explicit TextBuffer(std::string_view text) {
    char* begin = const_cast<char*>(text.data());  // A get area is never written to, though it is not const.
    setg(begin, begin, begin + text.size());
  }
};

/// `builder` refuses a second document by itself; no third call is made, because yaml-cpp might never come to an end.
void run(std::string_view text, Builder& builder) {
  TextBuffer buffer(text);
  std::istream stream(&buffer);
  YAML::Parser parser(stream);
  if (parser.HandleNextDocument(builder)) parser.HandleNextDocument(builder);
}

}  // namespace

const Node* Node::find(std::string_view key) const {
  const auto entry = std::ranges::find(entries, key, &Entry::key);
  return entry == entries.end() ? nullptr : &entry->value;
}

std::optional<Node> parse(const Source& source, Diagnostics& diagnostics) {
  std::string_view text = source.text;
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  if (!check_bytes(text, diagnostics)) return {};
  Builder builder(text, diagnostics);
  try {
    run(text, builder);
    return builder.finish();
  } catch (const Stop&) {
    return {};
  } catch (const YAML::Exception& exception) {
    report_exception(exception, text, builder);
  } catch (const std::exception&) {
    builder.report(builder.consumed(), 1, "this cannot be read", "look for something unusual in this line");
  }
  return {};
}

std::string_view name_of(Node::Kind kind) {
  switch (kind) {
    case Node::Kind::scalar:
      return "text";
    case Node::Kind::list:
      return "list";
    case Node::Kind::map:
      return "map";
    case Node::Kind::empty:
      break;
  }
  return "nothing";
}

}  // namespace pausepoint::yaml
