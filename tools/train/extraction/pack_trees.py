"""LightGBM's model → the packed table that src/base/trees.h describes."""
import struct

LEAF = 128
LEAF_UNIT = 4096
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


def pack(booster, places=None):
    """The table's bytes. `places` maps the model's features to places in a row."""
    dump = booster.dump_model()
    outputs = dump["num_tree_per_iteration"]
    trees = []
    for info in dump["tree_info"]:
        splits, leaves = [], []
        _flat(info["tree_structure"], splits, leaves)
        trees.append((splits, leaves))
    single = lambda value: struct.unpack("<f", struct.pack("<f", value))[0]
    thresholds = {}
    for splits, _ in trees:
        for feature, threshold, _, _ in splits:
            thresholds.setdefault(feature, set()).add(single(threshold))
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
                                   order[feature].index(single(threshold)), left, right))
        out += [struct.pack("<h", max(-32768, min(32767, round(v * LEAF_UNIT)))) for v in leaves]
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
