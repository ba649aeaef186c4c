"""A page of one thing repeated costs in proportion to its size: four times the page may take ten
times the processor time at most, where time in the square of the size would take sixteen.

usage: cost_test.py WINNOW
"""

import itertools
import pathlib
import resource
import string
import subprocess
import sys
import unittest

WINNOW = str(pathlib.Path(sys.argv.pop()).resolve())

PROSE = ("<p>The council said on Monday that the bridge will stay closed until the spring, because "
         "the inspectors, who came twice, found a crack in the third pillar.</p>") * 3
SMALL, LARGE = 250_000, 1_000_000  # bytes

# What stands before it, and what is repeated; {} stands for another word each time.
REPEATED = [
    ("<p>", "“he said "),
    ("<p>", "„he said "),
    ("<p>", "«he said "),
    ("<p>", '"he said '),
    ("<p>", "Smith said. "),
    ("<p>Mr Smith warned.</p>", "He denied it. "),
    ("<p>", "Jon Q{} said that it fell. Moscow said that it rose. "),
    ("<p>", "the company said “ U.S.. "),
    ("<p>", "No. "),
    ("<p>", ". "),
    ("<p>", "“No,” he said, "),
    ("<p>", "denied "),
    ("<p>", "gave "),
    ("<p>", "Mr "),
    ("<html lang=es><p>", "dice que "),
    ("<html lang=de><p>", "Er beziffert den Schaden, "),
    ("<p>", "("),
    ("<h2>", "a<br>"),
    ("<p>", "<code>`</code>"),
    ("<p>", "!<a href=b>c</a>"),
    ("<p>", "x<sup><a href=#n1>1</a></sup>"),
    ("<p>", "<ruby>a<rt>b</ruby>"),
    ("<ul>", "<li>a"),
    ("<dl>", "<dt>a<dd>b"),
    ("<table>", "<tr><td>a"),
    ("<picture>", "<source srcset=a.png>"),
    ("", "<noscript><img src=a.png></noscript><img>"),
    ("", "<p id=a>b<a href=#a>c</a>"),
    ("", "<blockquote><p>a</blockquote>"),
    ("", "<svg></p>"),
    ("", "<script><!--<script>"),
    ("<script type=application/ld+json>[", '{"@type":"NewsArticle","author":{"name":"A"}},'),
]


def words(letters):
    return map("".join, itertools.product(string.ascii_lowercase, repeat=letters))


def meeting_words():
    """Chosen for a hash without a secret, Knuth's multiplication: it puts them side by side."""
    def place(word):
        first, last = (int.from_bytes(part.encode(), "little") for part in (word[:4], word[4:]))
        product = (len(word) ^ first << 32 ^ last) * 0x9E3779B97F4A7C15 % 2**64
        return (product ^ product >> 32) % 2**18

    return sorted((word + "said" for word in words(4)), key=place)


def seconds(page):
    """Of the processor, in the kinder of two runs: the machine has other work."""
    best = float("inf")
    for _ in range(2):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([WINNOW, "-", "--from", "html", "--format", "markdown"], input=page,
                       stdout=subprocess.DEVNULL, check=True, timeout=120)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        best = min(best, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return best


def repeated(part, size):
    if "{}" not in part:
        return part * (size // len(part.encode()))
    many = words(6)
    return "".join(part.replace("{}", next(many))
                   for _ in range(size // len(part.replace("{}", 6 * "a").encode())))


class Cost(unittest.TestCase):
    def grows_with(self, text_of):
        """`text_of` a size in bytes, between two paragraphs of prose."""
        small, large = (seconds((PROSE + text_of(size) + PROSE).encode())
                        for size in (SMALL, LARGE))
        self.assertLess(large / small, 10)

    def test_grows_with_the_page_and_not_with_its_square(self):
        for before, part in REPEATED:
            with self.subTest(part):
                self.grows_with(lambda size: before + repeated(part, size))

    def test_grows_with_the_words_whatever_they_are(self):
        many = meeting_words()
        self.grows_with(lambda size: "<p>" + " ".join(many[:size // 9]))


if __name__ == "__main__":
    unittest.main()
