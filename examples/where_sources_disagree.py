"""Where sources disagree on a summit: every value claimed, who claims it, and the one chosen."""

import turkicstates as ts

summit = ts.summit("2022-samarkand")
for dispute in summit.disputes:
    print(f"\n{dispute.field}: {dispute.reason}")
    for claim in dispute.values:
        mark = "*" if claim.value == dispute.chosen else " "
        publishers = ", ".join(source.publisher or source.id for source in claim.sources)
        print(f"  {mark} {claim.value}  [{publishers}]")
