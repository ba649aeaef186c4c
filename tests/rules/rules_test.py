"""The tree keeps its rules, and each rule catches what it is for.

usage: rules_test.py
"""

import json
import pathlib
import tempfile
import unittest

import rules

ROOT = pathlib.Path(__file__).resolve().parents[2]

# rule: files that break it
BAD = {
    rules.stages_include_only_earlier_stages: [
        {"src/dom/parse.cpp": '#include "extract/extract.h"\n'},
        {"src/render/render.cpp": '#include "pipeline.h"\n'},
        {"src/base/text.h": '#include "nowhere/else.h"\n'},
        {"src/new/stage.cpp": '#include "base/text.h"\n'},
    ],
    rules.steps_include_only_earlier_steps: [
        {"src/claims/prose/prose.cpp": '#include "claims/reports/rules.h"\n'},
        {"src/extract/extract.cpp": '#include "extract/nowhere/else.h"\n'},
        {"src/extract/new/step.cpp": '#include "extract/text/text_head.h"\n'},
    ],
    rules.only_dom_includes_gumbo: [
        {"src/extract/extract.cpp": "#include <gumbo.h>\n"},
        {"tests/unit/dom/parse_test.cpp": '#include "gumbo.h"\n'},
    ],
    rules.only_the_command_touches_files_and_threads: [
        {"src/base/text.cpp": "#include <iostream>\n"},
        {"src/pipeline.cpp": "#include <thread>\n"},
    ],
    rules.the_engine_throws_nothing: [
        {"src/base/text.cpp": "  if (bad) throw Error();\n"},
        {"src/dom/parse.cpp": "  try {\n"},
    ],
    rules.files_are_short: [{"src/base/text.cpp": "int x;\n" * 401}],
    rules.names_say_what_they_hold: [
        {"src/base/utils.h": "\n"},
        {"web/helpers/draw.ts": "\n"},
        {"web/ui/index.ts": "\n"},
    ],
    rules.lists_hold_each_word_once: [
        {"src/base/words.h": 'constexpr std::string_view kWords =\n    "of in "\n    "at in";\n'},
        {"src/base/words.h": 'constexpr std::string_view kWords[] = {"of", "in",\n  "in"};\n'},
    ],
    rules.nothing_of_a_machine_or_a_registry: [
        {"README.md": "See /wo" + "rk/main.\n"},
        {".npmrc": "registry=https://registry." + "npmjs.example/\n"},
    ],
    rules.the_lock_file_holds_no_addresses: [
        {"package-lock.json": json.dumps(
            {"packages": {"node_modules/a": {"resolved": "https://example.org/a.tgz"}}})},
    ],
    rules.html_goes_into_a_page_in_one_place: [
        {"web/page/app.ts": "pane.innerHTML = text;\n"},
        {"site/offline.ts": "document.write(text);\n"},
    ],
}


class Rules(unittest.TestCase):
    def test_every_rule_has_bad_examples(self):
        self.assertEqual(set(BAD), set(rules.RULES))


def kept(rule):
    def test(self):
        self.assertEqual(list(rule(ROOT)), [])

    return test


def catches(rule):
    def test(self):
        for example in BAD[rule]:
            with tempfile.TemporaryDirectory() as folder:
                root = pathlib.Path(folder)
                for name, text in example.items():
                    (root / name).parent.mkdir(parents=True, exist_ok=True)
                    (root / name).write_text(text)
                self.assertTrue(list(rule(root)), example)

    return test


for each in rules.RULES:
    setattr(Rules, f"test_the_tree_keeps_{each.__name__}", kept(each))
    setattr(Rules, f"test_a_bad_example_breaks_{each.__name__}", catches(each))


if __name__ == "__main__":
    unittest.main()
