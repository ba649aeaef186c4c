#include "claims/words/synonyms.h"

#include <cstdint>
#include <iterator>

#include "claims/words/countries.h"
#include "claims/words/language.h"
#include "claims/words/word_map.h"

namespace winnow::words {

namespace {

struct Class {
  std::string_view name;
  std::string_view words;  // between spaces
};

constexpr Class kClasses[] = {
    {"death",
     " killed kill kills killing dead died die dies death deaths fatalities lives toll "
     "perished slain bodies "},
    {"injury", " injured injuries hurt wounded wounds hospitalised hospitalized "},
    {"people", " people persons civilians residents individuals "},
    {"weapons", " weapons weapon arms weaponry equipment missiles munitions hardware "},
    {"aid", " aid help assistance support relief "},
    {"ask", " asked ask asks asking request requested requests requesting sought seek seeking "},
    {"pay", " paid pay pays paying payment payments bribe bribes bribed "},
    {"take", " stole stolen theft steal stealing took taken embezzled "},
    {"attack",
     " attack attacked attacks strike strikes struck rammed bombed bombing shelled shelling hit "},
    {"leave", " leave left leaving resign resigned resignation resigning quit "},
    {"know", " knew know known knowledge aware awareness "},
    {"hide", " hid hidden hide hides hiding concealed conceal covered cover-up concealing "},
    {"pollution",
     " pollution polluted polluting contaminated contamination toxic poisoned spill "
     "leak leaked leaks "},
    {"job", " jobs job posts positions workers employees staff layoffs redundancies "},
    {"money", " money cash funds funding financial finance "},
    {"meet",
     " met meet meeting meetings talks discuss discussed discussing discussion discussions "
     "negotiate "
     "negotiating negotiated negotiations "},
    {"sell", " sell sells selling sold sale sales "},
    {"buy", " buy buys buying bought purchase purchased acquire acquired acquisition takeover "},
    {"offer",
     " offer offers offered offering bid bids approach approached proposal proposed promise "
     "promised "
     "promises "},
    {"deal", " deal deals agree agreed agrees agreement agreements accord pact contract "},
    {"marry", " wed wedding married marry marriage wedded "},
    {"crash", " crash crashed collided collision "},
    {"arrest", " arrested arrest arrests detained detention custody "},
    {"child", " child children kids pupils "},
    {"close", " close closed closing closure closures shut shutting shutdown "},
    {"fake", " fake faked fabricated forged falsified rigged rigging "},
    {"home", " homes house houses home housing "},
    {"message", " email emails e-mail e-mails message messages letter letters "},
    {"rise", " rose rise rises rising risen increase increased increases grew growth climbed "},
    {"fall",
     " fell fall falls falling fallen decrease decreased drop dropped decline declined cut "},
    {"police", " police officers "},
    {"company", " company firm business "},
    {"safe", " safe safety unsafe "},
    {"fire", " fire blaze "},
    {"shoot", " shoot shoots shooting shot shots gunfire fired firing gunshots "},
    {"order", " order orders ordered ordering "},
    {"bite", " bite bites biting bit bitten "},
    {"throw", " throw throws throwing threw thrown "},
    {"write", " write writes writing wrote written "},
    {"speak", " speak speaks speaking spoke spoken "},
    {"give", " give gives giving gave "},
    {"choose", " choose chose chosen choice "},
    {"drive", " drive drives driving drove driven "},
    {"see", " see sees seeing saw seen "},
    {"break", " break breaks breaking broke broken "},
    {"beat", " beat beats beating beaten "},
    {"spend", " spend spends spending spent "},
    {"lose", " lose loses losing lost loss losses "},
    {"win", " win wins winning won "},
    {"withdraw", " withdraw withdraws withdrawn withdrew withdrawal "},
    {"lie", " lie lies lied lying liar "},
    {"tell", " tell tells told telling "},
    {"hold", " hold holds held holding "},
    {"vote", " vote votes voted ballots ballot "},
};

constexpr std::uint32_t kWithoutContent = std::size(kClasses);

// To a number in kClasses, or kWithoutContent.
const WordMap& classes() {
  static const WordMap map = [] {
    WordMap words;
    words.add("per cent percent", kWithoutContent);
    words.add(kEnglish.function_words, kWithoutContent);
    words.add(kEnglish.auxiliaries, kWithoutContent);
    for (std::uint32_t i = 0; i < kWithoutContent; ++i) words.add(kClasses[i].words, i);
    return words;
  }();
  return map;
}

// Endings, the longest first; what is left must keep three letters. Cruder than Porter's rules,
// and as good for asking whether two sentences of one article share a word.
constexpr std::string_view kEndings[] = {"ations", "ation", "ments", "ment", "ings", "ing",
                                         "ies",    "ied",   "ers",   "ely",  "ed",   "es",
                                         "er",     "ly",    "al",    "s",    "e",    "y"};

}  // namespace

std::string_view comparable(std::string_view word) {
  if (word.size() < 2) return {};
  const std::uint32_t entry = classes().find(word);
  if (entry == kWithoutContent) return {};
  if (entry != WordMap::kNone) return kClasses[entry].name;
  if (const Country* country = find_country(word)) return country->name;
  for (const std::string_view ending : kEndings) {
    // "play", of which "played" leaves as much
    const bool stem =
        ending == "y" && word.size() > 1 &&
        std::string_view("aeou").find(word[word.size() - 2]) != std::string_view::npos;
    if (word.back() == ending.back() && word.size() >= ending.size() + 3 &&
        word.ends_with(ending) && !stem) {
      word.remove_suffix(ending.size());
      break;
    }
  }
  return word;
}

}  // namespace winnow::words
