"""What each cost may be at most, as a ratio to the cost of something else."""

from __future__ import annotations

from typing import NamedTuple


class Budget(NamedTuple):
    """
    A limit of a ratio: the cost of *ours* over that of *peer*.

    Where a peer is many times slower, the pair is named the other way round, and *at_least*
    says that the limit is a lower one.
    """

    ours: str
    peer: str
    limit: float
    at_least: bool = False

    @property
    def pair(self) -> str:
        """What is compared, as a fraction."""
        return f"{self.ours} / {self.peer}"

    @property
    def words(self) -> str:
        """The limit in words."""
        return f"{'at least' if self.at_least else 'at most'} {self.limit:.2f}"

    def allows(self, ratio: float) -> bool:
        """Return whether a ratio is within the budget."""
        return ratio >= self.limit if self.at_least else ratio <= self.limit


IMPORTS = "importing its dependencies"
FIRST_ANSWER = Budget("first answer in a fresh process", IMPORTS, 1.25)
EVERY_FIELD = Budget("every field of every record in a fresh process", IMPORTS, 2.60)
MEMORY = Budget("every field of every record, memory", "size of the data files", 4.00)
PROMPT = Budget("`turkicstates chair` at the prompt", IMPORTS, 1.30)
HELP = Budget("`turkicstates --help` at the prompt", "`turkicstates chair`", 1.00)
CHAIR_DATE = Budget("`chair_on(date)`", "holidays, `get(date)`", 1.00)
CHAIR_TEXT = Budget("`chair_on(text)`", "holidays, `get(text)`", 1.00)
STATE = Budget("`state(name)`", "pycountry, `lookup(name)`", 0.70)
AS_OF_JOIN = Budget("`with_chair`, 5 million rows", "Polars, sorted as-of join", 0.60)
PEAK = Budget("`with_chair`, 5 million rows, peak memory", "Polars, sorted as-of join", 1.00)
SEARCH_SORTED = Budget("`with_chair`, 5 million rows", "Polars, `search_sorted` and gather", 1.20)
POLARS_STATUS = Budget("`with_status`, 5 million rows", "Polars, join by hand", 2.00)
DUCKDB_CHAIR = Budget("`with_chair`, 2 million rows", "DuckDB, as-of join by hand", 1.50)
DUCKDB_STATUS = Budget("`with_status`, 2 million rows", "DuckDB, two joins by hand", 3.00)
SPARK_STATUS = Budget("`with_status`, 5 million rows", "Spark, two broadcast joins by hand", 1.50)
ONE_BY_ONE = Budget("pandas, `map(chair_on)`", "`with_chair` in Polars", 50, at_least=True)

BUDGETS = (
    FIRST_ANSWER,
    EVERY_FIELD,
    MEMORY,
    PROMPT,
    HELP,
    CHAIR_DATE,
    CHAIR_TEXT,
    STATE,
    AS_OF_JOIN,
    PEAK,
    SEARCH_SORTED,
    POLARS_STATUS,
    DUCKDB_CHAIR,
    DUCKDB_STATUS,
    SPARK_STATUS,
    ONE_BY_ONE,
)
"""Every budget, in the order of the page."""
