"""Where the source of each public name is, which is rarely in the module that users import it from."""

from __future__ import annotations

import inspect
from functools import cache, cached_property
from importlib import import_module
from types import MethodType
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

MODULES = ("turkicstates", "turkicstates.export", "turkicstates.frames", "turkicstates.plot")
"""The modules that users import from."""

_WRAPPERS: dict[type, str] = {
    cached_property: "func",
    classmethod: "__func__",
    property: "fget",
    staticmethod: "__func__",
    MethodType: "__func__",
}
"""What a function can be wrapped in, and the attribute that holds it."""


class Home(NamedTuple):
    """The module that defines an object, and the object's name in it."""

    module: str
    name: str


def home(module: str, name: str) -> Home | None:
    """
    Return where a function, a class, or a member of a class is defined.

    Args:
        module: The module that users import from.

        name: The name in it, such as ``'chair_on'`` or ``'State.name_in'``.

    Returns:
        None if it is defined nowhere by itself, like a field or a word of a vocabulary.
    """
    outer, _, inner = name.partition(".")
    item = getattr(import_module(module), outer, None)
    if inner:
        item = inspect.getattr_static(item, inner, None)
    return _home(item)


def _home(item: Any) -> Home | None:
    """Return where an object is defined."""
    for wrapper, inner in _WRAPPERS.items():
        item = getattr(item, inner) if isinstance(item, wrapper) else item
    item = getattr(item, "__wrapped__", item)  # a function whose answers are cached
    if not (inspect.isclass(item) or inspect.isfunction(item)):
        return None
    if not item.__module__.startswith("turkicstates"):
        return None
    return Home(item.__module__, item.__qualname__)


@cache
def aliases() -> dict[str, dict[str, str]]:
    """Return, for each module that defines some, the public names and what they are called in it."""
    names: dict[str, dict[str, str]] = {}
    for module, name in public():
        if place := home(module, name):
            names.setdefault(place.module, {})[name] = place.name
    return names


def public() -> Iterator[tuple[str, str]]:
    """Yield each public name and each public member of a class, with its module."""
    for module in MODULES:
        for name in import_module(module).__all__:
            yield module, name
            item = getattr(import_module(module), name)
            if isinstance(item, type):
                yield from ((module, f"{name}.{part}") for part in dir(item) if part[0] != "_")
