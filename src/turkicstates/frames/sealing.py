"""Say in a frame which data it was made of, where the library of the frame has a place for it."""

from __future__ import annotations

import json
from functools import wraps
from typing import TYPE_CHECKING, Any, ParamSpec

from turkicstates.dataset import to_dataset
from turkicstates.questions.provenance import stated

if TYPE_CHECKING:
    from collections.abc import Callable

    from turkicstates.dataset import Dataset

P = ParamSpec("P")

_NAME = "seal"


def sealed(make: Callable[P, Any]) -> Callable[P, Any]:
    """
    Let a function that builds a frame of a data set add the seal of the data.

    pandas has it in ``attrs``, PyArrow as JSON in the metadata of the schema. Polars has no
    place for it.
    """

    @wraps(make)
    def made(*args: P.args, **options: P.kwargs) -> Any:
        frame = make(*args, **options)
        dataset: Any = options.get("dataset")
        return with_seal(frame, to_dataset(dataset))

    return made


def with_seal(frame: Any, dataset: Dataset) -> Any:
    """Add the seal of a data set to a frame made of it."""
    if hasattr(frame, "attrs"):
        frame.attrs[_NAME] = stated(dataset)
        return frame
    if hasattr(frame, "replace_schema_metadata"):
        seal = json.dumps(stated(dataset), ensure_ascii=False)
        return frame.replace_schema_metadata({**(frame.schema.metadata or {}), _NAME: seal})
    return frame
