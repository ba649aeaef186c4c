"""Which blocks of a page belong to its reference text.

The words of the page's blocks, in order, are aligned with the words of the reference: first by runs
of words that stand once in both (patience), then, in the gaps between, by the longest common
stretches. Blocks whose place in the reference differs from their place on the page (answers sorted
otherwise) are found by their runs of three words among what is left. A text that stands on the page
several times belongs wherever it stands if it belongs once: which copy the reference means is
unknown, and the engine keeps but the first.
"""
import bisect
import collections
import difflib
import re

TOKEN = re.compile(r"\w+")
ANCHOR = 5          # words in an anchor
LARGEST_GAP = 4e6   # words of the page times words of the reference: more is not worth aligning
SHORT = 5           # words: a block shorter than this is not looked for elsewhere
MOVED_SHARE = 0.7   # of its runs of three words found


def tokens(text):
    return [word.lower() for word in TOKEN.findall(text)]


def runs(words, n):
    return [tuple(words[i:i + n]) for i in range(len(words) - n + 1)]


def anchors(page, reference):
    """Increasing pairs (place on the page, place in the reference) of runs unique in both."""
    def unique(words):
        places = collections.defaultdict(list)
        for i, run in enumerate(runs(words, ANCHOR)):
            places[run].append(i)
        return {run: at[0] for run, at in places.items() if len(at) == 1}

    ours, theirs = unique(page), unique(reference)
    pairs = sorted((ours[run], theirs[run]) for run in ours.keys() & theirs.keys())
    # The longest increasing subsequence by place in the reference.
    tails, ends, before = [], [], []
    for number, (_, place) in enumerate(pairs):
        at = bisect.bisect_left(tails, place)
        before.append(ends[at - 1] if at else None)
        if at == len(tails):
            tails.append(place)
            ends.append(number)
        else:
            tails[at], ends[at] = place, number
    chain, number = [], ends[-1] if ends else None
    while number is not None:
        chain.append(pairs[number])
        number = before[number]
    return chain[::-1]


def align(page, reference):
    """For each word of the page, the word of the reference that it is, or None."""
    match = [None] * len(page)
    i = j = 0
    for a, b in anchors(page, reference) + [(len(page), len(reference))]:
        if a < i or b < j:  # an anchor that overlaps the one before
            a, b = max(a, i), max(b, j)
        if (a - i) * (b - j) <= LARGEST_GAP and i < a and j < b:
            matcher = difflib.SequenceMatcher(None, page[i:a], reference[j:b], autojunk=False)
            for at_a, at_b, size in matcher.get_matching_blocks():
                for k in range(size):
                    match[i + at_a + k] = j + at_b + k
        i, j = max(i, a), max(j, b)
        while i < len(page) and j < len(reference) and page[i] == reference[j]:
            match[i] = j
            i, j = i + 1, j + 1
    return match


def label_blocks(blocks, reference):
    """For each block's text, (its words, the share of them that is in the reference text)."""
    words = [tokens(block) for block in blocks]
    reference = tokens(reference)
    match = align([word for block in words for word in block], reference)
    left = set(range(len(reference))) - set(match)
    moved = collections.Counter(run for i, run in enumerate(runs(reference, 3))
                                if i in left and i + 1 in left and i + 2 in left)
    shares, at = [], 0
    for block in words:
        share = sum(m is not None for m in match[at:at + len(block)]) / max(1, len(block))
        at += len(block)
        if share < 0.5 and len(block) >= SHORT:
            mine = collections.Counter(runs(block, 3))
            found = mine & moved
            if sum(found.values()) >= MOVED_SHARE * sum(mine.values()):
                moved -= found
                share = 1.0
        shares.append(share)
    best = {}
    for block, share in zip(words, shares):
        best[tuple(block)] = max(share, best.get(tuple(block), 0))
    return [(len(block), best[tuple(block)] if len(block) >= SHORT else share)
            for block, share in zip(words, shares)]
