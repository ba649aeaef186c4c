#!/usr/bin/env python3
"""Train the model that chooses a page's title among its candidates.

usage: train_titles.py CORPUS [--test CORPUS] [--programs DIR] [--work DIR] [--table FILE]

CORPUS is wcxb-dev (or a folder in the same format). The program is built by
`cmake --build build/native --target title_features`. A candidate is right when its words' F1 with
the reference is at least 0.8, as the evaluation has it; the model learns to rank right ones first.
Prints how often the best candidate is right, by cross-validation over five parts that share no
domain, and on --test, which is never trained on. FILE is the C++ source that the final table,
trained on all pages, is written to. Same corpus, same table.
"""
import argparse
import collections
import json
import os
import pathlib
import re
import subprocess
import sys

sys.path.append(str(pathlib.Path(__file__).resolve().parent.parent / "extraction"))
os.environ.setdefault("OMP_NUM_THREADS", "1")
import lightgbm  # noqa: E402
import numpy  # noqa: E402

import pack_trees  # noqa: E402
from train import PARTS, split  # noqa: E402

TREES = 300
PARAMETERS = {
    "objective": "lambdarank", "lambdarank_truncation_level": 10, "num_leaves": 6,
    "learning_rate": 0.06, "min_data_in_leaf": 20, "feature_fraction": 0.3, "bagging_fraction": 0.7,
    "bagging_freq": 1, "lambda_l2": 5.0, "max_bin": 63, "num_threads": 1, "verbose": -1, "seed": 1,
    "deterministic": True, "force_col_wise": True, "extra_trees": True,
}


def words(text):
    return collections.Counter(re.findall(r"\w+", text.lower()))


def is_right(candidate, reference):
    a, b = words(candidate), words(reference)
    return 2 * sum((a & b).values()) >= 0.8 * (sum(a.values()) + sum(b.values()))


class Candidates:
    """The candidates of all pages with a reference title as rows."""

    def __init__(self, corpus, program, work):
        out = work / f"titles-{corpus.name}"
        subprocess.run([program, corpus, out], check=True)
        names = pathlib.Path(f"{out}.names").read_text().split()
        rows = numpy.fromfile(f"{out}.rows", dtype=numpy.float32).reshape(-1, len(names))
        with open(f"{out}.jsonl", encoding="utf-8") as file:
            pages = [json.loads(line) for line in file]
        with open(corpus / "pages.jsonl", encoding="utf-8") as file:
            references = {page["id"]: page for page in map(json.loads, file)}
        titles = [references[page["id"]].get("title") for page in pages]
        counts = [len(page["candidates"]) for page in pages]
        known = [bool(title) for title in titles]
        self.rows = rows[numpy.repeat(known, counts)]
        self.pages = [page for page, use in zip(pages, known) if use]
        self.counts = numpy.array([len(page["candidates"]) for page in self.pages])
        self.right = numpy.array([is_right(candidate, title)
                                  for page, title in zip(pages, titles) if title
                                  for candidate in page["candidates"]])
        self.types = [references[page["id"]]["type"] for page in self.pages]

    def report(self, name, scores):
        found = collections.Counter()
        at = 0
        for count, kind in zip(self.counts, self.types):
            best = at + scores[at:at + count].argmax() if count else None
            found[kind] += bool(count) and self.right[best]
            at += count
        known = collections.Counter(self.types)
        by_type = ", ".join(f"{kind} {found[kind] / known[kind]:.3f}" for kind in sorted(known))
        print(f"{name}: {sum(found.values()) / len(self.types):.3f} of {len(self.types)} ({by_type})")


def train(candidates, pages):
    """`pages` says which pages to learn from."""
    rows = numpy.repeat(pages, candidates.counts)
    data = lightgbm.Dataset(candidates.rows[rows], label=candidates.right[rows],
                            group=candidates.counts[pages & (candidates.counts > 0)])
    return lightgbm.train(PARAMETERS, data, TREES)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=pathlib.Path)
    parser.add_argument("--test", type=pathlib.Path)
    parser.add_argument("--programs", type=pathlib.Path, default=pathlib.Path("build/native"))
    parser.add_argument("--work", type=pathlib.Path, default=pathlib.Path("build/titles"))
    parser.add_argument("--table", type=pathlib.Path, default=pathlib.Path("src/metadata/title_table.cpp"))
    args = parser.parse_args()
    args.work.mkdir(parents=True, exist_ok=True)
    program = args.programs / "title_features"

    candidates = Candidates(args.corpus, program, args.work)
    part = split(candidates.pages)
    scores = numpy.zeros(len(candidates.rows))
    for number in range(PARTS):
        unseen = numpy.repeat(part == number, candidates.counts)
        scores[unseen] = train(candidates, part != number).predict(candidates.rows[unseen])
    candidates.report(f"{args.corpus.name}, cross-validated", scores)
    model = train(candidates, part >= 0)
    if args.test:
        other = Candidates(args.test, program, args.work)
        other.report(f"{args.test.name}, never trained on", model.predict(other.rows))
    table = pack_trees.pack(model)
    pack_trees.write_source(args.table, {"title_table": table}, "metadata/title_model.h",
                            "titles/train_titles.py")
    print(f"{len(table)} bytes")


if __name__ == "__main__":
    sys.exit(main())
