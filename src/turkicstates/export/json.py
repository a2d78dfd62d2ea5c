"""Write JSON: the whole data set as one document."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from turkicstates.files.converter import unstructure
from turkicstates.questions.provenance import stated
from turkicstates.records.kinds import KINDS, META

if TYPE_CHECKING:
    from turkicstates.dataset import Dataset

SEAL = "seal"
"""The name of what an export says of the data that it was made of."""


def contents(dataset: Dataset) -> dict[str, bytes]:
    """Return one file: an object with the seal, the description and a list for each kind."""
    whole = {SEAL: stated(dataset), META.name: unstructure(dataset.meta)}
    whole |= {name: [unstructure(record) for record in dataset.records(name)] for name in KINDS}
    return {
        f"{dataset.meta.slug}.json": (
            json.dumps(whole, ensure_ascii=False, indent=2) + "\n"
        ).encode()
    }
