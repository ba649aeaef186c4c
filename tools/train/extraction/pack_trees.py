"""LightGBM's model → the packed table that src/base/trees.h describes."""
import struct

LEAF_UNIT = 4096
# Finer leaves and thresholds score no better, and the compressed tables would be a fifth larger.
LEAF_STEP = 16
MANTISSA_BITS = 12
MAGIC = b"WT2"


def _flat(node, splits, leaves):
    """Appends the subtree, parents before children and the left before the right. True for a split."""
    if "leaf_value" in node and "split_index" not in node:
        leaves.append(node["leaf_value"])
        return False
    number = len(splits)
    splits.append(None)
    left = _flat(node["left_child"], splits, leaves)
    right = _flat(node["right_child"], splits, leaves)
    splits[number] = (node["split_feature"], node["threshold"], left + 2 * right)
    return True


def _rounded(threshold):
    """The nearest float32 whose mantissa ends in zeros after MANTISSA_BITS."""
    dropped = 23 - MANTISSA_BITS
    bits, = struct.unpack("<I", struct.pack("<f", threshold))
    bits = (bits + (1 << dropped - 1)) >> dropped << dropped
    return struct.unpack("<f", struct.pack("<I", bits))[0]


def _leaf(value):
    steps = round(value * LEAF_UNIT / LEAF_STEP)
    most = 32767 // LEAF_STEP
    return max(-most, min(most, steps)) * LEAF_STEP


def _columns(rows, of):
    """The bytes `of` of all rows, a column each."""
    return b"".join(bytes(row[i] for row in rows) for i in of)


def write_table(features, thresholds, outputs, trees):
    """The table's bytes: `features` are places in a row, `thresholds` lists by feature, and `trees`
    pairs of splits (number of the feature, of its threshold, children) and leaves (i16)."""
    splits = [split for splits, _ in trees for split in splits]
    leaves = [leaf for _, leaves in trees for leaf in leaves]
    return b"".join([
        MAGIC, struct.pack(f"<H{len(features)}H", len(features), *features),
        struct.pack("<HB", len(trees), outputs), bytes(len(splits) for splits, _ in trees),
        bytes(len(own) for own in thresholds),
        _columns([struct.pack("<f", value) for own in thresholds for value in own], range(1, 4)),
        _columns(splits, range(3)),
        _columns([struct.pack("<h", leaf) for leaf in leaves], range(2))])


def pack(booster, places=None):
    """The table's bytes. `places` maps the model's features to places in a row."""
    dump = booster.dump_model()
    outputs = dump["num_tree_per_iteration"]
    trees = []
    for info in dump["tree_info"]:
        splits, leaves = [], []
        _flat(info["tree_structure"], splits, leaves)
        trees.append((splits, leaves))
    thresholds = {}
    for splits, _ in trees:
        for feature, threshold, _ in splits:
            thresholds.setdefault(feature, set()).add(_rounded(threshold))
    features = sorted(thresholds)
    assert len(features) < 256 and all(len(t) < 256 for t in thresholds.values())
    order = {f: sorted(thresholds[f]) for f in features}
    number = {f: n for n, f in enumerate(features)}
    return write_table(
        [places[f] if places else f for f in features], [order[f] for f in features], outputs,
        [([(number[f], order[f].index(_rounded(threshold)), children) for f, threshold, children in splits],
          [_leaf(value) for value in leaves]) for splits, leaves in trees])


def write_source(path, tables, header, program):
    """The tables as C++, functions by name that `header` declares: strings, since compilers read
    them fastest. `program` is the one below tools/train that made them."""
    with open(path, "w", encoding="ascii") as out:
        out.write(f"// Written by tools/train/{program}. Do not edit.\n"
                  "// clang-format off\n"
                  "// NOLINTBEGIN(readability-function-size): a table is as long as it is.\n"
                  f"#include \"{header}\"\n\nnamespace winnow {{\n")
        for name, table in tables.items():
            out.write(f"\nstd::string_view {name}() {{\n  static constexpr char kBytes[] =\n")
            for at in range(0, len(table), 32):
                out.write("      \"" + "".join(f"\\{byte:03o}" for byte in table[at:at + 32]) + "\"\n")
            out.write(f"      ;\n  return {{kBytes, {len(table)}}};\n}}\n")
        out.write("\n}  // namespace winnow\n// NOLINTEND(readability-function-size)\n")
