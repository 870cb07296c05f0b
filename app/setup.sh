# Shared by app/run, tests/run and tests/bench/run, which source it: installs what is missing and builds.
# Everything said here goes to standard error, so that a command's own output stays its own.
# shellcheck shell=bash disable=SC2034

home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

# Debian 12 and 13 have all of these under the same names.
runtime_packages=(
  libgl1-mesa-dri libegl-mesa0 fonts-sil-andika fonts-opendyslexic fonts-noto-core fonts-noto-color-emoji
  speech-dispatcher speech-dispatcher-espeak-ng espeak-ng  # to read aloud; without them everything else works
)
build_packages=(
  build-essential cmake ninja-build pkgconf ccache
  libimgui-dev libstb-dev libglfw3-dev libx11-dev libxrandr-dev libegl-dev libgl-dev
  libpango1.0-dev libcairo2-dev librsvg2-dev
  libyaml-cpp-dev libsqlite3-dev libsodium-dev libspeechd-dev nlohmann-json3-dev libcli11-dev
  libgtest-dev libgmock-dev
)
test_packages=(xserver-xorg-core xserver-xorg-video-dummy xvfb xdotool x11-utils x11-xserver-utils libxtst-dev)

say() { printf '%s\n' "$*" >&2; }

# missing_packages NAME…: prints those that are not installed, one a line.
missing_packages() {
  local installed name
  installed=$(dpkg-query -W -f='${Package} ${db:Status-Status}\n' "$@" 2>/dev/null || true)
  for name in "$@"; do
    [[ $'\n'$installed$'\n' == *$'\n'"$name installed"$'\n'* ]] || printf '%s\n' "$name"
  done
}

# install_packages NAME…: installs what is missing, as root or with sudo; stops the script when that fails.
install_packages() {
  if ! command -v dpkg-query >/dev/null; then
    say "This is not Debian, so nothing is installed for you. Needed, by their Debian names: $*"
    return
  fi
  local missing as_root=() log
  mapfile -t missing < <(missing_packages "$@")
  ((${#missing[@]})) || return 0
  say "Installing ${#missing[@]} missing Debian packages: ${missing[*]}"
  if ((EUID)); then
    if ! command -v sudo >/dev/null; then
      say "That needs an administrator. Ask one to type: apt-get install ${missing[*]}"
      exit 1
    fi
    as_root=(sudo)
  fi
  log=$(mktemp)
  local apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -y)
  # The package lists may be absent or too old; they are fetched only when the first try shows that.
  if ! "${apt[@]}" install --no-install-recommends "${missing[@]}" >"$log" 2>&1 </dev/null &&
    ! { "${apt[@]}" update && "${apt[@]}" install --no-install-recommends "${missing[@]}"; } >>"$log" 2>&1 </dev/null; then
    cat "$log" >&2
    rm -f "$log"
    say "The packages could not be installed; the reason is above. Is this computer connected to the internet?"
    exit 1
  fi
  rm -f "$log"
}

# show_steps: reads Ninja's output; shows how far it is, in place on a terminal, else every fifth part of the way.
show_steps() {
  local line shown=0 part
  while IFS= read -r line; do
    # "Re-checking …" and "Re-running CMake" are Ninja's preparations and have a count of their own.
    [[ $line != *"] Re-"* && $line =~ ^\[([0-9]+)/([0-9]+)\] ]] || continue
    if [[ -t 2 ]]; then
      printf '\rBuilding: step %d of %d ' "${BASH_REMATCH[1]}" "${BASH_REMATCH[2]}" >&2
      shown=1
    else
      part=$((BASH_REMATCH[1] * 5 / BASH_REMATCH[2]))
      ((part > shown)) && say "Building: $((part * 20)) %"
      shown=$((part > shown ? part : shown))
    fi
  done
  if [[ -t 2 ]] && ((shown)); then printf '\r\033[K' >&2; fi
}

# build FOLDER [TARGET…] [-- CMAKE ARGUMENT…]: builds in FOLDER, in Release unless an argument says otherwise.
# All messages are shown when it fails, and the script stops.
build() {
  local folder=$home/$1 targets=() arguments=(-DCMAKE_BUILD_TYPE=Release) log lock
  shift
  while (($#)) && [[ $1 != -- ]]; do targets+=("$1") && shift; done
  (($#)) && shift && arguments+=("$@")
  trap 'exit 130' INT
  mkdir -p "$folder"
  log=$folder/build.log
  exec {lock}>"$folder/.lock"
  flock -n "$lock" || { say "Waiting for another build in $folder" && flock "$lock"; }
  if ! {
    configure "$folder" "${arguments[@]}" >"$log" 2>&1 &&
      ninja -C "$folder" "${targets[@]}" 2>&1 | tee -a "$log" | show_steps
  }; then
    grep -vE '^\[[0-9]+/[0-9]+\] ' "$log" >&2 || true
    say "The build failed; the reason is above, and every step in $log"
    exit 1
  fi
  exec {lock}>&-
  trap - INT
}

# configure FOLDER CMAKE ARGUMENT…: only when it was not done, or when the checkout was moved since.
configure() {
  local folder=$1 fresh=()
  shift
  if [[ -e $folder/CMakeCache.txt ]] && ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$home" "$folder/CMakeCache.txt"; then
    fresh=(--fresh)
  elif [[ -e $folder/build.ninja ]]; then
    return 0
  fi
  cmake -S "$home" -B "$folder" -G Ninja "${fresh[@]}" "$@"
}
