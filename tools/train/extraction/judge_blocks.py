#!/usr/bin/env python3
"""Judge a change of the block model by more than one draw.

usage: judge_blocks.py CORPUS [--draws N] [--trees N] [--programs DIR] [--work DIR] [NAME=VALUE ...]

Word F1, mean over pages and draws, by the parts of train.py, so that no page is scored by a model
that saw its site. Each draw has other blocks to learn from and another seed. NAME=VALUE sets a
parameter of LightGBM for this run. Blocks are kept by the engine's cut (choose_blocks.cpp), without
the rules that follow it, but for a text's copies: only the first stays.

Also printed: "near" is the mean over cuts around the engine's, and "loss" the cross-entropy by share
of the page. They move less by chance than the score itself.

A model that learns from the probabilities of another one must get them from models that saw neither
its page's part nor the part it is scored on; else the score flatters it.
"""
import argparse
import collections
import json
import multiprocessing
import pathlib

import train
import lightgbm
import numpy
from label_blocks import tokens

NEAR = (0.7, 0.85, 1.0, 1.2, 1.4)  # times the engine's cut
LOWEST, HIGHEST = 0.2, 0.5         # of choose_blocks.cpp
REPEATABLE = 5                     # words: a shorter text may stand twice


class Page:
    """One page's blocks as bags of words."""

    def __init__(self, texts, reference):
        self.bags = [collections.Counter(tokens(text)) for text in texts]
        self.reference = collections.Counter(tokens(reference))
        self.length = sum(self.reference.values())
        self.sizes = numpy.array([sum(bag.values()) for bag in self.bags], float)
        first = {}
        self.copy_of = [first.setdefault(text, i) if self.sizes[i] >= REPEATABLE else i
                        for i, text in enumerate(texts)]

    def score(self, keep):
        """Word F1 of the blocks that `keep` says."""
        kept, size, seen = collections.Counter(), 0, set()
        for i in numpy.flatnonzero(keep):
            if self.copy_of[i] not in seen:
                seen.add(self.copy_of[i])
                kept.update(self.bags[i])
                size += self.sizes[i]
        if self.length == 0:
            return float(size == 0)
        return 2 * sum((kept & self.reference).values()) / (size + self.length)


def best_cut(probabilities, words):
    """As choose_blocks.cpp has it."""
    order = numpy.argsort(-probabilities, kind="stable")
    right = numpy.cumsum((probabilities * words)[order])
    kept = numpy.cumsum(words[order])
    if not len(kept) or kept[-1] == 0:
        return HIGHEST
    score = 2 * right / (kept + right[-1])
    return min(max(probabilities[order[score.argmax()]], LOWEST), HIGHEST)


def predict(part):
    corpus = train.CORPUS
    there = corpus.part[corpus.page] == part
    return there, train.fit(part).predict(corpus.rows[there], num_threads=1)


def judge(corpus, pages, probabilities):
    """Word F1 by page, its mean over near cuts, and the loss."""
    starts = numpy.searchsorted(corpus.page, numpy.arange(len(pages) + 1))
    by_cut = numpy.zeros((len(NEAR), len(pages)))
    for number, page in enumerate(pages):
        mine = slice(starts[number], starts[number + 1])
        cut = best_cut(probabilities[mine], corpus.words[mine])
        for n, factor in enumerate(NEAR):
            by_cut[n, number] = page.score(probabilities[mine] >= min(0.6, cut * factor))
    weight = corpus.words / (corpus.lengths[corpus.page] + 50)
    sure = numpy.clip(probabilities, 1e-4, 1 - 1e-4)
    loss = corpus.share * numpy.log(sure) + (1 - corpus.share) * numpy.log(1 - sure)
    return by_cut[NEAR.index(1.0)], by_cut.mean(), -(weight * loss).sum() / weight.sum()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    train.add_arguments(parser)
    parser.add_argument("--draws", type=int, default=3)
    parser.add_argument("--trees", type=int, default=train.TREES)
    parser.add_argument("parameters", nargs="*", metavar="NAME=VALUE")
    args = parser.parse_intermixed_args()
    train.TREES = args.trees
    train.PARAMETERS.update((name, json.loads(value)) for name, value in
                            (given.split("=") for given in args.parameters))
    args.work.mkdir(parents=True, exist_ok=True)
    corpus = train.CORPUS = train.Corpus(args.corpus, args.programs / "extraction_features", args.work)
    pages = [Page(page["texts"], corpus.reference[page["id"]]["text"]) for page in corpus.pages]
    types = numpy.array([corpus.reference[page["id"]]["type"] for page in corpus.pages])
    scores = []
    for draw in range(args.draws):
        corpus.draw(train.DRAW + draw)
        train.PARAMETERS["seed"] = 1 + draw
        probabilities = numpy.zeros(len(corpus.words))
        with multiprocessing.Pool(2) as pool:
            for there, found in pool.imap_unordered(predict, range(train.PARTS)):
                probabilities[there] = found
        by_page, near, loss = judge(corpus, pages, probabilities)
        print(f"draw {draw}: word F1 {by_page.mean():.4f}  near {near:.4f}  loss {loss:.4f}", flush=True)
        scores.append(by_page)
    mean = numpy.mean(scores, axis=0)
    print(f"mean: {mean.mean():.4f} ", *(f"{name} {mean[types == name].mean():.3f}" for name in sorted(set(types))))


if __name__ == "__main__":
    main()
