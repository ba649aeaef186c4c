"""Every encoding of the web through the command: named by the caller, by the page, by a mark.

usage: charsets_test.py WINNOW
"""

import base64
import json
import pathlib
import subprocess
import sys
import unittest

WINNOW = ""
TABLE = pathlib.Path(__file__).parent.parent / "charsets/charsets.json"
MARKS = {"UTF-8": b"\xef\xbb\xbf", "UTF-16LE": b"\xff\xfe", "UTF-16BE": b"\xfe\xff"}


def result(page, *arguments):
    command = [WINNOW, "--format", "json", "--from", "html", *arguments]
    done = subprocess.run(command, input=page, capture_output=True, timeout=60)
    return json.loads(done.stdout)


def markup(text, charset):
    """ASCII markup as `charset` has it."""
    return text.encode({"UTF-16LE": "utf-16-le", "UTF-16BE": "utf-16-be"}.get(charset, "ascii"))


class Charsets(unittest.TestCase):
    def rows(self):
        rows = json.loads(TABLE.read_text())
        self.assertGreater(len(rows), 30)
        return [(row["charset"], base64.b64decode(row["bytes"]), row["text"]) for row in rows]

    def check(self, found, charset, text):
        with self.subTest(charset):
            self.assertEqual((found["charset"], found["replacements"]), (charset, 0))
            self.assertIn(text, found["text"])

    def test_the_caller_names_it(self):
        for charset, encoded, text in self.rows():
            page = markup("<p>", charset) + encoded + markup("</p>", charset)
            self.check(result(page, "--charset", charset), charset, text)

    def test_the_page_names_it(self):
        for charset, encoded, text in self.rows():
            if charset.startswith("UTF-16"):
                continue  # cannot be read from a <meta>
            page = f"<meta charset={charset}><p>".encode() + encoded + b"</p>"
            self.check(result(page), charset, text)

    def test_a_mark_names_it(self):
        for charset, encoded, text in self.rows():
            if charset in MARKS:
                page = MARKS[charset] + markup("<p>", charset) + encoded
                self.check(result(page), charset, text)

    def test_broken_bytes_are_counted(self):
        found = result(b"<p>The bridge \xff\xfe stays closed, the mayor said. \xe2\x82", "--charset", "utf-8")
        self.assertEqual(found["replacements"], 3)
        self.assertEqual(found["text"].count("\N{REPLACEMENT CHARACTER}"), 3)


if __name__ == "__main__":
    WINNOW = sys.argv.pop(1)
    unittest.main()
