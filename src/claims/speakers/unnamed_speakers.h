// Who has spoken without a name, for what may mean them further on.
//
//   [A nurse] said … [she] said
//   [Lawyers for Ms Crane] said … [they] wrote
//   [The county council] said … [it] said … [the council] said
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace winnow {

class UnnamedSpeakers {
 public:
  enum class Kind : std::uint8_t { person, group, organisation };

  void note(Kind kind, std::string_view speaker, std::size_t sentence);
  // Somebody with a name speaks now.
  void forget(Kind kind) { last(kind).speaker.clear(); }

  // The last one who spoke at most `reach` sentences before `sentence`, or "".
  std::string_view before(std::size_t sentence, std::size_t reach, Kind kind) const;
  // The sentence where the last one spoke, if there is one.
  std::size_t sentence_of(Kind kind) const { return last(kind).sentence; }
  // "the ministry": the organisation that has the noun in its description, or "".
  std::string_view called(std::string_view noun) const;

 private:
  struct Spoken {
    std::string speaker;
    std::size_t sentence = 0;
  };
  Spoken& last(Kind kind) { return last_[static_cast<std::size_t>(kind)]; }
  const Spoken& last(Kind kind) const { return last_[static_cast<std::size_t>(kind)]; }

  std::array<Spoken, 3> last_;
  std::vector<std::string> organisations_;  // the newest at the end
};

}  // namespace winnow
