"""Open the frames that users pass, and read the types of their columns."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import narwhals.stable.v2 as nw
from narwhals.exceptions import DuplicateError

from turkicstates.errors import InvalidArgumentError, InvalidColumnError, shown, type_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    Frame = nw.DataFrame[Any] | nw.LazyFrame[Any]

_CASE_COUNTS = (nw.Implementation.POLARS, nw.Implementation.DASK)
"""The lazy engines in which columns may differ in case alone. In SQL they may not."""

_TYPES_OF_NULL = ("void", '"NULL"', "null", "Null")
"""What Spark, DuckDB, Ibis and Polars call the type of a column that holds nothing."""


def open_frame(native: Any) -> Frame:
    """
    Return a user's frame as one of narwhals.

    Raises:
        InvalidArgumentError: If it is not a frame, or its columns cannot be read.

        InvalidColumnError: If several columns have the same name.
    """
    try:
        frame: Frame = nw.from_native(native)
    except DuplicateError:
        raise _duplicate(native) from None
    except TypeError:
        advice = (
            "pass a pandas, Polars or PyArrow frame, or a lazy frame of Polars, DuckDB, Dask, "
            "Ibis, SQLFrame or PySpark"
        )
        series = hasattr(native, "to_frame")
        cure = "; its to_frame() makes a frame of one column" if series else ""
        msg = f"a {type_of(native)} is not a data frame; {advice}{cure}"
        raise InvalidArgumentError(msg, "frame", native) from None
    try:
        names = tuple(frame.collect_schema())
    except Exception as error:
        if not frame.implementation.is_sqlframe():
            raise
        msg = (
            "SQLFrame cannot read the types of the columns; "
            "give a column that is only NULL a type, such as CAST(NULL AS DATE)"
        )
        raise InvalidArgumentError(msg, "frame", native) from error
    if frame.implementation.is_spark_like() and len(names) < len(native.columns):
        raise _duplicate(native)
    return frame


def _duplicate(native: Any) -> InvalidColumnError:
    """Return the error for the first name that several columns have."""
    listed = [str(name) for name in getattr(native, "column_names", None) or native.columns]
    name = next(name for name in listed if listed.count(name) > 1)
    return InvalidColumnError(name, "exists more than once", "columns with different names")


def require_new(frame: Frame, names: Iterable[str]) -> None:
    """
    Check that columns to add do not exist yet.

    Raises:
        InvalidColumnError: If one exists; in a SQL engine also if one differs in case alone.
    """
    ignored = isinstance(frame, nw.LazyFrame) and frame.implementation not in _CASE_COUNTS
    present = {_key(name, ignored): name for name in frame.collect_schema()}
    for name in names:
        there = present.setdefault(_key(name, ignored), name)
        if there == name and name not in frame.collect_schema():
            continue
        fault = "already exists" if there == name else f"already exists as {there!r}"
        raise InvalidColumnError(name, fault, "a new name")


def _key(name: str, ignored: bool) -> str:  # noqa: FBT001  # private, with one meaning
    return str(name).casefold() if ignored else name


def column_type(frame: Frame, name: str, option: str) -> Any:
    """
    Return the type of a column.

    Raises:
        InvalidArgumentError: If *name*, which was passed for *option*, is not a text.

        InvalidColumnError: If there is no such column; the error lists the columns there are.
    """
    require_name(option, name)
    schema = frame.collect_schema()
    if name not in schema:
        raise InvalidColumnError.missing(name, tuple(map(str, schema)))
    return schema[name]


def require_name(option: str, name: object) -> None:
    """
    Check that an option is the name of a column.

    Raises:
        InvalidArgumentError: If it is not text.
    """
    if not isinstance(name, str):
        msg = f"{option}={shown(name)} is not the name of a column; pass its name as text"
        raise InvalidArgumentError(msg, option, name)


def staged(frame: Frame, values: nw.Expr | nw.Series[Any]) -> tuple[Any, str]:
    """
    Add a column under a name that no other column has, and return the name too.

    What is built on that column stays short, while it would repeat an expression.
    """
    spare = nw.generate_temporary_column_name(8, list(map(str, frame.collect_schema())))
    return frame.with_columns(**{spare: values}), spare


def plain_text(column: nw.Series[Any]) -> nw.Series[Any]:
    """Return text in a type with all functions: Arrow's string_view has few of its own."""
    if not str(getattr(column.to_native(), "dtype", "")).startswith("string_view"):
        return column.cast(nw.String)
    return nw.new_series(column.name, column.to_list(), nw.String, backend=column.implementation)


def is_empty(frame: Frame, name: str) -> bool:
    """
    Return whether a column has no value.

    In a lazy frame, only the type of a column can show that.
    """
    if isinstance(frame, nw.DataFrame):
        column = frame[name]
        absent = column.is_null()
        if column.dtype.is_float():
            absent = absent | column.is_nan()
        return bool(absent.fill_null(value=True).all())
    if frame.collect_schema()[name] != nw.Unknown:
        return False
    return _native_type(frame, name) in _TYPES_OF_NULL


def _native_type(frame: nw.LazyFrame[Any], name: str) -> str:
    """Return the engine's own name of the type of a column that narwhals does not know."""
    native: Any = frame.to_native()
    if frame.implementation.is_spark_like():
        return str(native.schema[name].dataType.typeName())
    if frame.implementation.is_duckdb():
        return str(dict(zip(native.columns, native.types, strict=True))[name])
    if frame.implementation.is_ibis():
        return str(native.schema()[name])
    return (
        str(nw.to_native(frame).collect_schema()[name]) if frame.implementation.is_polars() else ""
    )


def holds(frame: Frame, name: str) -> str:
    """Describe the type of a column, by the frame library's own name if narwhals has none."""
    dtype = frame.collect_schema()[name]
    if dtype != nw.Unknown:
        return f"holds {dtype}"
    if isinstance(frame, nw.LazyFrame):
        return "holds values of an unknown type"
    column = frame[name].to_native()
    return f"holds {getattr(column, 'dtype', None) or column.type}"
