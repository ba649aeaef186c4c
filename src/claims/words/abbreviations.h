// Words whose full stop is no end of a sentence. Without them every "Mr. Smith" is cut in two.
#pragma once

#include <string_view>

namespace winnow::words {

// Always followed by what they belong to: titles, "Nos. 5 and 6". Lower case, no full stop.
inline constexpr std::string_view kBindingAbbreviations =
    "mr mrs ms mx dr prof rev fr hon sen sens rep reps gov govs gen lt col maj capt cmdr sgt "
    "cpl pvt adm engr insp supt det pres atty amb messrs st mt ft brig nos vol figs pp arts sec "
    "vs v cf ca approx e.g i.e eg ie viz hr hrn frl dipl ing bzw z.b d.h u.a v.a s.o evtl ggf nr "
    "str geb rd mio mrd abs ebd vgl i.d.r z.t z sog inkl zzgl tel m mme mlle mgr sr sra srta "
    "sres dra da ud uds gral lic arq av avda pág núm tél env";

// The same before a number: "No. 5", but "She said no."
inline constexpr std::string_view kBeforeNumbers[] = {"no", "art", "me", "max", "min",
                                                      "d",  "fig", "p",  "mm"};

// Tokens with their full stop, wherever they stand: titles and shortened words that news style
// guides agree on. The trained models know words by them.
inline constexpr std::string_view kClosedAbbreviations =
    "adm apr asst atty aug ave brig capt cmdr col co corp dec dr engr feb fr gen gov hon inc jan "
    "jr lt ltd maj mr mrs ms mt nov oct pres prof rep reps rev sen sens sept sgt sr st supt treas "
    "vs messrs";

// May end a sentence: the next word decides.
inline constexpr std::string_view kOpenAbbreviations =
    "jr inc corp co ltd bros llc plc etc al a.m p.m am pm u.s u.k u.n e.u d.c u.s.a b.c a.d "
    "ph.d m.d b.a m.a jan feb mar apr jun jul aug sep sept oct nov dec ala ariz ark calif "
    "colo conn fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa "
    "tenn tex vt va wash wis wyo n.h n.j n.m n.y n.c n.d r.i s.c s.d usw usf ee.uu ss ave "
    "blvd rd dept univ ed eds esq";

// Capitalised words that open a sentence far more often than they carry on a name, so that
// "in the U.S. The plan" ends and "the U.S. Senate" does not.
inline constexpr std::string_view kSentenceOpeners =
    "the a an this that these those there he she it they we i you his her its their our my "
    "but and or so yet if when while after before since because although though as in on at "
    "by for from to with without under over during according however meanwhile still also "
    "then now last next what who why how where no not yes some many most more all both each "
    "one two mr mrs ms dr asked earlier later officials police der die das ein eine er sie es "
    "wir und aber im le la les un une il elle ils ce cette mais et el los las una pero y "
    "en";

// Behind the full stop of a German ordinal: "3. Oktober".
inline constexpr std::string_view kBehindOrdinals[] = {
    "januar",   "jänner",      "februar",      "märz",       "april",   "mai",
    "juni",     "juli",        "august",       "september",  "oktober", "november",
    "dezember", "jahrhundert", "jahrhunderts", "bundesliga", "platz",   "weltkrieg",
    "klasse",   "kammer",      "mal",          "tag",
};

// Verbs after a closing quote that ended with "?" or "!": the sentence goes on ("Why?" Ms Hall
// asked).
inline constexpr std::string_view kSpeechAfterQuote[] = {
    "said",      "says",       "asked",   "asks",    "added",   "adds",   "replied",
    "shouted",   "told",       "wrote",   "writes",  "tweeted", "cried",  "wondered",
    "continued", "exclaimed",  "yelled",  "chanted", "sagte",   "fragte", "rief",
    "erklärte",  "antwortete", "demande", "dit",
};

}  // namespace winnow::words
