#!/usr/bin/env python3
"""Train the block and page-type models and leave what cross-validation needs.

usage: train.py CORPUS [--programs DIR] [--work DIR] [--tables FILE]

CORPUS is wcxb-dev (or a folder in the same format). The programs are built by
`cmake --build build/native --target extraction_features extraction_pages`. Pages are split into five parts by the
registered domain of their address, so that no page is scored by a model that saw its site: every
part has a table trained on the other four, written to DIR as blocks.K, and DIR/folds.json
says which page belongs to which. `extraction_pages` runs the engine with them; its answers, to be
scored by the evaluation, are DIR/pages.jsonl. FILE is the C++ source
that the final tables, trained on all pages, are written to.

Same corpus, same tables: nothing here depends on chance or time.
"""
import argparse
import collections
import json
import multiprocessing
import os
import pathlib
import re
import subprocess
import sys

os.environ.setdefault("OMP_NUM_THREADS", "1")
import lightgbm  # noqa: E402
import numpy  # noqa: E402

import pack_trees  # noqa: E402
import train_page_types  # noqa: E402
from label_blocks import label_blocks  # noqa: E402

PARTS = 5
SAMPLE = 200_000      # blocks to learn from, drawn by weight
DRAW = 5              # seed of that draw
TREES = 320
PARAMETERS = {
    "objective": "binary", "num_leaves": 31, "learning_rate": 0.08, "min_data_in_leaf": 25,
    "feature_fraction": 0.35, "bagging_fraction": 0.8, "bagging_freq": 1, "lambda_l2": 5.0,
    "max_bin": 63, "num_threads": 1, "verbose": -1, "seed": 1, "deterministic": True,
    "force_col_wise": True, "extra_trees": True,
}
SECOND_LEVEL = {"co", "com", "org", "ac", "gov", "net", "edu"}  # of two-letter country domains


def domain(url):
    labels = re.sub(r"^\w+://", "", url).split("/")[0].split(":")[0].lower().split(".")
    country = len(labels) > 2 and len(labels[-1]) == 2 and labels[-2] in SECOND_LEVEL
    return ".".join(labels[-3 if country else -2:])


def split(pages):
    """The part of each page; parts are of even size and share no domain."""
    groups = collections.defaultdict(list)
    for number, page in enumerate(pages):
        groups[domain(page["url"] or page["id"])].append(number)
    sizes, parts = [0] * PARTS, numpy.zeros(len(pages), int)
    for _, members in sorted(groups.items(), key=lambda g: (-len(g[1]), g[0])):
        part = sizes.index(min(sizes))
        sizes[part] += len(members)
        parts[members] = part
    return parts


def label_page(job):
    texts, reference = job
    return label_blocks(texts, reference)


class Corpus:
    """Blocks of all pages as rows, with their labels and weights."""

    def __init__(self, folder, program, work):
        subprocess.run([program, folder, work / "blocks"], check=True)
        with open(work / "blocks.jsonl", encoding="utf-8") as file:
            self.pages = [json.loads(line) for line in file]
        with open(folder / "pages.jsonl", encoding="utf-8") as file:
            self.reference = {page["id"]: page for page in map(json.loads, file)}
        jobs = [(page["texts"], self.reference[page["id"]]["text"]) for page in self.pages]
        with multiprocessing.Pool(2) as pool:
            labels = pool.map(label_page, jobs, chunksize=16)
        counts = [len(label) for label in labels]
        self.page = numpy.repeat(numpy.arange(len(counts)), counts)
        self.words = numpy.array([words for label in labels for words, _ in label], float)
        self.share = numpy.array([share for label in labels for _, share in label])
        self.part = split(self.pages)
        names = (work / "blocks.names").read_text().split()
        self.rows = numpy.fromfile(work / "blocks.rows", numpy.float32).reshape(-1, len(names))
        self.lengths = numpy.array([max(30, sum(n * s for n, s in label)) for label in labels])
        self.draw(DRAW)

    def draw(self, seed):
        """Which blocks to learn from. A block weighs by its share of the page's text, as the score
        has it; light ones are drawn by chance and weigh the more for it."""
        weight = ((self.words + 3) / (self.lengths[self.page] + 50)) ** 0.6
        weight[self.words == 0] = 0
        low, high = 0.0, 1e9
        for _ in range(60):
            scale = (low + high) / 2
            if numpy.minimum(1, weight * scale).sum() > SAMPLE:
                high = scale
            else:
                low = scale
        chance = numpy.minimum(1, weight * scale)
        self.drawn = numpy.random.default_rng(seed).random(len(weight)) < chance
        self.weight = numpy.zeros_like(weight)
        self.weight[self.drawn] = weight[self.drawn] / chance[self.drawn]
        self.weight /= self.weight[self.drawn].mean()


CORPUS = None  # what the training processes share by fork


def fit(left_out):
    """The model that is trained on all parts but one; on all where no part has that number."""
    learn = CORPUS.drawn & (CORPUS.part[CORPUS.page] != left_out)
    data = lightgbm.Dataset(CORPUS.rows[learn], label=CORPUS.share[learn] >= 0.5,
                            weight=CORPUS.weight[learn])
    return lightgbm.train(PARAMETERS, data, TREES)


def table(left_out):
    return pack_trees.pack(fit(left_out))


def add_arguments(parser):
    parser.add_argument("corpus", type=pathlib.Path)
    parser.add_argument("--programs", type=pathlib.Path, default=pathlib.Path("build/native"))
    parser.add_argument("--work", type=pathlib.Path, default=pathlib.Path("build/extraction"))


def main():
    global CORPUS
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    add_arguments(parser)
    parser.add_argument("--tables", type=pathlib.Path, default=pathlib.Path("src/extract/block_model_tables.cpp"))
    args = parser.parse_args()
    args.work.mkdir(parents=True, exist_ok=True)

    CORPUS = Corpus(args.corpus, args.programs / "extraction_features", args.work)
    with multiprocessing.Pool(2) as pool:
        *parts, whole = pool.map(table, range(PARTS + 1), chunksize=1)
    for number, part in enumerate(parts):
        (args.work / f"blocks.{number}").write_bytes(part)
    folds = {page["id"]: int(k) for page, k in zip(CORPUS.pages, CORPUS.part)}
    (args.work / "folds.json").write_text(json.dumps(folds))
    with open(args.work / "pages.jsonl", "w", encoding="utf-8") as out:
        subprocess.run([args.programs / "extraction_pages", args.corpus, args.work], stdout=out, check=True)
    tables = {"block_table": whole, "page_type_table": train_page_types.train(args.corpus, args.work)}
    pack_trees.write_source(args.tables, tables, "extract/block_model_tables.h", "extraction/train.py")
    print({name: len(table) for name, table in tables.items()}, "bytes")


if __name__ == "__main__":
    sys.exit(main())
