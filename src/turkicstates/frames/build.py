"""Build frames from rows, in the library that the user prefers."""

from __future__ import annotations

from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, cast

import narwhals.stable.v2 as nw

from turkicstates.questions.filters import option

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

BACKENDS = ("pandas", "polars", "pyarrow")
_TYPES: dict[str, Any] = {
    "text": nw.String,
    "date": nw.String,
    "number": nw.Int64,
    "decimal": nw.Float64,
    "flag": nw.Boolean,
    "day": nw.Date,
}


def build(types: Mapping[str, str], rows: Sequence[Sequence[Any]], backend: str | None) -> Any:
    """
    Build a frame from rows.

    Days become dates in Polars and PyArrow, and midnight timestamps in pandas. Whole
    numbers become nullable integers in pandas too.

    Raises:
        InvalidOptionError: If *backend* is unknown.

        ModuleNotFoundError: If the backend is not installed.
    """
    chosen = library(backend)
    columns = zip(*rows, strict=True) if rows else ((),) * len(types)
    return of_columns(types, dict(zip(types, columns, strict=True)), chosen)


def library(backend: str | None) -> str:
    """
    Return the library that frames are built with: the one asked for, or the first installed.

    Raises:
        InvalidOptionError: If *backend* is unknown.

        ModuleNotFoundError: If the backend is not installed.
    """
    option("backend", backend, BACKENDS)
    chosen = backend or next((name for name in BACKENDS if find_spec(name)), BACKENDS[0])
    if find_spec(chosen) is None:
        msg = f"backend={chosen!r} needs the library: python -m pip install {chosen}"
        raise ModuleNotFoundError(msg, name=chosen)
    return chosen


def of_columns(types: Mapping[str, str], columns: Mapping[str, Sequence[Any]], chosen: str) -> Any:
    """Build a frame from columns, in a library that is installed."""
    if chosen == "pandas":
        return _pandas(columns, types)
    schema = {name: _TYPES[types[name]] for name in columns}
    plain = {name: list(values) for name, values in columns.items()}
    return nw.from_dict(plain, schema, backend=cast("Any", chosen)).to_native()


def _pandas(columns: Mapping[str, Sequence[Any]], types: Mapping[str, str]) -> Any:
    import pandas as pd  # type: ignore[import-untyped,unused-ignore]  # may be absent, or typed

    forms = {
        "text": "str",
        "date": "str",
        "number": "Int64",
        "decimal": "float64",
        "flag": "boolean",
        "day": "datetime64[s]",
    }
    return pd.DataFrame(
        {
            name: pd.Series(list(values), dtype=forms[types[name]])
            for name, values in columns.items()
        }
    )
