// English words of the closed classes, which carry the grammar of a clause. The list is complete
// enough to be data of the language rather than of a corpus; open classes come from word_table.h.
#pragma once

#include <cstdint>
#include <string_view>

namespace winnow {

enum class PartOfSpeech : std::uint8_t {
  none,
  determiner,
  possessive,
  subject_pronoun,
  object_pronoun,
  preposition,
  of,
  by,
  to,
  that,
  wh,
  conjunction,
  subordinator,
  modal,
  be,
  have,
  do_,
  negation,
  adverb,
  title,
  calendar,
  number,
  comma,
  full_stop,
  colon,
  dash,
  open_quote,
  close_quote,
  bracket,
  possessive_ending,
  symbol,
  name,    // capitalised inside a sentence
  opener,  // capitalised first word of a sentence
  past,
  gerund,
  manner,
  plural,
  unknown,      // lower-case words that word_table.h lacks, by suffix
  first_group,  // of kGroups groups of word clusters
};
inline constexpr std::size_t kGroups = 24;

struct ClosedClass {
  PartOfSpeech tag;
  std::string_view words;  // separated by spaces, normalized
};

inline constexpr ClosedClass kClosedClasses[] = {
    {PartOfSpeech::determiner,
     "the a an this these those some any no every each all both another such many few several most "
     "more much other"},
    {PartOfSpeech::possessive, "my your his her its our their whose"},
    {PartOfSpeech::subject_pronoun,
     "i you he she it we they who somebody someone everyone everybody anyone nobody"},
    {PartOfSpeech::object_pronoun,
     "me him us them himself herself itself themselves myself yourself ourselves"},
    {PartOfSpeech::preposition,
     "in on at for with from into about against between through during before after over under "
     "above below near toward towards among across behind beyond within without upon via per amid "
     "despite regarding concerning including throughout outside inside around along since until "
     "till like unlike off out up down"},
    {PartOfSpeech::of, "of"},
    {PartOfSpeech::by, "by"},
    {PartOfSpeech::to, "to"},
    {PartOfSpeech::that, "that"},
    {PartOfSpeech::wh, "which what when where why how whom whether whatever whoever"},
    {PartOfSpeech::conjunction, "and or but nor yet so"},
    {PartOfSpeech::subordinator, "if because although though while as than unless whereas once"},
    {PartOfSpeech::modal,
     "will would can could may might shall should must won't can't couldn't wouldn't shouldn't "
     "cannot ought"},
    {PartOfSpeech::be,
     "is are was were be been being am isn't aren't wasn't weren't they're we're you're i'm"},
    {PartOfSpeech::have, "has have had having hasn't haven't hadn't i've we've they've you've"},
    {PartOfSpeech::do_, "do does did doing done doesn't don't didn't"},
    {PartOfSpeech::negation, "not never neither n't"},
    {PartOfSpeech::adverb,
     "also later then now still just only even again already recently earlier ever once soon often "
     "always there here too very well back away instead however meanwhile further"},
    {PartOfSpeech::title,
     "mr. mrs. ms. dr. sen. rep. gov. gen. mr mrs ms dr sir lord lady president senator secretary"},
    {PartOfSpeech::calendar,
     "monday tuesday wednesday thursday friday saturday sunday january february march april june "
     "july august september october november december jan. feb. aug. sept. oct. nov. dec. today "
     "yesterday tomorrow"},
    {PartOfSpeech::number,
     "one two three four five six seven eight nine ten hundred thousand million billion trillion "
     "percent"},
};

}  // namespace winnow
