// Reads what an author wrote of a sort, and checks what no single field can.
#include <algorithm>
#include <utility>

#include "app/activities/sort/sort.h"
#include "app/base/spelling.h"
#include "app/base/text.h"

namespace pausepoint::activities {
namespace {

constexpr int kMostBins = 4, kMostFits = 2, kMostInBin = 4;

std::vector<Sort::Bin> traffic_lights() {
  return {{"fine", "Fine"}, {"think", "Stop and think"}, {"tell", "Tell someone"}};
}

int find_bin(const Sort::Spec& spec, std::string_view id) {
  const auto found = std::ranges::find(spec.bins, id, &Sort::Bin::id);
  return found == spec.bins.end() ? -1 : static_cast<int>(found - spec.bins.begin());
}

/// `all_known` turns false when a card names a bin that is not there.
std::vector<int> read_fits(const Sort::Spec& spec, Fields& fields, bool& all_known) {
  std::vector<int> fits;
  std::vector<std::string> ids;
  for (const Sort::Bin& bin : spec.bins) ids.push_back(bin.id);
  const std::vector<std::string_view> known(ids.begin(), ids.end());
  for (const std::string& id : fields.references(
           "fits", "The bin it fits, or two where both can be right and the reason says when.", "bin", 1, kMostFits)) {
    const int bin = find_bin(spec, id);
    if (bin < 0) {
      const std::string_view near = closest(id, known);
      fields.error("fits", "there is no bin '" + id + "' in this sort",
                   near.empty() ? "name one of its bins" : "did you mean '" + std::string(near) + "'?",
                   "the bins are: " + listed(ids));
      all_known = false;
    } else if (std::ranges::find(fits, bin) != fits.end()) {
      fields.error("fits", "the bin '" + id + "' is named twice", "name it once");
    } else {
      fits.push_back(bin);
    }
  }
  return fits;
}

void check_twins(const Sort::Spec& spec, const Sort::Bin& bin, Fields& item) {
  for (const Sort::Bin& other : spec.bins) {
    if (!bin.id.empty() && bin.id == other.id) {
      item.error("id", "two bins have the id '" + bin.id + "'", "give each bin an id of its own");
    } else if (!bin.name.empty() && bin.name == other.name) {
      item.error("name", "two bins are called \"" + bin.name + "\"", "give each bin a name of its own");
    }
  }
}

void check_twins(const Sort::Spec& spec, const Sort::Item& read, Fields& item) {
  for (const Sort::Item& other : spec.items) {
    if (!read.id.empty() && read.id == other.id) {
      item.error("id", "two cards have the id '" + read.id + "'", "give each card an id of its own");
    } else if (!read.text.empty() && read.text == other.text) {
      item.error("text", "two cards say \"" + read.text + "\"", "make them differ, or take one away");
    }
  }
}

void read_bins(Sort::Spec& spec, Fields& fields) {
  fields.list("bins", "Two to four bins of your own; left out, the traffic lights: fine, think and tell.", "bin", 0,
              kMostBins, [&](Fields& item) {
                Sort::Bin bin;
                bin.id = item.id("id", "Never shown; cards name it.");
                bin.name = item.text("name", "What stands over the bin.", {.most = 24});
                check_twins(spec, bin, item);
                spec.bins.push_back(std::move(bin));
              });
  spec.lights = !fields.has("bins");
  if (spec.lights) {
    spec.bins = traffic_lights();
  } else if (spec.bins.size() < 2) {
    fields.error("bins", "a sort has two bins at least", "add a bin, or leave 'bins' out for the traffic lights");
  }
}

void check_bins(const Sort::Spec& spec, bool all_known, Fields& fields) {
  for (std::size_t i = 0; i < spec.bins.size(); ++i) {
    const Sort::Bin& bin = spec.bins[i];
    const auto fitting = std::ranges::count_if(spec.items, [&](const Sort::Item& item) {
      return std::ranges::find(item.fits, static_cast<int>(i)) != item.fits.end();
    });
    if (fitting > kMostInBin) {
      fields.error(
          "items",
          std::to_string(fitting) + " cards fit the bin '" + bin.id + "', " + std::to_string(kMostInBin) + " at most",
          "sort some of them in a step of their own", "more could not be read together at the end");
    }
    // Of a bin that is misspelt, or there twice, the mistake has been told.
    const bool clear = all_known && !bin.id.empty() && find_bin(spec, bin.id) == static_cast<int>(i);
    if (fitting == 0 && clear && !spec.items.empty()) {
      fields.error(spec.lights ? "items" : "bins", "no card fits the bin '" + bin.id + "'",
                   spec.lights ? "add a card that fits it" : "add a card that fits it, or take the bin away");
    }
  }
}

void check_order(const Sort::Spec& spec, Fields& fields) {
  const int count = static_cast<int>(spec.items.size());
  // All of them may come to lie in one bin, and the more bins there are, the narrower each is.
  const int most_at_once = Sort::kMostItems - static_cast<int>(spec.bins.size());
  if (spec.at_once && spec.by == Sort::By::pads) {
    fields.error("order", "pads are asked about one card after the other", "write by: board, or order: one");
  } else if (spec.at_once && count > most_at_once) {
    fields.error("items",
                 std::to_string(count) + " cards for " + std::to_string(spec.bins.size()) +
                     " bins do not fit on the board at once, " + std::to_string(most_at_once) + " at most",
                 "take " + std::to_string(count - most_at_once) + " away, or write order: one");
  }
}

ask::Ask ask_about(const Sort::Spec& spec, const Sort::Item& item) {
  ask::Ask ask;
  ask.question = item.text;
  for (const Sort::Bin& bin : spec.bins) ask.options.push_back({bin.id, bin.name, {}, true});
  ask.why = item.why;
  return ask;
}

}  // namespace

Sort::Spec Sort::read(Fields& fields) {
  Spec spec;
  spec.heading = fields.text("heading", "What is sorted.", {.most = 60});
  spec.prompt = fields.text("prompt", "How to decide, in a short sentence.", {.most = 100});
  spec.by = fields.choice<By>("by", "'pads': the class answers for each card; 'board': a pupil carries the cards.",
                              {{"pads", By::pads}, {"board", By::board}}, By::pads);
  spec.at_once = fields.choice<bool>("order", "'one': card after card, each with its reason; 'all': all cards at once.",
                                     {{"one", false}, {"all", true}}, false);
  read_bins(spec, fields);
  bool all_known = true;
  fields.list("items", "The cards, made-up and about made-up people. About one in three is fine.", "card", 2,
              kMostItems, [&](Fields& item) {
                Item read;
                read.id = item.id("id", "Never shown; unique in its step.");
                read.text = item.text("text", "What stands on the card.", {.most = 60});
                read.fits = read_fits(spec, item, all_known);
                read.why = item.text("why", "Why it could go there; begins by acknowledging, and never blames.",
                                     {.most = 180});
                check_twins(spec, read, item);
                spec.items.push_back(std::move(read));
              });
  spec.talk = fields.optional_text("talk", "What is talked about when all is sorted.", {.most = 100});
  if (fields.describing()) return spec;
  check_bins(spec, all_known, fields);
  check_order(spec, fields);
  for (Item& item : spec.items) item.ask = ask_about(spec, item);
  return spec;
}

}  // namespace pausepoint::activities
