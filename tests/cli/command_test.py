"""The winnow command as a user meets it: options, exit codes, streams, batch.

usage: command_test.py WINNOW
"""

import gzip
import json
import os
import pathlib
import pty
import subprocess
import sys
import tempfile
import tty
import unittest

WINNOW = ""

PAGE = (
    "<!doctype html><title>Rain</title><article><h1>Rain</h1>"
    "<p>Rain fell on the valley for nine days, and the river rose by two metres.</p>"
    "<p>The mayor said on Monday that the bridge would stay closed until March.</p></article>"
)


def run(*arguments, stdin=b""):
    return subprocess.run([WINNOW, *arguments], input=stdin, capture_output=True, timeout=60)


def batch(lines, *arguments):
    asked = "".join(line + "\n" for line in lines).encode()
    done = run("batch", *arguments, stdin=asked)
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.decode().splitlines()]


class OneInput(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def test_reads_standard_input_and_files_and_gzip_alike(self):
        (self.folder / "page.html").write_text(PAGE)
        (self.folder / "page.gz").write_bytes(gzip.compress(PAGE.encode()))
        outputs = {
            run("--format", "text", stdin=PAGE.encode()).stdout,
            run("--format", "text", "-", stdin=gzip.compress(PAGE.encode())).stdout,
            run("--format", "text", str(self.folder / "page.html")).stdout,
            run("--format", "text", str(self.folder / "page.gz")).stdout,
        }
        self.assertEqual(len(outputs), 1)
        self.assertIn(b"nine days", outputs.pop())

    def test_every_format_writes_something(self):
        for name in ("markdown", "html", "text", "json", "annotations"):
            done = run("--format", name, stdin=PAGE.encode())
            self.assertEqual((done.returncode, done.stderr), (0, b""), name)
            self.assertTrue(done.stdout.strip(), name)

    def test_json_offsets_are_code_points_of_its_text(self):
        page = PAGE.replace("valley", "valley \N{GRINNING FACE}")
        result = json.loads(run("--format", "json", stdin=page.encode()).stdout)
        self.assertIs(result["ok"], True)
        self.assertEqual(result["offset_unit"], "code-point")
        last = result["blocks"][-1]
        self.assertTrue(result["text"][last["begin"] : last["end"]].startswith("The mayor"))

    def test_no_claims_leaves_the_claims_out(self):
        done = run("--format", "json", "--no-claims", stdin=PAGE.encode())
        self.assertEqual(json.loads(done.stdout)["claims"], [])

    def test_output_goes_to_the_file_that_o_names(self):
        target = self.folder / "out.txt"
        done = run("--format", "text", "-o", str(target), stdin=PAGE.encode())
        self.assertEqual((done.returncode, done.stdout), (0, b""))
        self.assertIn("nine days", target.read_text())

    def test_1_and_a_sentence_when_there_is_nothing_to_do(self):
        cases = {
            "missing": ([str(self.folder / "none.html")], b""),
            "folder": ([str(self.folder)], b""),
            "empty": ([], b" \n"),
            "cut gzip": ([], gzip.compress(PAGE.encode())[:-20]),
            "unwritable": (["-o", str(self.folder / "no" / "such")], PAGE.encode()),
        }
        for name, (arguments, stdin) in cases.items():
            done = run(*arguments, stdin=stdin)
            self.assertEqual((done.returncode, done.stdout), (1, b""), name)
            self.assertRegex(done.stderr, rb"^winnow: .+\.\n$", name)

    def test_a_failure_asked_for_as_json_is_an_error_object(self):
        done = run("--format", "json", stdin=b" ")
        self.assertEqual(done.returncode, 1)
        result = json.loads(done.stdout)
        self.assertIs(result["ok"], False)
        self.assertEqual(result["error"]["code"], "empty_input")

    def test_a_small_gzip_of_a_huge_page_is_refused(self):
        done = run(stdin=gzip.compress(b"a" * (49 * 1024 * 1024)))
        self.assertEqual(done.returncode, 1)
        self.assertRegex(done.stderr, b"^winnow: Standard input is larger than winnow reads")

    def test_says_what_it_calls_by_a_dash(self):
        with open("/dev/full", "wb") as full:
            done = subprocess.run([WINNOW], input=PAGE.encode(), stdout=full,
                                  stderr=subprocess.PIPE, timeout=60)
        self.assertEqual(done.returncode, 1)
        self.assertEqual(done.stderr,
                         b"winnow: Standard output cannot be written: No space left on device.\n")

    def test_2_for_usage(self):
        for arguments in (["--no-such"], ["--format", "pdf"], ["--from", "x"], ["a", "b"],
                          ["batch", "--jobs", "0"], ["batch", "page.html"],
                          ["batch", "--format", "html"], ["--time-limit", "-1"], ["batch", "--root", "/no/such/folder"]):
            done = run(*arguments)
            self.assertEqual((done.returncode, done.stdout), (2, b""), arguments)
            self.assertTrue(done.stderr, arguments)

    def test_what_would_have_no_effect_on_a_batch_is_refused(self):
        for before in (["--time-limit", "0"], ["--no-claims"], ["--format", "html"],
                       ["-o", "out"], ["page.html"]):
            done = run(*before, "batch", stdin=b'{"id":1,"text":"Rain."}')
            self.assertEqual((done.returncode, done.stdout), (2, b""), before)
            self.assertIn(b"batch takes no", done.stderr, before)

    def test_a_time_limit_ends_the_work_with_what_there_is(self):
        for limit, partial in (("0", True), ("9000000000000000000", False)):
            done = run("--format", "json", "--time-limit", limit, stdin=PAGE.encode())
            self.assertIs(json.loads(done.stdout)["partial"], partial)
            self.assertEqual(b"time limit" in done.stderr, partial)
            for task in ("clean", "claims"):
                [answer] = batch(['{"id":1,"text":"The mayor said that rain fell."}'],
                                 "--task", task, "--time-limit", limit)
                self.assertIs(answer["partial"], partial)

    def test_help_shows_examples(self):
        done = run("--help")
        self.assertEqual(done.returncode, 0)
        self.assertIn(b"winnow --format html -o", done.stdout)
        self.assertNotIn(b"{false}", done.stdout)

    def test_version_is_that_of_the_package(self):
        root = pathlib.Path(__file__).resolve().parents[2]
        package = json.loads((root / "wasm_bindings" / "package.json").read_text())
        done = run("--version")
        self.assertEqual((done.returncode, done.stdout.decode()),
                         (0, f"winnow {package['version']}\n"))


class Batch(unittest.TestCase):
    def test_one_line_for_each_result_however_lines_are_told_apart(self):
        text = "Rain fell\u2028on the\u2029valley\x85for nine days, and the river rose again."
        asked = json.dumps({"id": 1, "text": text}) + "\n"
        done = run("batch", "--task", "claims", stdin=asked.encode())
        lines = done.stdout.decode().splitlines()
        self.assertEqual(len(lines), 1)
        self.assertEqual(json.loads(lines[0])["text"], text)

    def test_one_answer_a_line_in_the_order_of_the_lines(self):
        lines = []
        for number in range(200):
            # Every tenth page is large, so that answers get ready out of order.
            content = PAGE + "<p>More rain.</p>" * (2000 if number % 10 == 0 else 1)
            lines.append(json.dumps({"id": number, "content": content}))
        for jobs in ("1", "2", "7"):
            answers = batch(lines, "--jobs", jobs)
            self.assertEqual([answer["id"] for answer in answers], list(range(200)))
            self.assertTrue(all(answer["ok"] for answer in answers))

    def test_jobs_do_not_change_a_byte(self):
        asked = "".join(json.dumps({"id": n, "content": PAGE}) + "\n" for n in range(40)).encode()
        self.assertEqual(run("batch", "--jobs", "1", stdin=asked).stdout,
                         run("batch", "--jobs", "4", stdin=asked).stdout)

    def test_an_error_object_for_each_line_that_fails(self):
        answers = batch([
            "",
            "not json",
            "[" * 500_000,
            '"a string"',
            '{"id": "nothing to read"}',
            '{"id": "empty", "text": " "}',
            '{"id": "missing", "html": "no/such/file.html"}',
            '{"id": {"any": ["json"]}, "text": "Rain fell."}',
        ])
        self.assertEqual([answer["id"] for answer in answers],
                         [None, None, None, None, "nothing to read", "empty", "missing",
                          {"any": ["json"]}])
        self.assertEqual([answer.get("error", {}).get("code") for answer in answers],
                         ["bad_argument"] * 5 + ["empty_input", "io", None])

    def test_the_answer_carries_the_id_as_the_line_has_it(self):
        for written in ("7", "1.10", "-0", "12345678901234567890123", "1E5", '"7"', '"a\\u00e9\\n"',
                        "null", "true", "[1, {}]", '{"id": {"id": 2}}'):
            for line in (f'{{"id":{written},"text":"Rain."}}',
                         f'{{ "text" : "Rain." , "id" : {written} }}',
                         f'{{"more":{{"id":3}},"id":{written},"html":5}}',
                         f'{{"id":{written},"text":"Rain."'):
                output = run("batch", stdin=line.encode()).stdout.decode()
                self.assertTrue(output.startswith(f'{{"id":{written},"ok":'), (line, output))
        for line in ("[1]", '["id",1]', '{"more":{"id":3}}', '{"id":[1', '{"id":tru}'):
            self.assertEqual(batch([line])[0]["id"], None, line)

    def test_half_a_surrogate_pair_is_a_replacement(self):
        cases = {
            r"\ud83d it": ("\ufffd it", 1),
            r"\uD83D\uDE00": ("\U0001f600", 0),
            r"\ude00\ud83d": ("\ufffd\ufffd", 2),
            r"\ud83d\ud83d\ude00": ("\ufffd\U0001f600", 1),
            r"\ud83d\\ude00": ("\ufffd\\ude00", 1),
            r"\\ud83d \u0041": ("\\ud83d A", 0),
        }
        for escaped, (text, replacements) in cases.items():
            line = '{"id":1,"text":"She said %s."}' % escaped
            for arguments in ([], ["--task", "claims"]):
                [answer] = batch([line], *arguments)
                self.assertEqual((answer["text"], answer["replacements"]),
                                 (f"She said {text}.", replacements), escaped)
        [answer] = batch([r'{"id":"\udc00","text":"Rain."}'])
        self.assertEqual(answer["id"], "\ufffd")

    def test_says_what_is_wrong_with_a_line(self):
        cases = {
            "not json": "The line is not a JSON object in UTF-8.",
            r'{"id":1,"text":"\ud8zz"}': "The line is not a JSON object in UTF-8.",
            '{"id":1,"html":5}': '"html" must be a string.',
            '{"id":1,"content":["Rain."]}': '"content" must be a string.',
            '{"id":1,"text":"Rain.","url":{}}': '"url" must be a string.',
            '{"id":1,"text":null}': 'The line has none of "html", "content" and "text".',
        }
        answers = batch(cases)
        self.assertEqual([answer["error"]["message"] for answer in answers],
                         list(cases.values()))
        [answer] = batch(['{"id":1,"text":"Rain.","url":null,"html":null,"number":5}'])
        self.assertIs(answer["ok"], True)

    def test_a_line_that_is_too_long_is_told_how_long_it_may_be(self):
        long = '{"id":1,"text":"' + "a" * (97 * 1024 * 1024) + '"}'
        answer, after = batch([long, '{"id":2,"text":"Rain fell."}'])
        self.assertEqual(answer["id"], 1)
        self.assertEqual(answer["error"]["code"], "too_large")
        self.assertIn("96 MB", answer["error"]["message"])
        self.assertIs(after["ok"], True)

    def test_a_line_without_a_line_feed_is_a_line_and_nothing_is_none(self):
        self.assertEqual(run("batch", stdin=b'{"id":1,"text":"Rain."}').stdout.count(b"\n"), 1)
        self.assertEqual(run("batch", stdin=b"").stdout, b"")

    def test_html_is_a_path_below_root_plain_or_packed(self):
        with tempfile.TemporaryDirectory() as folder:
            root = pathlib.Path(folder)
            (root / "sub").mkdir()
            (root / "sub" / "a.html").write_text(PAGE)
            (root / "b.html.gz").write_bytes(gzip.compress(PAGE.encode()))
            plain, packed = batch(['{"id":1,"html":"sub/a.html"}', '{"id":2,"html":"b.html.gz"}'],
                                  "--root", folder)
        self.assertIn("nine days", plain["text"])
        self.assertEqual(plain["text"], packed["text"])

    def test_no_path_leads_out_of_root(self):
        with tempfile.TemporaryDirectory() as folder:
            outside = pathlib.Path(folder) / "outside.html"
            outside.write_text(PAGE)
            root = pathlib.Path(folder) / "root"
            (root / "sub").mkdir(parents=True)
            (root / "a.html").write_text(PAGE)
            (root / "linked").symlink_to(folder)
            inside = ["a.html", "./a.html", "sub/../a.html", "linked/outside.html",
                      "linked/../a.html"]
            out = ["../outside.html", "sub/../../outside.html", "..", str(outside),
                   str(root / "a.html")]
            lines = [json.dumps({"id": path, "html": path}) for path in inside + out]
            answers = batch(lines, "--root", str(root))
            [empty] = batch(['{"id":1,"html":""}'], "--root", str(root))
            [absolute] = batch([json.dumps({"id": 1, "html": str(outside)})])
        for answer in answers[:len(inside)]:
            self.assertIs(answer["ok"], True, answer["id"])
        for answer in answers[len(inside):]:
            self.assertEqual(answer.get("error", {}).get("code"), "bad_argument", answer["id"])
            self.assertIn("not below", answer["error"]["message"])
        self.assertEqual(empty["error"]["code"], "io")
        self.assertIs(absolute["ok"], True)

    def test_content_is_read_as_utf_8_whatever_it_says_of_itself(self):
        page = '<meta charset="windows-1252">' + PAGE.replace("Monday", "Montag früh")
        [answer] = batch([json.dumps({"id": 1, "content": page})])
        self.assertIn("Montag früh", answer["text"])

    def test_the_claims_task_takes_the_text_as_it_is(self):
        text = "  The mayor said on Monday that the \N{GRINNING FACE} bridge would stay closed.\n"
        [answer] = batch([json.dumps({"id": 1, "text": text})], "--task", "claims")
        self.assertEqual(answer["text"], text)
        for claim in answer["claims"]:
            for part in claim["content"]:
                self.assertIn(text[part["begin"] : part["end"]], claim["content_text"])

    def test_says_why_its_output_cannot_be_written(self):
        asked = b'{"id":1,"text":"Rain fell."}\n' * 20
        with open("/dev/full", "wb") as full:
            done = subprocess.run([WINNOW, "batch", "--jobs", "2"], input=asked, stdout=full,
                                  stderr=subprocess.PIPE, timeout=60)
        self.assertEqual(done.returncode, 1)
        self.assertEqual(done.stderr,
                         b"winnow: Standard output cannot be written: No space left on device.\n")

    def test_what_cannot_be_read_is_no_end_of_the_input(self):
        with tempfile.TemporaryDirectory() as folder:
            opened = os.open(folder, os.O_RDONLY)
            self.addCleanup(os.close, opened)
            done = subprocess.run([WINNOW, "batch"], stdin=opened, capture_output=True, timeout=60)
        self.assertEqual((done.returncode, done.stdout), (1, b""))
        self.assertEqual(done.stderr, b"winnow: Standard input cannot be read: Is a directory.\n")

    def test_lines_before_an_error_are_answered_and_the_one_it_cuts_off_is_not(self):
        # One side of a pseudo-terminal fails when the other has gone.
        read, write = pty.openpty()
        self.addCleanup(os.close, read)
        tty.setraw(write)
        with subprocess.Popen([WINNOW, "batch"], stdin=read, stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE) as process:
            os.write(write, b'{"id":1,"text":"Rain."}\n{"id":2,"text":"Rain."}')
            self.assertEqual(json.loads(process.stdout.readline())["id"], 1)
            os.close(write)
            output, complaint = process.communicate(timeout=60)
        self.assertEqual((process.returncode, output), (1, b""))
        self.assertEqual(complaint,
                         b"winnow: Standard input cannot be read: Input/output error.\n")

    def test_an_answer_comes_before_the_next_line_is_sent(self):
        with subprocess.Popen([WINNOW, "batch"], stdin=subprocess.PIPE,
                              stdout=subprocess.PIPE) as process:
            for number in range(3):
                process.stdin.write(b'{"id":%d,"text":"Rain fell."}\n' % number)
                process.stdin.flush()
                self.assertEqual(json.loads(process.stdout.readline())["id"], number)
            process.stdin.close()


if __name__ == "__main__":
    WINNOW = sys.argv.pop(1)
    unittest.main()
