"""Two builds give the same bytes: builds all that is shipped once more, from a copy of the tree in
another folder and without a compiler cache, and compares it with what the step `build` made.

usage: reproducible_test.py
"""

import hashlib
import os
import pathlib
import shutil
import subprocess
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
COPY = ROOT / "build/reproducible/another_folder"
SHIPPED = ["wasm_bindings/dist", "dist/page", "dist/site", "dist/extension"]


def copy_tree():
    shutil.rmtree(COPY, ignore_errors=True)
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT, check=True, capture_output=True, text=True,
    )
    for name in listed.stdout.splitlines():
        if (ROOT / name).is_file():
            (COPY / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, COPY / name)
    # Hard links: its own links lead into the copy, as those of an installation there would.
    subprocess.run(["cp", "-al", ROOT / "node_modules", COPY / "node_modules"], check=True)


def build_copy():
    environment = {name: value for name, value in os.environ.items() if "CCACHE" not in name}
    environment = {k: v for k, v in environment.items() if "COMPILER_LAUNCHER" not in k}
    script = (
        ". tools/environment.sh && unset CMAKE_C_COMPILER_LAUNCHER CMAKE_CXX_COMPILER_LAUNCHER && "
        "npm run --silent build:wasm && npm run --silent build:web && "
        "npm run --silent build:site && npm run --silent build:extension"
    )
    subprocess.run(["bash", "-c", script], cwd=COPY, env=environment, check=True)


def digests(root):
    found = {}
    for folder in SHIPPED:
        for path in sorted((root / folder).rglob("*")):
            if path.is_file():
                name = str(path.relative_to(root))
                found[name] = hashlib.sha256(path.read_bytes()).hexdigest()
    return found


class Reproducible(unittest.TestCase):
    def test_a_build_elsewhere_gives_the_same_bytes(self):
        copy_tree()
        build_copy()
        here, there = digests(ROOT), digests(COPY)
        for folder in SHIPPED:
            self.assertTrue(any(name.startswith(folder) for name in here), folder)
        self.assertEqual(here, there)
        shutil.rmtree(COPY)


if __name__ == "__main__":
    unittest.main()
