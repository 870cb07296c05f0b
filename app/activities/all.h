// THE list of activity kinds: one line to add one. Everything that handles steps of any kind starts here.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "app/activities/agreement/agreement.h"
#include "app/activities/box/box.h"
#include "app/activities/builder/builder.h"
#include "app/activities/help/help.h"
#include "app/activities/helpers/helpers.h"
#include "app/activities/judged.h"
#include "app/activities/kind_list.h"
#include "app/activities/line/line.h"
#include "app/activities/page/page.h"
#include "app/activities/piece.h"
#include "app/activities/rank/rank.h"
#include "app/activities/recall/recall.h"
#include "app/activities/scale/scale.h"
#include "app/activities/sort/sort.h"
#include "app/activities/spot/spot.h"
#include "app/activities/story/story.h"
#include "app/activities/stream/stream.h"
#include "app/activities/talk/talk.h"
#include "app/activities/vote/vote.h"

namespace pausepoint::activities {

using Kinds = KindList<Agreement, Page, Scale, Vote, Stream, Spot, Story, Sort, Line, Rank, Builder, Talk, Recall, Box,
                       Helpers, Help>;

using Spec = Kinds::Spec;
using State = Kinds::State;

/// What an author may write behind `kind:`.
std::vector<std::string_view> kind_names();
std::string_view kind_name(const Spec& spec);
std::string_view kind_summary(std::string_view kind);
/// Reads the fields of one kind; nothing when there is no such kind.
std::optional<Spec> read(std::string_view kind, Fields& fields);
/// What only the whole lesson shows of a step: a kind that has a `check` is told the age of its youngest pupils.
void check(const Spec& spec, int youngest, Fields& fields);
/// The fields of one kind, for the reference and the schema.
std::vector<yaml::FieldInfo> describe(std::string_view kind);

State start(const Spec& spec, const Start& start);
State update(const Spec& spec, State state, const Event& event, Effects& effects);
std::string_view coming(const Spec& spec, const State& state);
std::optional<ask::Asking> asking(const Spec& spec, const State& state);
bool moving(const Spec& spec, const State& state);
/// What a kind adds to the printed pack; nothing for most.
void pack(const Spec& spec, print::Sheet& sheet);
/// What the checker weighs; nothing for kinds that have nothing to weigh.
Judged judged(const Spec& spec);
/// What a teacher may take away for one day; nothing for most kinds.
std::vector<Piece> pieces(const Spec& spec);
/// The step without that piece; nothing when it could not be taught without it.
std::optional<Spec> without(const Spec& spec, std::string_view piece);

}  // namespace pausepoint::activities
