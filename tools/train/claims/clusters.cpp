#include "clusters.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace winnow::training {

namespace {

constexpr int kRounds = 8;

double entropy_term(double count) { return count > 0 ? count * std::log(count) : 0; }

struct Neighbour {
  std::uint32_t word;
  double count;
};

// Counts of neighbouring classes.
class Classes {
 public:
  explicit Classes(std::size_t n) : n_(n), joint_(n * n), left_(n), right_(n) {}

  void add(std::size_t a, std::size_t b, double count) {
    joint_[a * n_ + b] += count;
    left_[a] += count;
    right_[b] += count;
  }
  double joint(std::size_t a, std::size_t b) const { return joint_[a * n_ + b]; }

  // What joining class `b` by a word with these counts after and before it would gain.
  double gain(std::size_t b, const std::vector<std::pair<std::size_t, double>>& after,
              const std::vector<std::pair<std::size_t, double>>& before, double self) const {
    double gain = 0, to_left = self, to_right = self, inner = self;
    for (const auto& [d, count] : after) {
      to_left += count;
      if (d == b) {
        inner += count;
        continue;
      }
      gain += entropy_term(joint(b, d) + count) - entropy_term(joint(b, d));
    }
    for (const auto& [d, count] : before) {
      to_right += count;
      if (d == b) {
        inner += count;
        continue;
      }
      gain += entropy_term(joint(d, b) + count) - entropy_term(joint(d, b));
    }
    gain += entropy_term(joint(b, b) + inner) - entropy_term(joint(b, b));
    // Neighbours of the same class count on both margins; the error is the same for every class.
    gain -= entropy_term(left_[b] + to_left) - entropy_term(left_[b]);
    gain -= entropy_term(right_[b] + to_right) - entropy_term(right_[b]);
    return gain;
  }

  double objective() const {
    double sum = 0;
    for (const double count : joint_) sum += entropy_term(count);
    for (std::size_t c = 0; c < n_; ++c) sum -= entropy_term(left_[c]) + entropy_term(right_[c]);
    return sum;
  }

  Classes merged(std::size_t a, std::size_t b) const {
    Classes result(n_);
    for (std::size_t c = 0; c < n_; ++c) {
      for (std::size_t d = 0; d < n_; ++d) result.add(c == b ? a : c, d == b ? a : d, joint(c, d));
    }
    return result;
  }

  // The objective's loss by merging a and b.
  double loss(std::size_t a, std::size_t b) const {
    double before = 0, after = 0;
    for (std::size_t c = 0; c < n_; ++c) {
      if (c == a || c == b) continue;
      before += entropy_term(joint(a, c)) + entropy_term(joint(b, c)) + entropy_term(joint(c, a)) +
                entropy_term(joint(c, b));
      after += entropy_term(joint(a, c) + joint(b, c)) + entropy_term(joint(c, a) + joint(c, b));
    }
    before += entropy_term(joint(a, a)) + entropy_term(joint(b, b)) + entropy_term(joint(a, b)) +
              entropy_term(joint(b, a));
    after += entropy_term(joint(a, a) + joint(b, b) + joint(a, b) + joint(b, a));
    before -= entropy_term(left_[a]) + entropy_term(left_[b]) + entropy_term(right_[a]) +
              entropy_term(right_[b]);
    after -= entropy_term(left_[a] + left_[b]) + entropy_term(right_[a] + right_[b]);
    return before - after;
  }

 private:
  std::size_t n_;
  std::vector<double> joint_, left_, right_;
};

std::vector<std::uint8_t> grouped(Classes classes, std::size_t clusters, std::size_t groups) {
  std::vector<std::size_t> root(clusters);
  for (std::size_t c = 0; c < clusters; ++c) root[c] = c;
  std::vector<std::size_t> live = root;
  while (live.size() > groups) {
    double least = 1e300;
    std::pair<std::size_t, std::size_t> best;
    for (std::size_t i = 0; i < live.size(); ++i) {
      for (std::size_t j = i + 1; j < live.size(); ++j) {
        const double cost = classes.loss(live[i], live[j]);
        if (cost < least) {
          least = cost;
          best = {live[i], live[j]};
        }
      }
    }
    classes = classes.merged(best.first, best.second);
    for (std::size_t& r : root) {
      if (r == best.second) r = best.first;
    }
    live.erase(std::find(live.begin(), live.end(), best.second));
  }
  std::vector<std::uint8_t> group(clusters);
  for (std::size_t c = 0; c < clusters; ++c) {
    group[c] =
        static_cast<std::uint8_t>(std::find(live.begin(), live.end(), root[c]) - live.begin());
  }
  return group;
}

}  // namespace

Clustering cluster_words(const std::vector<std::vector<std::string>>& sentences,
                         std::size_t vocabulary, std::size_t clusters, std::size_t groups) {
  std::unordered_map<std::string, std::size_t> counts;
  for (const auto& sentence : sentences) {
    for (const std::string& word : sentence) ++counts[word];
  }
  std::vector<std::pair<std::string, std::size_t>> ranked(counts.begin(), counts.end());
  std::sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) {
    return a.second != b.second ? a.second > b.second : a.first < b.first;
  });
  if (ranked.size() > vocabulary) ranked.resize(vocabulary);
  const std::size_t words = ranked.size();
  std::unordered_map<std::string, std::uint32_t> id;
  for (std::size_t i = 0; i < words; ++i) id[ranked[i].first] = static_cast<std::uint32_t>(i);

  std::map<std::pair<std::uint32_t, std::uint32_t>, double> pairs;
  for (const auto& sentence : sentences) {
    for (std::size_t i = 0; i + 1 < sentence.size(); ++i) {
      const auto a = id.find(sentence[i]), b = id.find(sentence[i + 1]);
      if (a != id.end() && b != id.end()) ++pairs[{a->second, b->second}];
    }
  }
  Clustering result;
  result.cluster.resize(words);
  for (std::size_t w = 0; w < words; ++w) {
    result.words.push_back(ranked[w].first);
    result.cluster[w] = static_cast<std::uint8_t>(w % clusters);
  }
  Classes classes(clusters);
  std::vector<std::vector<Neighbour>> next(words), previous(words);
  std::vector<double> self(words);
  for (const auto& [pair, count] : pairs) {
    const auto [a, b] = pair;
    classes.add(result.cluster[a], result.cluster[b], count);
    if (a == b) {
      self[a] = count;
    } else {
      next[a].push_back({b, count});
      previous[b].push_back({a, count});
    }
  }
  std::vector<double> sums(clusters);
  const auto by_class = [&](const std::vector<Neighbour>& neighbours) {
    for (const Neighbour& n : neighbours) sums[result.cluster[n.word]] += n.count;
    std::vector<std::pair<std::size_t, double>> list;
    for (std::size_t c = 0; c < clusters; ++c) {
      if (sums[c] > 0) list.emplace_back(c, sums[c]);
      sums[c] = 0;
    }
    return list;
  };
  for (int round = 0; round < kRounds; ++round) {
    for (std::size_t w = 0; w < words; ++w) {
      const auto after = by_class(next[w]), before = by_class(previous[w]);
      const std::size_t home = result.cluster[w];
      const auto change = [&](std::size_t c, double sign) {
        for (const auto& [d, count] : after) classes.add(c, d, sign * count);
        for (const auto& [d, count] : before) classes.add(d, c, sign * count);
        classes.add(c, c, sign * self[w]);
      };
      change(home, -1);
      std::size_t best = home;
      double most = classes.gain(home, after, before, self[w]);
      for (std::size_t c = 0; c < clusters; ++c) {
        const double gain = classes.gain(c, after, before, self[w]);
        if (gain > most + 1e-9) {
          most = gain;
          best = c;
        }
      }
      result.cluster[w] = static_cast<std::uint8_t>(best);
      change(best, 1);
    }
  }
  result.group = grouped(classes, clusters, groups);
  return result;
}

}  // namespace winnow::training
