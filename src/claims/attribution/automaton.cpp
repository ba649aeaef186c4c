#include "claims/attribution/automaton.h"

#include "claims/attribution/automaton_table.h"

namespace winnow {

const Automaton& automaton() { return kAutomaton; }

}  // namespace winnow
