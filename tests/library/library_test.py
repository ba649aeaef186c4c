"""winnow as a C++ library: installed, found by CMake and pkg-config, or built along.

usage: library_test.py BUILD      BUILD is a configured and built folder, such as build/native
"""

import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
EXAMPLE = ROOT / "examples" / "cpp"
BUILD = ""

PAGE = (
    "<!doctype html><title>Ferry talks end without a deal</title><article><h1>Ferry talks end without a deal</h1>"
    "<p>Harbour chief Olga Brandt said on Monday that the ferry would cost 40 million crowns a "
    "year.</p><p>The shipping union denied that its members had blocked the talks.</p></article>"
)


def run(*command, **options):
    done = subprocess.run([str(word) for word in command], text=True, capture_output=True,
                          **options)
    assert done.returncode == 0, f"{command}\n{done.stdout}{done.stderr}"
    return done.stdout


class Library(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.folder = pathlib.Path(folder.name)
        cls.prefix = cls.folder / "prefix"
        run("cmake", "--install", BUILD, "--prefix", cls.prefix)

    def expect_claims(self, program):
        printed = run(program, input=PAGE)
        self.assertIn("Ferry talks end without a deal", printed)
        self.assertIn("Olga Brandt asserts: that the ferry would cost 40 million crowns", printed)

    def build_example(self, name, *settings):
        built = self.folder / name
        run("cmake", "-S", EXAMPLE, "-B", built, "-DCMAKE_BUILD_TYPE=Release", *settings)
        run("cmake", "--build", built, "--parallel", "2")
        return built / "example"

    def test_find_package_finds_what_is_installed(self):
        self.expect_claims(self.build_example("found", f"-DCMAKE_PREFIX_PATH={self.prefix}"))

    def test_add_subdirectory_builds_it_along(self):
        self.expect_claims(self.build_example("along", "-G", "Ninja", f"-DWINNOW={ROOT}"))

    def test_pkg_config_knows_the_flags(self):
        [file] = self.prefix.glob("**/pkgconfig/winnow.pc")
        flags = run("pkg-config", "--cflags", "--libs", "winnow",
                    env={**os.environ, "PKG_CONFIG_PATH": str(file.parent)})
        program = self.folder / "by_pkg_config"
        run("c++", EXAMPLE / "main.cpp", "-o", program, *flags.split())
        self.expect_claims(program)

    def test_a_caller_may_leave_members_out_without_a_warning(self):
        call = self.folder / "call.cpp"
        call.write_text("""#include <winnow.h>
            int main() {
              const winnow::Options limited{.limits = {.bytes = 1024}};
              return winnow::clean({.url = "https://example.org/a"}, limited) &&
                     winnow::clean({.bytes = "Rain fell."}, {.claims = false});
            }""")
        run("c++", "-std=c++20", "-Wall", "-Wextra", "-Wpedantic", "-Werror", "-fsyntax-only",
            "-I", self.prefix / "include" / "winnow", call)

    def test_a_library_that_embeds_it_exports_none_of_its_symbols(self):
        [archive] = self.prefix.glob("**/libwinnow.a")
        shared = self.folder / "embedding.so"
        run("c++", "-shared", "-o", shared, "-Wl,--whole-archive", archive,
            "-Wl,--no-whole-archive")
        symbols = run("nm", "--dynamic", "--defined-only", shared).split()
        self.assertEqual([s for s in symbols if "winnow" in s or "gumbo" in s], [])

    def test_only_what_the_public_header_includes_is_installed(self):
        folder = self.prefix / "include" / "winnow"
        installed = {file.relative_to(folder).as_posix() for file in folder.rglob("*")
                     if file.is_file()}
        needed = run("c++", "-std=c++20", "-I.", "-MM", "winnow.h", cwd=folder)
        self.assertEqual(installed, set(needed.replace("\\", " ").split()[1:]))


if __name__ == "__main__":
    BUILD = sys.argv.pop(1)
    unittest.main()
