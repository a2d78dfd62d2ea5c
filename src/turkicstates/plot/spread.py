"""Make room for labels that are below one another."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def spread(wanted: Sequence[float], gap: float, highest: float) -> list[float]:
    """
    Return places for labels, as near as possible to where they are wanted.

    Labels that would touch become one block, centred on the mean of the places wanted.

    Args:
        wanted: Where each label is wanted, in ascending order.

        gap: Least distance between two labels.

        highest: The last place; the first is 0. There must be room for all labels.

    Returns:
        The places, in the same order.
    """
    blocks: list[list[float]] = []
    for place in wanted:
        blocks.append([place])
        while len(blocks) > 1 and _start(blocks[-2], gap, highest) + gap * len(blocks[-2]) > _start(
            blocks[-1], gap, highest
        ):
            last = blocks.pop()
            blocks[-1] += last
    return [
        _start(block, gap, highest) + gap * number
        for block in blocks
        for number in range(len(block))
    ]


def _start(block: Sequence[float], gap: float, highest: float) -> float:
    """Return the place of the first label of a block, so that the whole block is inside."""
    extent = gap * (len(block) - 1)
    start = sum(block) / len(block) - extent / 2
    return min(max(start, 0), highest - extent)
