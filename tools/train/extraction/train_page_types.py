"""The page-type model: trained on what the engine keeps of each page, judged by cross-validation.

The parts are those of the block model, so no page is judged by a model that saw its site.
"""
import json

import lightgbm
import numpy

import pack_trees

TYPES = ["article", "forum", "documentation", "product", "listing", "collection", "service"]
ROUNDS = 45
PARAMETERS = {
    "objective": "multiclass", "num_class": len(TYPES), "num_leaves": 7, "learning_rate": 0.1,
    "min_data_in_leaf": 12, "feature_fraction": 0.4, "lambda_l2": 5.0, "max_bin": 31,
    "num_threads": 1, "verbose": -1, "seed": 1, "deterministic": True, "force_col_wise": True,
}


def train(corpus, work):
    """Prints the cross-validated accuracy; gives the packed table trained on all pages. `work` holds
    folds.json and what extraction_pages printed, pages.jsonl."""
    with open(corpus / "pages.jsonl", encoding="utf-8") as file:
        types = {page["id"]: page["type"] for page in map(json.loads, file)}
    with open(work / "pages.jsonl", encoding="utf-8") as file:
        rows = [json.loads(line) for line in file]
    parts = json.loads((work / "folds.json").read_text())
    x = numpy.array([row["features"] for row in rows], numpy.float32)
    y = numpy.array([TYPES.index(types[row["id"]]) for row in rows])
    part = numpy.array([parts[row["id"]] for row in rows])

    def model(which):
        return lightgbm.train(PARAMETERS, lightgbm.Dataset(x[which], label=y[which]), ROUNDS)

    guess = numpy.zeros(len(y), int)
    sure = numpy.zeros(len(y))
    for k in sorted(set(part)):
        probabilities = model(part != k).predict(x[part == k])
        guess[part == k] = probabilities.argmax(1)
        sure[part == k] = probabilities.max(1)
    print(f"page type: accuracy {(guess == y).mean():.3f}, mean confidence {sure.mean():.3f}")
    for number, name in enumerate(TYPES):
        found = ((guess == number) & (y == number)).sum()
        print(f"  {name:14} precision {found / max(1, (guess == number).sum()):.3f}"
              f"  recall {found / max(1, (y == number).sum()):.3f}")
    return pack_trees.pack(model(part >= 0))
