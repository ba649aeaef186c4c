// How sure winnow is that what it kept is an article.
#pragma once

namespace winnow {

// From the words kept, and those of them in running text: 0 to 1. Half sure at a short paragraph.
float article_quality(float prose_words, float kept_words);

// What an obstacle leaves of it.
inline constexpr float kObstructed = 0.2F;

}  // namespace winnow
