"""The columns by which a state is merged with other data."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from turkicstates.records.keys import number_of
from turkicstates.schema.columns import Column

if TYPE_CHECKING:
    from turkicstates.records.states import State

_COLUMNS = (
    Column("state_id", "text", "Identifier of the state.", required=True, references="states"),
    Column("state", "text", "English name of the state.", required=True),
    Column("alpha_2", "text", "ISO 3166-1 alpha-2 code."),
    Column("alpha_3", "text", "ISO 3166-1 alpha-3 code."),
    Column("numeric", "text", "ISO 3166-1 numeric code: text of three digits, such as 031."),
    Column("numeric_code", "number", "ISO 3166-1 numeric code: a whole number, such as 31."),
    Column("cow_code", "number", "Code in the Correlates of War list of states."),
    Column("gw_code", "number", "Code in the Gleditsch and Ward list of states."),
)

NUMBERS = ("numeric_code", "cow_code", "gw_code")
"""The codes that are whole numbers."""


def code_columns(suffix: str = "") -> tuple[Column, ...]:
    """Return the columns of a state, with a suffix if a row has two of them."""
    return tuple(column._replace(name=column.name + suffix) for column in _COLUMNS)


def codes(state: State) -> tuple[Any, ...]:
    """Return the cells of a state."""
    return (
        state.id, state.name, state.alpha_2, state.alpha_3, state.numeric,
        numeric_code(state), state.cow_code, state.gw_code,
    )  # fmt: skip


def numeric_code(state: State) -> int | None:
    """Return the ISO 3166-1 numeric code of a state as a number."""
    return number_of(state.numeric)  # None for a code that is not a number too
