#!/usr/bin/env bash
# Installs what winnow is built and tested with. Does nothing where all of it is there.
# On Debian 12: as root, or with sudo. Elsewhere it says what to install.
set -euo pipefail
cd "$(dirname "$0")/.."
. tools/environment.sh

packages=(
  ca-certificates git python3
  g++ cmake ninja-build pkg-config clang clang-format clang-tidy libclang-rt-14-dev
  catch2 libcli11-dev rapidjson-dev zlib1g-dev
  emscripten nodejs
  chromium firefox-esr
)
# Vite and the tests need it; Debian 12 itself has 18.
oldest_node=20.19.0
own_node=22.22.0

is_debian() { command -v apt-get >/dev/null && command -v dpkg-query >/dev/null; }

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

install_packages() {
  local missing=() package
  for package in "${packages[@]}"; do
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)" = installed ] ||
      missing+=("$package")
  done
  [ ${#missing[@]} = 0 ] && return
  echo "Installing ${missing[*]}"
  as_root apt-get update -qq
  as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

explain_packages() {
  local tool missing=()
  for tool in c++ cmake ninja clang-format clang-tidy node npm python3 emcmake; do
    command -v "$tool" >/dev/null || missing+=("$tool")
  done
  [ ${#missing[@]} = 0 ] && return
  cat >&2 <<EOF
This is not Debian, so please install these yourself: ${missing[*]}
Needed are a C++20 compiler, CMake 3.25, Ninja, clang-format and clang-tidy 14, Node $oldest_node
or later, Python 3, the Emscripten SDK (3.1.6 or later, its emsdk_env.sh sourced), Chromium, and
the libraries Catch2 2.13, CLI11, RapidJSON and zlib with their headers.
EOF
  exit 1
}

node_is_recent() {
  command -v node >/dev/null &&
    printf '%s\n' "$oldest_node" "$(node --version | tr -d v)" | sort -V -C
}

install_node() {
  node_is_recent && command -v npm >/dev/null && return
  command -v npm >/dev/null || as_root apt-get install -y -qq --no-install-recommends npm >/dev/null
  node_is_recent && return
  local arch=x64
  [ "$(uname -m)" = aarch64 ] && arch=arm64
  echo "Installing node $own_node into build/tools"
  mkdir -p build/tools
  npm install --silent --no-save --prefix build/tools "node-linux-$arch@$own_node" "npm@10"
  ln -sfn "node_modules/node-linux-$arch" build/tools/node
}

install_node_packages() {
  cmp -s package-lock.json node_modules/.winnow-lock && return
  npm ci --no-audit --no-fund
  cp package-lock.json node_modules/.winnow-lock
}

if is_debian; then
  install_packages
  install_node
else
  explain_packages
fi
install_node_packages
