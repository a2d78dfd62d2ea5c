"""The top of the front page, and the five answers."""

import json
import re
import warnings
from pathlib import Path

import pytest
from test_timemachine import SHAPES

import turkicstates as ts
from conftest import small, write
from markup import RAW, Markup, hostile
from samples import full
from tools.site import five, front
from turkicstates import plot

ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.slow


@pytest.fixture(name="page", scope="module")
def _page():
    """The five answers of the bundled data."""
    return five.page(ts.Dataset.bundled())


@pytest.fixture(name="top", scope="module")
def _top():
    """The top of the front page for the bundled data."""
    return front.fragment(ts.Dataset.bundled(), plot.shapes())


def _league(tmp_path, files):
    return ts.Dataset.load(write(tmp_path / "league", files))


class TestFive:
    """The organisation in five answers"""

    def test_questions(self, page):
        """There are five questions."""
        assert [
            "Who founded it?",
            "What is an observer?",
            "Who chaired first?",
            "Who chairs now?",
            "Why is a shape on the map hatched?",
        ] == re.findall(r"^## (.*)$", page, re.MULTILINE)

    def test_answers(self, page):
        """Each answer is a sentence from the records, with links to them and their sources."""
        assert "Azerbaijan, Kazakhstan, Kyrgyzstan and Türkiye founded it." in page
        assert "Hungary (since 3 September 2018)" in page
        assert "Kazakhstan chaired the organisation from 21 October 2011" in page
        assert "That was checked up to " in page
        assert 4 == page.count("Read on: ") == page.count("Sources: ")
        assert 'href="records/agreements/nakhchivan-agreement.html"' in page

    def test_less_is_known(self, tmp_path):
        """A question that the data cannot answer is left out."""
        files = small()
        files["organisations.json"] = []
        files["chairmanships.json"] = []
        del files["meta.json"]["organisation_id"]
        text = five.page(_league(tmp_path, files))
        assert "Who founded it?" not in text
        assert "Who chaired first?" not in text
        assert "Who chairs now?" not in text
        assert "What is an observer?" not in text

    def test_harmless(self, tmp_path):
        """Nothing in the data becomes markup."""
        text = five.page(_league(tmp_path, hostile(full())))
        markup = Markup("\n".join(RAW.findall(text)))
        assert {tag for tag, _ in markup.elements} <= {"a", "p"}


class TestFront:
    """The top of the front page"""

    def test_now(self, top):
        """The first words answer who chairs, and say when that was checked."""
        markup = Markup(top)
        words = " ".join("".join(markup.texts).split())
        assert words.startswith("Azerbaijan chairs the organisation Last checked on ")
        assert "Last summit: " in words
        assert "Next: The 13th summit is planned in Türkiye for 2026." in words

    def test_install(self, top):
        """The command is that of the tutorial and of the README."""
        assert f"<code>{front.INSTALL}</code>" in top
        for name in ("README.md", "docs/tutorial.md"):
            assert front.INSTALL in (ROOT / name).read_text("utf-8")

    def test_small(self, top):
        """It is small, the map included."""
        assert len(top.encode()) < 60_000

    def test_structured(self, top):
        """The data set is described for search engines."""
        (script,) = Markup(top).scripts
        assert "Dataset" == json.loads(script)["@type"]

    def test_map(self, tmp_path):
        """Land is drawn first; then the chair, the members and the observers, each with its name."""
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            text = front.fragment(_league(tmp_path, full()), SHAPES)
        kinds = re.findall(r'<path class="front-(\w+)"', text)
        assert "land" == kinds[0]
        assert {"member", "chair", "observer"} >= set(kinds[1:])
        assert ">East</text>" in text

    def test_without_chair(self, tmp_path):
        """Without a chair it says so."""
        files = small()
        files["chairmanships.json"] = []
        assert "No chair is recorded" in front.fragment(_league(tmp_path, files), SHAPES)

    def test_harmless(self, tmp_path):
        """Nothing in the data becomes markup."""
        markup = Markup(front.fragment(_league(tmp_path, hostile(full())), SHAPES))
        assert not {"img", "comment"} & {tag for tag, _ in markup.elements}
        assert 1 == len(markup.scripts)
