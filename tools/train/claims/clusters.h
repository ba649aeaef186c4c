// Word clusters by the exchange algorithm (Kneser and Ney 1993; Martin, Liermann and Ney 1998):
// each word moves to the class that makes neighbouring classes tell most about each other, the
// objective of Brown clusters.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace winnow::training {

struct Clustering {
  std::vector<std::string> words;     // the vocabulary, most frequent first
  std::vector<std::uint8_t> cluster;  // of each word
  std::vector<std::uint8_t> group;    // of each cluster, below `groups`: clusters merged greedily
};

// `sentences` hold normalized words. `clusters` up to 250.
Clustering cluster_words(const std::vector<std::vector<std::string>>& sentences,
                         std::size_t vocabulary, std::size_t clusters, std::size_t groups);

}  // namespace winnow::training
