#include "app/activities/all.h"

#include <utility>

namespace pausepoint::activities {

std::vector<std::string_view> kind_names() {
  std::vector<std::string_view> names;
  Kinds::each([&]<class K>() { names.push_back(K::kName); });
  return names;
}

std::string_view kind_name(const Spec& spec) {
  return Kinds::with(spec, []<class K>(const typename K::Spec&) { return std::string_view(K::kName); });
}

std::string_view kind_summary(std::string_view kind) {
  std::string_view summary;
  Kinds::each([&]<class K>() {
    if (K::kName == kind) summary = K::kSummary;
  });
  return summary;
}

std::optional<Spec> read(std::string_view kind, Fields& fields) {
  std::optional<Spec> spec;
  Kinds::each([&]<class K>() {
    if (K::kName == kind) spec.emplace(K::read(fields));
  });
  return spec;
}

void check(const Spec& spec, int youngest, Fields& fields) {
  Kinds::with(spec, [&]<class K>(const typename K::Spec& held) {
    if constexpr (requires { K::check(held, youngest, fields); }) K::check(held, youngest, fields);
  });
}

std::vector<yaml::FieldInfo> describe(std::string_view kind) {
  std::vector<yaml::FieldInfo> infos;
  Fields fields = Fields::describing(std::string(kind), infos);
  read(kind, fields);
  return infos;
}

State start(const Spec& spec, const Start& start) {
  return Kinds::with(spec, [&]<class K>(const typename K::Spec& held) { return State(K::start(held, start)); });
}

State update(const Spec& spec, State state, const Event& event, Effects& effects) {
  return Kinds::with(spec, [&]<class K>(const typename K::Spec& held) {
    return State(K::update(held, std::get<typename K::State>(std::move(state)), event, effects));
  });
}

std::string_view coming(const Spec& spec, const State& state) {
  return Kinds::with(spec, [&]<class K>(const typename K::Spec& held) {
    return std::string_view(K::coming(held, std::get<typename K::State>(state)));
  });
}

std::optional<ask::Asking> asking(const Spec& spec, const State& state) {
  return Kinds::with(
      spec, [&]<class K>(const typename K::Spec& held) { return K::asking(held, std::get<typename K::State>(state)); });
}

bool moving(const Spec& spec, const State& state) {
  return Kinds::with(
      spec, [&]<class K>(const typename K::Spec& held) { return K::moving(held, std::get<typename K::State>(state)); });
}

Judged judged(const Spec& spec) {
  return Kinds::with(spec, [&]<class K>(const typename K::Spec& held) {
    if constexpr (requires { K::judged(held); }) {
      return K::judged(held);
    } else {
      return Judged{};
    }
  });
}

std::vector<Piece> pieces(const Spec& spec) {
  return Kinds::with(spec, [&]<class K>(const typename K::Spec& held) {
    if constexpr (requires { K::pieces(held); }) {
      return K::pieces(held);
    } else {
      return std::vector<Piece>();
    }
  });
}

std::optional<Spec> without(const Spec& spec, std::string_view piece) {
  return Kinds::with(spec, [&]<class K>(const typename K::Spec& held) {
    std::optional<Spec> left;
    if constexpr (requires { K::without(held, piece); }) {
      if (auto less = K::without(held, piece)) left = std::move(*less);
    }
    return left;
  });
}

}  // namespace pausepoint::activities
