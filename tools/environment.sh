# Sourced by ./run, ./test and tools/setup.sh: where the tools of this checkout are.
export PATH="$PWD/build/tools/node_modules/.bin:$PWD/build/tools/node/bin:$PATH"
# Debian's emscripten finds its JavaScript parser here.
export NODE_PATH=/usr/share/nodejs
# npm passes settings of the machine on to npm as unknown ones; what it says of them is noise.
export npm_config_loglevel=error
if command -v ccache >/dev/null; then
  export CMAKE_C_COMPILER_LAUNCHER=ccache CMAKE_CXX_COMPILER_LAUNCHER=ccache
  export CCACHE_BASEDIR="$PWD" CCACHE_NOHASHDIR=1
fi
