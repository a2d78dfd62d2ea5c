"""What the public classes offer: described in full, and called in one way."""

import inspect
from functools import cached_property

import pytest

import turkicstates as ts

PUBLIC = [getattr(ts, name) for name in ts.__all__ if isinstance(getattr(ts, name), type)]
METHODS = [
    pytest.param(method, id=f"{cls.__name__}.{name}")
    for cls in PUBLIC
    if not issubclass(cls, Exception)
    for base in cls.__mro__
    if base.__module__.startswith("turkicstates")
    for name, method in vars(base).items()
    if not name.startswith("_") and inspect.isroutine(getattr(cls, name))
    if not isinstance(method, cached_property)
]


class TestMethods:
    """The methods of public classes"""

    def _parameters(self, method):
        """Return the parameters of a method that its users pass."""
        function = getattr(method, "__wrapped__", getattr(method, "__func__", method))
        parameters = inspect.signature(function).parameters.values()
        return [
            parameter
            for parameter in parameters
            if parameter.name not in ("self", "cls", "dataset")
        ]

    @pytest.mark.parametrize("method", METHODS)
    def test_how_options_are_passed(self, method):
        """Subjects are positional-only, and options keyword-only."""
        allowed = {"POSITIONAL_ONLY", "KEYWORD_ONLY", "VAR_POSITIONAL"}
        assert {parameter.kind.name for parameter in self._parameters(method)} <= allowed

    @pytest.mark.parametrize("method", METHODS)
    def test_documented(self, method):
        """Every method has a docstring, which names every parameter that it takes."""
        function = getattr(method, "__wrapped__", getattr(method, "__func__", method))
        text = inspect.getdoc(function) or ""
        named = [parameter.name for parameter in self._parameters(method)]
        assert text
        assert [] == [name for name in named if f"\n    {name}: " not in text]

    @pytest.mark.parametrize("cls", PUBLIC, ids=lambda cls: cls.__name__)
    def test_classes_are_documented(self, cls):
        """Every public class has a docstring that is not inherited."""
        assert vars(cls).get("__doc__")
