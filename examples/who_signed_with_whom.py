"""Who signed with whom: how many documents each pair of states signed or adopted together."""

from collections import Counter
from itertools import combinations_with_replacement

import turkicstates as ts

states = {state.id: state for state in ts.states()}
together = Counter()
for document in ts.agreements():
    parties = sorted(states.keys() & {signatory.party_id for signatory in document.signatories})
    together.update(combinations_with_replacement(parties, 2))

# A state paired with itself counts everything it signed.
signed = [state for state in states if together[state, state]]
busiest = sorted(signed, key=lambda state: (-together[state, state], state))

print(" " * 14 + "".join(f"{states[state].alpha_3 or state:>6}" for state in busiest))
for row in busiest:
    counts = [together[min(row, other), max(row, other)] for other in busiest]
    print(f"{states[row].name:>14}" + "".join(f"{count or '.':>6}" for count in counts))
