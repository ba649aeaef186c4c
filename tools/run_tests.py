"""Runs every test and closes with a line `N passed, N failed`.

usage: ./test [--fresh] [STEP...]

A step that passed is not run again until a file that it reads changes; --fresh forgets that.
Exits 1 when anything failed.
"""

import argparse
import hashlib
import json
import os
import pathlib
import re
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
PASSED = ROOT / "build" / "passed_steps.json"
NOT_OURS = {"node_modules", "dist", "build", "__pycache__", ".git"}

ENGINE = ["CMakeLists.txt", "CMakePresets.json", "cmake", "src", "package-lock.json"]
WEB = [*ENGINE, "wasm_bindings", "web", "site", "tests", "package.json", "vitest.config.js"]
EVERYTHING = ["."]


def one(output, returncode):
    """A check that passes or fails as a whole."""
    return (1, 0) if returncode == 0 else (0, 1)


def without_colours(output):
    return re.sub(r"\x1b\[[0-9;]*m", "", output)


def catch2(output, returncode):
    output = without_colours(output)
    found = re.search(r"All tests passed \(\d+ assertions? in (\d+) test cases?\)", output)
    if found and returncode == 0:
        return int(found[1]), 0
    found = re.search(r"test cases: +(\d+) \|(?: +(\d+) passed \|)? +(\d+) failed", output)
    return (int(found[2] or 0), int(found[3])) if found else (0, 1)


def unittest(output, returncode):
    ran = re.search(r"Ran (\d+) tests?", output)
    if not ran or int(ran[1]) == 0:
        return 0, 1
    failed = sum(int(n) for n in re.findall(r"(?:failures|errors)=(\d+)", output))
    failed = failed or int(returncode != 0)
    return int(ran[1]) - failed, failed


def vitest(output, returncode):
    line = re.search(r"^\s*Tests\s+(.*)$", without_colours(output), re.M)
    passed = re.search(r"(\d+) passed", line[1]) if line else None
    failed = re.search(r"(\d+) failed", line[1]) if line else None
    passed, failed = (int(found[1]) if found else 0 for found in (passed, failed))
    if returncode != 0 and failed == 0 or passed + failed == 0:
        failed += 1  # a suite that did not load, or no test at all
    return passed, failed


def plain(output, returncode):
    """A program that closes with the same line as this one."""
    found = re.search(r"^(\d+) passed, (\d+) failed$", output, re.M)
    passed, failed = (int(found[1]), int(found[2])) if found else (0, 0)
    return passed, failed or int(returncode != 0 or passed == 0)


def fuzz_targets(output, returncode):
    ran = len(re.findall(r"executions without a finding$", output, re.M))
    failed = len(re.findall(r"^\w+: failed$", output, re.M))
    return ran, failed or int(returncode != 0 or ran == 0)


# name: (what it runs, the files it depends on, how to count)
STEPS = {
    "build": ("tools/build.sh", EVERYTHING, one),
    "rules": ("python3 tests/rules/rules_test.py", EVERYTHING, unittest),
    "format": ("tools/format.sh --check", EVERYTHING, one),
    "lint": ("npm run --silent lint", EVERYTHING, one),
    "types": ("tools/check_types.sh", EVERYTHING, one),
    "engine": ("build/native/winnow_tests", [*ENGINE, "tests"], catch2),
    "command": ("python3 tests/cli/command_test.py build/native/winnow",
                [*ENGINE, "tests/cli"], unittest),
    "charsets": ("python3 tests/cli/charsets_test.py build/native/winnow",
                 [*ENGINE, "tests/cli", "tests/charsets"], unittest),
    "cost": ("python3 tests/cli/cost_test.py build/native/winnow", [*ENGINE, "tests/cli"], unittest),
    "library": ("python3 tests/library/library_test.py build/native",
                [*ENGINE, "tests/library"], unittest),
    "wasm": ("tools/configure.sh wasm && cmake --build --preset wasm --target winnow_tests && "
             "node build/wasm/winnow_tests.cjs", [*ENGINE, "tests", "wasm_bindings"], catch2),
    "unit": ("npm run --silent test:unit", WEB, vitest),
    "e2e": ("npm run --silent test:e2e", WEB, vitest),
    "tidy": ("tools/configure.sh lint && cmake --build --preset lint",
             [*ENGINE, ".clang-tidy"], one),
    "sanitize": ("tools/configure.sh sanitize && "
                 "cmake --build --preset sanitize --target winnow_tests && "
                 "build/sanitize/winnow_tests", [*ENGINE, "tests"], catch2),
    "fuzz": ("tools/fuzz.sh 20", [*ENGINE, "tests/fuzz", "tests/support", "tools/fuzz.sh"],
             fuzz_targets),
    "reproducible": ("python3 tests/reproducible/reproducible_test.py", EVERYTHING, unittest),
    "damaged": ("cmake --build --preset native --target damaged_pages && "
                "find -L ../shared/corpora -name '*.html.gz' | build/native/damaged_pages",
                [*ENGINE, "tests/damaged_pages"], plain),
}

# Half an hour over pages that are not in the tree: ./test damaged
ON_REQUEST = {"damaged"}

# Lines. Repeated above the summary: a log of CI is often kept as its end alone.
SHOWN_OF_FAILED = 60


def files_of(inputs):
    for name in inputs:
        path = ROOT / name
        if path.is_file():
            yield path
        for folder, folders, files in os.walk(path):
            folders[:] = sorted(f for f in folders if f not in NOT_OURS)
            yield from (pathlib.Path(folder) / file for file in sorted(files))


def digest_of(command, inputs):
    digest = hashlib.sha256(command.encode())
    for path in files_of(inputs):
        digest.update(f"{path.relative_to(ROOT)}\0".encode())
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def run(command):
    """Shows the output as it comes, and gives it with the exit code."""
    process = subprocess.Popen(["bash", "-c", command], cwd=ROOT, stdout=subprocess.PIPE,
                               stderr=subprocess.STDOUT, text=True, errors="replace")
    lines = []
    for line in process.stdout:
        sys.stdout.write(line)
        sys.stdout.flush()
        lines.append(line)
    return "".join(lines), process.wait()


def main():
    parser = argparse.ArgumentParser(prog="./test", description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--fresh", action="store_true", help="run what passed before, too")
    parser.add_argument("steps", nargs="*", metavar="STEP", help=", ".join(STEPS))
    chosen = parser.parse_args()
    unknown = set(chosen.steps) - set(STEPS)
    if unknown:
        parser.error(f"no such step: {', '.join(sorted(unknown))}")

    known = {}
    if PASSED.exists() and not chosen.fresh:
        known = json.loads(PASSED.read_text())
    summary = []
    ends_of_failed = []
    for name in chosen.steps or [name for name in STEPS if name not in ON_REQUEST]:
        command, inputs, count = STEPS[name]
        digest = digest_of(command, inputs)
        before = known.get(name)
        if before and before["digest"] == digest and name != "build":
            summary.append((name, before["passed"], 0, "unchanged"))
            continue
        print(f"\n== {name}: {command}", flush=True)
        start = time.monotonic()
        output, returncode = run(command)
        passed, failed = count(output, returncode)
        summary.append((name, passed, failed, f"{time.monotonic() - start:.0f} s"))
        known.pop(name, None)
        if failed == 0:
            known[name] = {"digest": digest, "passed": passed}
        else:
            ends_of_failed.append((name, output.splitlines()[-SHOWN_OF_FAILED:]))
        PASSED.parent.mkdir(exist_ok=True)
        PASSED.write_text(json.dumps(known, indent=1))

    for name, lines in ends_of_failed:
        print(f"\n== {name} failed; the end of what it printed:", *lines, sep="\n")
    print()
    for name, passed, failed, note in summary:
        print(f"{name:10} {passed:5} passed {failed:4} failed   {note}")
    failed = sum(row[2] for row in summary)
    print(f"{sum(row[1] for row in summary)} passed, {failed} failed")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
