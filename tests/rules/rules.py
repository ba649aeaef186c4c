"""The rules of the tree. Each takes the tree's root and gives complaints, "path:line: why"."""

import json
import os
import pathlib
import re

NOT_OURS = {"node_modules", "dist", "build", "__pycache__", ".git"}
CODE = {".cpp", ".h", ".ts", ".js", ".mjs", ".py", ".sh", ".css", ".cmake"}
LONGEST_FILE = 400
GENERATED = re.compile(r"\b([Mm]ade|[Ww]ritten|[Gg]enerated) by tools/")

# docs/architecture.md: a stage includes only what stands before it.
STAGES = ["base", "decode", "dom", "metadata", "extract", "article", "claims", "render"]

# The steps of long stages, in the same way. What stands beside them in the stage's folder is for all.
STEPS = {
    "extract": ["features", "reasons", "settle", "text"],
    "claims": ["words", "attribution", "prose", "speakers", "contested", "reports",
               "check_worthiness"],
}

# Files at the top of src/, and how far down the way of the data they stand.
WHOLE_WAY = ["pipeline", "winnow"]

# The one place that puts HTML into a page: an article that has been sanitised.
INNER_HTML_ALLOWED = {"web/ui/safe_html.ts"}


def files(root, *below, endings=None):
    for start in below or [""]:
        for folder, folders, names in os.walk(root / start):
            folders[:] = sorted(f for f in folders if f not in NOT_OURS)
            for name in sorted(set(names) - NOT_OURS):
                path = pathlib.Path(folder) / name
                if endings is None or path.suffix in endings:
                    yield path


def lines(path):
    return path.read_text(encoding="utf-8", errors="replace").splitlines()


def search(root, pattern, *below, endings=None, skip=()):
    for path in files(root, *below, endings=endings):
        name = path.relative_to(root).as_posix()
        if name in skip:
            continue
        for number, line in enumerate(lines(path), 1):
            found = pattern.search(line)
            if found:
                yield name, number, found


def stage_of(name):
    """src/dom/parse.cpp → dom; src/pipeline.h → pipeline"""
    parts = name.split("/")
    return parts[1] if len(parts) > 2 else parts[1].split(".")[0]


def stages_include_only_earlier_stages(root):
    order = {stage: place for place, stage in enumerate([*STAGES, *WHOLE_WAY, "cli"])}
    include = re.compile(r'^\s*#\s*include\s+"([^"]+)"')
    for name, number, found in search(root, include, "src", endings={".cpp", ".h", ".def"}):
        mine, other = stage_of(name), stage_of(f"src/{found[1]}")
        if mine not in order:
            yield f"{name}: {mine} is no stage"
        elif other not in order:
            yield f"{name}:{number}: {found[1]} is in no stage"
        elif order[other] > order[mine]:
            yield f"{name}:{number}: {mine} includes {other}, which comes later"


def steps_include_only_earlier_steps(root):
    for stage, steps in STEPS.items():
        order = {step: place for place, step in enumerate(steps)}
        include = re.compile(rf'^\s*#\s*include\s+"{stage}/(\w+)/')
        for name, number, found in search(root, include, f"src/{stage}",
                                          endings={".cpp", ".h", ".def"}):
            parts = name.split("/")
            mine, other = parts[2] if len(parts) > 3 else None, found[1]
            if other not in order:
                yield f"{name}:{number}: {other} is no step of {stage}"
            elif mine is not None and mine not in order:
                yield f"{name}: {mine} is no step of {stage}"
            elif mine is not None and order[other] > order[mine]:
                yield f"{name}:{number}: {mine} includes {other}, which comes later"


def only_dom_includes_gumbo(root):
    for name, number, _ in search(root, re.compile(r'#\s*include\s+[<"]gumbo'), "src", "tests",
                                  "wasm_bindings", endings={".cpp", ".h"}):
        if not name.startswith("src/dom/"):
            yield f"{name}:{number}: gumbo is dom's alone"


def only_the_command_touches_files_and_threads(root):
    outside = re.compile(r"#\s*include\s+<(iostream|fstream|thread|mutex|filesystem|zlib\.h|"
                         r"dirent\.h|CLI/.*|sys/.*|unistd\.h)>")
    for name, number, found in search(root, outside, "src", endings={".cpp", ".h"}):
        if not name.startswith("src/cli/"):
            yield f"{name}:{number}: <{found[1]}> is the command's alone"


def the_engine_throws_nothing(root):
    for name, number, found in search(root, re.compile(r"^[^/\"]*\b(throw\b|(?:try|catch)\s*[({])"), "src",
                                      endings={".cpp", ".h"}):
        if not name.startswith("src/cli/"):
            yield f"{name}:{number}: errors are values, no {found[1]}"


def files_are_short(root):
    for path in files(root, endings=CODE):
        text = lines(path)
        generated = any(GENERATED.search(line) for line in text[:5])
        if len(text) > LONGEST_FILE and not generated:
            yield f"{path.relative_to(root)}: {len(text)} lines, more than {LONGEST_FILE}"


def names_say_what_they_hold(root):
    empty = re.compile(r"^(utils?|helpers?|misc|common|index)\b(?!\.html)")
    for path in files(root):
        relative = path.relative_to(root)
        if any(empty.match(part) for part in relative.parts):
            yield f"{relative}: the name says nothing"


def lists_hold_each_word_once(root):
    """A list is one string, its words parted by spaces, or an array of strings."""
    definition = re.compile(r"constexpr std::string_view (k\w+)(\[\])? =(.*?);(?: *//[^\n]*)?\n",
                            re.S)
    for path in files(root, "src", endings={".cpp", ".h"}):
        for name, array, value in definition.findall(path.read_text(encoding="utf-8")):
            strings = re.findall(r'"((?:[^"\\]|\\.)*)"', value)
            words = strings if array else "".join(strings).split()
            for word in sorted({word for word in words if words.count(word) > 1}):
                yield f"{path.relative_to(root)}: {name} has {word!r} twice"


def nothing_of_a_machine_or_a_registry(root):
    hosts = ["registry." + "npmjs", "registry." + "yarnpkg", "npm" + "js.org", "pypi" + ".org",
             "crates" + ".io", "proxy.golang" + ".org", "deb.debian" + ".org"]
    folders = ["/wo" + "rk/", "/ro" + "ot/", "/ho" + "me/", "/Us" + "ers/"]
    pattern = re.compile("|".join(map(re.escape, hosts)) + "|(?<![\\w.~/-])(?:" +
                         "|".join(map(re.escape, folders)) + ")")
    binary = {".png", ".ico", ".woff2", ".gz", ".wasm", ".zip"}
    for name, number, found in search(root, pattern):
        # Fixtures are made-up pages, whose addresses may hold any path.
        if pathlib.Path(name).suffix not in binary and "/fixture" not in name:
            yield f"{name}:{number}: names {found[0]}"


def the_lock_file_holds_no_addresses(root):
    lock = json.loads((root / "package-lock.json").read_text())
    for name, package in lock["packages"].items():
        if "://" in package.get("resolved", ""):
            yield f"package-lock.json: {name} has the address of a registry"


def html_goes_into_a_page_in_one_place(root):
    pattern = re.compile(r"\b(?:(innerHTML|outerHTML)\s*\+?=(?!=)|insertAdjacentHTML\b|unsafeHTML\b|"
                         r"setHTMLUnsafe\b|document\.write\b)")
    for name, number, found in search(root, pattern, "web", "site", "wasm_bindings",
                                      endings={".ts", ".js", ".mjs", ".html"},
                                      skip=INNER_HTML_ALLOWED):
        if not name.startswith("site/samples/"):
            yield f"{name}:{number}: {found[0]} outside {', '.join(INNER_HTML_ALLOWED)}"


RULES = [
    stages_include_only_earlier_stages,
    steps_include_only_earlier_steps,
    only_dom_includes_gumbo,
    only_the_command_touches_files_and_threads,
    the_engine_throws_nothing,
    files_are_short,
    names_say_what_they_hold,
    lists_hold_each_word_once,
    nothing_of_a_machine_or_a_registry,
    the_lock_file_holds_no_addresses,
    html_goes_into_a_page_in_one_place,
]
