// What each kind adds to a lesson's printed pack.
#include "app/activities/all.h"

namespace pausepoint::activities {

void pack(const Spec& spec, print::Sheet& sheet) {
  Kinds::with(spec, [&]<class K>(const typename K::Spec& held) {
    if constexpr (requires { K::pack(held, sheet); }) K::pack(held, sheet);
  });
}

}  // namespace pausepoint::activities
