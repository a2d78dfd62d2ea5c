"""Settings of the documentation site."""

import turkicstates

project = "turkicstates"
author = "The turkicstates authors"
copyright = "2026, The turkicstates authors"  # noqa: A001  # Sphinx's name
release = version = turkicstates.__version__

extensions = [
    "myst_parser",
    "sphinx.ext.autodoc",
    "sphinx.ext.napoleon",
    "sphinx_copybutton",
]
myst_enable_extensions = ["colon_fence", "deflist"]
html_theme = "furo"
html_title = "turkicstates"

autodoc_member_order = "bysource"
autodoc_typehints = "signature"
autodoc_inherit_docstrings = False
python_use_unqualified_type_names = True
napoleon_google_docstring = True
napoleon_numpy_docstring = False
napoleon_use_ivar = True

nitpicky = True
nitpick_ignore_regex = [
    # Signatures name types of other projects, whose inventories are not fetched here.
    ("py:.*", r"(pendulum|datetime|collections|os|typing|attrs)\..*"),
    # Names that annotations take from where the type checker alone looks.
    ("py:.*", r"(AnyDate|DateLike|Date|PartialDate|Mapping|Iterator|Iterable|Self|Any)"),
]
