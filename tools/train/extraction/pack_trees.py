"""LightGBM's model → the packed table that src/base/trees.h describes."""
import struct

LEAF = 128
LEAF_UNIT = 4096
# Finer leaves and thresholds score no better, and the compressed tables would be a fifth larger.
LEAF_STEP = 16
MANTISSA_BITS = 12
MAGIC = b"WT1"


def _flat(node, splits, leaves):
    """Appends the subtree, parents before children, and gives its number."""
    if "leaf_value" in node and "split_index" not in node:
        leaves.append(node["leaf_value"])
        return LEAF + len(leaves) - 1
    number = len(splits)
    splits.append(None)
    left = _flat(node["left_child"], splits, leaves)
    right = _flat(node["right_child"], splits, leaves)
    splits[number] = (node["split_feature"], node["threshold"], left, right)
    return number


def _rounded(threshold):
    """The nearest float32 whose mantissa ends in zeros after MANTISSA_BITS."""
    dropped = 23 - MANTISSA_BITS
    bits, = struct.unpack("<I", struct.pack("<f", threshold))
    bits = (bits + (1 << dropped - 1)) >> dropped << dropped
    return struct.unpack("<f", struct.pack("<I", bits))[0]


def _leaf(value):
    steps = round(value * LEAF_UNIT / LEAF_STEP)
    most = 32767 // LEAF_STEP
    return struct.pack("<h", max(-most, min(most, steps)) * LEAF_STEP)


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
        for feature, threshold, _, _ in splits:
            thresholds.setdefault(feature, set()).add(_rounded(threshold))
    features = sorted(thresholds)
    assert len(features) < 256 and all(len(t) < 256 for t in thresholds.values())
    order = {f: sorted(thresholds[f]) for f in features}
    out = [MAGIC, struct.pack("<H", len(features))]
    out += [struct.pack("<H", places[f] if places else f) for f in features]
    for f in features:
        out.append(struct.pack(f"<B{len(order[f])}f", len(order[f]), *order[f]))
    out.append(struct.pack("<HB", len(trees), outputs))
    number = {f: n for n, f in enumerate(features)}
    for splits, leaves in trees:
        out.append(struct.pack("<B", len(splits)))
        for feature, threshold, left, right in splits:
            out.append(struct.pack("<4B", number[feature],
                                   order[feature].index(_rounded(threshold)), left, right))
        out += [_leaf(value) for value in leaves]
    return b"".join(out)


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
