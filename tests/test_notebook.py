"""The extension of IPython."""

from types import SimpleNamespace

import turkicstates as ts
from turkicstates.notebook import load_ipython_extension, unload_ipython_extension
from turkicstates.records.text import html_of, html_of_many


class TestExtension:
    """load_ipython_extension"""

    def test_loads_and_unloads(self, league):
        """It gives the shell a way to show records, and tuples of one class alone, and takes it back."""
        given = {}
        formatter = SimpleNamespace(for_type=given.__setitem__, pop=given.pop)
        shell = SimpleNamespace(
            display_formatter=SimpleNamespace(formatters={"text/html": formatter})
        )
        ts.load_ipython_extension(shell)
        east = league.state("east")
        assert given[ts.Record](east) == (
            "<p>East has been a member since 1 January 2000 and has chaired the organisation once.</p>"
            + html_of(east)
        )
        show = given[tuple]
        assert show(league.states()) == html_of_many(league.states())
        assert [None, None, None] == [
            show(()),
            show((1,)),
            show((league.summit(1), league.state("east"))),
        ]
        ts.unload_ipython_extension(shell)
        assert {} == given
        assert ts.load_ipython_extension is load_ipython_extension
        assert ts.unload_ipython_extension is unload_ipython_extension
