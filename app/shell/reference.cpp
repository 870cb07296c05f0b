#include "app/shell/reference.h"

#include <nlohmann/json.hpp>

#include "app/lesson/lesson.h"

namespace pausepoint::shell {
namespace {

using nlohmann::ordered_json;
using yaml::FieldInfo;

std::string_view type_name(FieldInfo::Type type) {
  switch (type) {
    case FieldInfo::Type::text:
      return "text";
    case FieldInfo::Type::id:
      return "id";
    case FieldInfo::Type::number:
      return "number";
    case FieldInfo::Type::flag:
      return "true or false";
    case FieldInfo::Type::duration:
      return "duration";
    case FieldInfo::Type::choice:
      return "one of";
    case FieldInfo::Type::reference:
      return "name of a";
    case FieldInfo::Type::map:
      return "map";
    case FieldInfo::Type::list:
      return "list";
    case FieldInfo::Type::texts:
      return "list of texts";
  }
  return {};
}

void write_fields(const std::vector<FieldInfo>& fields, int depth, std::string& out) {
  for (const FieldInfo& field : fields) {
    if (field.name.empty()) continue;
    out.append(static_cast<std::size_t>(depth) * 2 + 2, ' ')
        .append(field.name)
        .append(" (")
        .append(type_name(field.type));
    for (const std::string& choice : field.choices) out.append(" ").append(choice);
    if (!field.refers_to.empty()) out.append(" ").append(field.refers_to);
    if (field.required) out.append(", required");
    if (!field.fallback.empty()) out.append(", otherwise ").append(field.fallback);
    out.append("): ").append(field.doc).append("\n");
    write_fields(field.fields, depth + 1, out);
  }
}

ordered_json object_of(const std::vector<FieldInfo>& fields);

ordered_json schema_of(const FieldInfo& field) {
  ordered_json schema;
  switch (field.type) {
    case FieldInfo::Type::number:
      schema["type"] = "integer";
      break;
    case FieldInfo::Type::flag:
      schema["type"] = "boolean";
      break;
    case FieldInfo::Type::map:
      schema = object_of(field.fields);
      break;
    case FieldInfo::Type::list:
      schema["type"] = "array";
      schema["items"] = object_of(field.fields);
      break;
    case FieldInfo::Type::texts:
      schema["type"] = ordered_json::array({"array", "string"});
      schema["items"] = {{"type", "string"}};
      break;
    case FieldInfo::Type::choice:
      schema["enum"] = field.choices;
      break;
    default:
      schema["type"] = "string";
      break;
  }
  schema["description"] = field.doc;
  return schema;
}

ordered_json object_of(const std::vector<FieldInfo>& fields) {
  ordered_json object{{"type", "object"}, {"properties", ordered_json::object()}, {"required", ordered_json::array()}};
  for (const FieldInfo& field : fields) {
    object["properties"][field.name] = schema_of(field);
    if (field.required) object["required"].push_back(field.name);
  }
  return object;
}

}  // namespace

std::string reference_text(std::string_view kind) {
  std::string out;
  for (const std::string_view name : activities::kind_names()) {
    if (!kind.empty() && name != kind) continue;
    out.append(name).append(": ").append(activities::kind_summary(name)).append("\n");
    if (!kind.empty()) write_fields(activities::describe(name), 0, out);
  }
  if (!kind.empty() && !out.empty()) {
    out.append("every step also understands:\n");
    write_fields(lesson::describe_step(), 0, out);
  }
  return out;
}

std::string schema_text() {
  ordered_json schema = object_of(lesson::describe_lesson());
  schema["$schema"] = "https://json-schema.org/draft/2020-12/schema";
  schema["title"] = "Pausepoint lesson";
  ordered_json kinds = ordered_json::array();
  for (const std::string_view name : activities::kind_names()) {
    std::vector<FieldInfo> fields = lesson::describe_step();
    for (FieldInfo& field : activities::describe(name)) fields.push_back(std::move(field));
    ordered_json step = object_of(fields);
    step["properties"]["kind"] = {{"const", name}};
    step["additionalProperties"] = false;
    kinds.push_back(std::move(step));
  }
  schema["properties"]["steps"] = {{"type", "array"}, {"items", {{"oneOf", kinds}}}};
  schema["required"].push_back("steps");
  return schema.dump(2) + "\n";
}

}  // namespace pausepoint::shell
