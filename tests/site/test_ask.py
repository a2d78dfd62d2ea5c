"""The page on which visitors run the examples of the tutorial, in a real browser."""

import os
import re
from doctest import ELLIPSIS, NORMALIZE_WHITESPACE, DocTestParser, OutputChecker
from pathlib import Path

import pytest

import turkicstates as ts

FLAGS = ELLIPSIS | NORMALIZE_WHITESPACE
TUTORIAL = Path(__file__).parents[2] / "docs" / "tutorial.md"
LONGEST = 120_000
"""How many milliseconds Python may take to load on a slow machine."""


def _fences():
    """The Python examples of the tutorial, without what follows in a section once it draws."""
    sections = re.split(r"^(?=## )", TUTORIAL.read_text("utf-8"), flags=re.MULTILINE)
    text = "".join(
        re.sub(r"```python\n(?:>>> .*\n)*>>> .*import plot\n[\s\S]*", "", section)
        for section in sections
    )
    return [
        DocTestParser().get_examples(fence)
        for fence in re.findall(r"^```python\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    ]


def _box(page, key):
    """The box with a key: where to type, its button, and what it answered."""
    box = page.locator(".ask-box", has=page.locator(f"#ask-{key}"))
    return box.locator("textarea"), box.locator(".ask-run"), box.locator("output")


def _settled(page):
    """Wait until nothing runs."""
    page.wait_for_function(
        "document.getElementById('ask-status').textContent.startsWith('Ready')", timeout=LONGEST
    )


def _load(page):
    """Press the button, and wait until Python is there."""
    page.locator("#ask-load").click()
    _settled(page)


def _ask(page, source, key="own"):
    """Type into a box and run it; return what it answers."""
    text, button, output = _box(page, key)
    text.fill(source)
    button.click()
    _settled(page)
    return output.inner_text()


@pytest.fixture(name="ask")
def _page_to_ask(page, site):
    """The page, before Python is loaded."""
    page.goto(f"{site}/ask.html")
    if not page.locator("#ask-load").count():
        lacking = pytest.fail if os.environ.get("TURKICSTATES_EXTRAS") == "every" else pytest.skip
        lacking("the site was built without Python: `python -m tools.site.vendor` fetches it")
    return page


class TestBefore:
    """Before the button is pressed"""

    def test_nothing_is_loaded(self, ask):
        """No part of Python is asked for, and nothing can be run."""
        ask.wait_for_load_state("networkidle")
        assert [] == [url for url in ask.requests if "/pyodide/" in url or "worker" in url]
        assert not _box(ask, "1")[1].is_enabled()
        text, _, output = _box(ask, "own")
        text.fill("1 + 1")
        text.press("Control+Enter")
        assert "Load Python first." == ask.locator("#ask-status").inner_text()
        assert "" == output.inner_text()

    def test_size_is_told(self, ask, built):
        """The button says the size of what is then loaded, in whole megabytes."""
        ask.locator("#ask-load").click()
        _settled(ask)
        loaded = {url.rpartition("/pyodide/")[2] for url in ask.requests if "/pyodide/" in url}
        size = sum((built / "pyodide" / name).stat().st_size for name in loaded)
        assert f"Load Python ({round(size / 1e6)} MB)" == ask.locator("#ask-load").text_content()

    def test_failure_is_told(self, ask):
        """Where a part is missing the page says so, and loading can be tried again."""
        ask.route("**/python_dateutil*.whl", lambda route: route.fulfill(status=404))
        ask.locator("#ask-load").click()
        again = ask.get_by_role("button", name="Load Python again")
        again.wait_for(timeout=LONGEST)
        said = ask.locator("#ask-status").inner_text()
        assert said.startswith("Python could not be loaded: python_dateutil-")
        assert said.endswith(".whl: the server answered 404.")
        ask.errors[:] = [error for error in ask.errors if "404" not in error]
        ask.unroute("**/python_dateutil*.whl")
        again.click()
        _settled(ask)


class TestRun:
    """What is run"""

    def test_every_example(self, ask):
        """Every example of the tutorial shows in the browser what the tutorial shows."""
        _load(ask)
        fences = _fences()
        assert len(fences) == ask.locator(".ask-box").count() - 1
        ask.locator("#ask-all").click()
        _settled(ask)
        for number, examples in enumerate(fences, start=1):
            text, _, output = _box(ask, str(number))
            assert (
                "".join(example.source for example in examples).rstrip("\n") == text.input_value()
            )
            wanted = "".join(example.exc_msg or example.want for example in examples)
            shown = output.text_content()
            if examples[-1].exc_msg:
                shown = re.sub(r"^(?:Traceback | ).*\n", "", shown, flags=re.MULTILINE)
            assert OutputChecker().check_output(wanted, shown, FLAGS), (wanted, shown)

    def test_examples_above_run_first(self, ask):
        """An example can be run at once, though it builds on those above it."""
        _load(ask)
        _box(ask, "3")[1].click()
        _settled(ask)
        assert _box(ask, "3")[2].inner_text().startswith("'Kassym-Jomart Tokayev'\n'Astana'\n")
        assert _box(ask, "2")[2].inner_text().startswith("'Kazakhstan'\n")
        assert "" == _box(ask, "4")[2].inner_text()

    def test_edited(self, ask):
        """An edited example answers what it now asks; a reset brings back the original."""
        _load(ask)
        before = _box(ask, "2")[0].input_value()
        assert "'Azerbaijan'" == _ask(ask, 'ts.chair_on("2020-01-01").state.name', key="2").strip()
        ask.locator("#ask-reset").click()
        assert before == _box(ask, "2")[0].input_value()
        assert "" == _box(ask, "2")[2].inner_text()

    def test_names_are_shared_until_a_reset(self, ask):
        """Names last from box to box, and are gone after a reset."""
        _load(ask)
        assert "" == _ask(ask, "mine = 7", key="1")
        assert "49" == _ask(ask, "mine ** 2").strip()
        ask.locator("#ask-reset").click()
        assert "NameError: name 'mine' is not defined" in _ask(ask, "mine")

    def test_errors(self, ask):
        """Errors are shown as in a shell, and the next run works all the same."""
        _load(ask)
        assert "SyntaxError: invalid syntax" in _ask(ask, "def broken(:")
        shown = _ask(ask, "1 + 1\nts.state('Kazakstan')\n2 + 2")
        assert shown.startswith("2\nTraceback (most recent call last):\n")
        assert shown.splitlines()[-1].startswith("turkicstates.errors.UnknownRecordError: no state")
        assert "site-packages" not in shown
        assert "SystemExit" in _ask(ask, "exit()")
        assert "4" == _ask(ask, "2 + 2").strip()

    def test_warning(self, ask):
        """A warning is shown with the answer."""
        _load(ask)
        shown = _ask(ask, "ts.chair_on('2200-01-01').number > 0")
        assert shown.startswith("<input 1>:1: StaleDataWarning: the chair was checked up to ")
        assert shown.endswith("\nTrue\n")

    def test_version(self, ask):
        """The data in the browser is the data of the library."""
        _load(ask)
        assert repr(ts.data_version()) == _ask(ask, "ts.data_version()").strip()
        assert ask.locator("#ask-versions").inner_text().endswith(f", data {ts.data_version()}")

    def test_endless_output(self, ask):
        """Output without end is cut, so that the page lives."""
        _load(ask)
        shown = _ask(ask, "for number in range(10 ** 5):\n    print('x' * 20)")
        assert shown.endswith("[the rest is not shown]\n")
        assert 100_100 > len(shown)

    @pytest.mark.parametrize(("more", "is_cut"), [(-1, False), (0, False), (1, True)])
    def test_limit(self, ask, more, is_cut):
        """Just below the limit and at it all output is shown; just above, the page says it is not."""
        _load(ask)
        _ask(ask, f"print('x' * {100_000 + more}, end='')")
        shown = _box(ask, "own")[2].text_content()
        assert is_cut == shown.endswith("\n[the rest is not shown]\n")
        assert min(100_000, 100_000 + more) == shown.count("x")


class TestLink:
    """A link that carries code"""

    CODE = "# Қазақстан, Oʻzbekiston, 'Türkiye' & <b>, 🦅+/=%\nts.state('Қазақстан').alpha_3\n"

    @pytest.fixture(name="link")
    def _link(self, ask, site):
        """A function that puts code into a box, presses its button and returns what was copied."""
        ask.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=site)

        def link(code, key="own"):
            _box(ask, key)[0].fill(code)
            box = ask.locator(f".ask-box:has(#ask-{key})")
            box.get_by_role("button", name="Copy link").click()
            box.get_by_text("The link is copied.").wait_for()
            return ask.evaluate("navigator.clipboard.readText()")

        return link

    def _open(self, page, address):
        """Open an address as if it came from elsewhere."""
        page.goto("about:blank")
        page.goto(address)

    def test_there_and_back(self, ask, site, link):
        """Whoever opens the link sees the code as it was, and it runs only when Run is pressed."""
        address = link(self.CODE)
        assert re.fullmatch(rf"{site}/ask\.html#code=[\w-]+", address)
        self._open(ask, address)
        text, _, output = _box(ask, "own")
        assert self.CODE == text.input_value()
        said = "This code came with the link. Read it before you run it."
        assert ask.get_by_text(said, exact=True).is_visible()
        assert said in ask.locator("#ask-status").inner_text()
        _load(ask)
        ask.locator("#ask-all").click()
        _settled(ask)
        assert "" == output.inner_text()
        _box(ask, "own")[1].click()
        _settled(ask)
        assert "'KAZ'" == output.inner_text().strip()

    def test_example(self, ask, link):
        """The code of an example runs where the link leads, as the examples above it run first."""
        code = "term.holder_on('2023-11-03').name"
        self._open(ask, link(code, key="3"))
        assert code == _box(ask, "own")[0].input_value()
        assert code != _box(ask, "3")[0].input_value()
        _load(ask)
        _box(ask, "own")[1].click()
        _settled(ask)
        assert "'Kassym-Jomart Tokayev'" == _box(ask, "own")[2].inner_text().strip()
        assert "" == _box(ask, "3")[2].inner_text()

    def test_longest(self, ask, link):
        """The longest code that a link may carry arrives; with one byte more the page says why not."""
        code = "ы" * 1500
        self._open(ask, link(code))
        assert code == _box(ask, "own")[0].input_value()
        _box(ask, "own")[0].fill(f"{code}x")
        ask.get_by_role("button", name="Copy link: Your own question").click()
        ask.get_by_text(
            "too long for a link: 3,001 bytes, and 3,000 are the most."
        ).first.wait_for()

    def test_nothing(self, ask):
        """Without code there is no link, and the page says what is missing."""
        ask.get_by_role("button", name="Copy link: Your own question").click()
        ask.get_by_text("Type something first: the link carries your code.").first.wait_for()

    @pytest.mark.parametrize(
        ("fragment", "said"),
        [
            ("#code=***", "damaged"),
            ("#code=_w", "damaged"),
            ("#code=A", "damaged"),
            (f"#code={'A' * 4001}", "too long"),
        ],
    )
    def test_unsound(self, ask, site, fragment, said):
        """Of a link that is damaged or too long nothing is taken, and the page says so."""
        self._open(ask, f"{site}/ask.html{fragment}")
        ask.get_by_text(f"The code in this link is {said}, so it was not taken.").first.wait_for()
        assert "" == _box(ask, "own")[0].input_value()

    def test_unseen(self, ask, link):
        """Of characters that show code in another order than it runs, the reader is warned."""
        self._open(ask, link("1 # \u202e2"))
        ask.get_by_text("It has characters that you cannot see").first.wait_for()

    def test_another(self, ask, link):
        """A second link on the open page brings its code, and still runs nothing."""
        first, second = link("1 + 1"), link("2 + 2")
        self._open(ask, first)
        _load(ask)
        ask.evaluate("address => { location.href = address; }", second)
        ask.get_by_text("This code came with the link").first.wait_for()
        assert "2 + 2" == _box(ask, "own")[0].input_value()
        assert "" == _box(ask, "own")[2].inner_text()

    def test_refused(self, ask, site):
        """Where the browser refuses to copy, the link is in the address bar."""
        ask.evaluate(
            "() => { navigator.clipboard.writeText = () => Promise.reject(new Error('no')); }"
        )
        _box(ask, "own")[0].fill("1")
        ask.get_by_role("button", name="Copy link: Your own question").click()
        ask.get_by_text("The link is in the address bar: copy it from there.").first.wait_for()
        assert f"{site}/ask.html#code=MQ" == ask.url


class TestStop:
    """The button that stops"""

    def test_endless_loop(self, ask):
        """A loop without end is stopped while the page answers, and Python can be loaded again."""
        _load(ask)
        text, button, output = _box(ask, "own")
        text.fill("print('begun')\nwhile True:\n    pass")
        button.click()
        ask.get_by_text("Running …").first.wait_for()
        ask.locator("#ask-stop").click()
        assert "Stopped. All variables are gone." == ask.locator("#ask-status").inner_text()
        assert ask.locator("#ask-load").evaluate("button => button === document.activeElement")
        assert not button.is_enabled()
        ask.get_by_role("button", name="Load Python again").click()
        _settled(ask)
        assert "2" == _ask(ask, "1 + 1").strip()
        assert "2" == output.inner_text().strip()


class TestToday:
    """The day of the visitor"""

    @pytest.mark.parametrize(
        ("zone", "day"), [("Asia/Almaty", "2023-11-03"), ("America/New_York", "2023-11-02")]
    )
    def test_zone(self, browser, site, zone, day):
        """Today is the day of the visitor's own zone."""
        context = browser.new_context(timezone_id=zone)
        page = context.new_page()
        page.goto(f"{site}/ask.html")
        _load(page)
        source = (
            "import datetime, pendulum\n"
            "moment = datetime.datetime(2023, 11, 2, 20, tzinfo=datetime.UTC).timestamp()\n"
            "str(datetime.date.fromtimestamp(moment))\n"
            "pendulum.local_timezone().name\n"
        )
        assert [repr(day), repr(zone)] == _ask(page, source).split()
        context.close()


class TestAccess:
    """Who can use it"""

    @pytest.mark.parametrize("scheme", ["light", "dark"])
    def test_axe(self, ask, axe, scheme):
        """Axe finds no fault before and after Python is loaded, in light and dark."""
        ask.emulate_media(color_scheme=scheme)
        assert [] == axe(ask)
        _load(ask)
        ask.locator("#ask-all").click()
        _settled(ask)
        _ask(ask, "for number in range(200):\n    print(number)")
        assert [] == axe(ask)

    def test_keyboard(self, ask):
        """From loading to an answer, the keyboard is enough."""
        ask.locator("#ask-load").focus()
        ask.keyboard.press("Enter")
        _settled(ask)
        ask.locator("#ask-own:focus").wait_for()
        ask.keyboard.type("ts.state('TR').name")
        ask.keyboard.press("Control+Enter")
        _settled(ask)
        assert "'Türkiye'" == _box(ask, "own")[2].inner_text().strip()
        ask.keyboard.press("Tab")
        assert "Run: Your own question" == ask.evaluate("document.activeElement.ariaLabel")

    def test_phone(self, ask):
        """At the width of a phone nothing is cut off, and long lines wrap in their box."""
        ask.set_viewport_size({"width": 360, "height": 740})
        _load(ask)
        ask.locator("#ask-all").click()
        _settled(ask)
        width = "document.documentElement.scrollWidth"
        assert 360 == ask.evaluate(width)
        for text in ask.locator(".ask-box textarea").all():
            assert text.evaluate("e => e.scrollHeight <= e.clientHeight + 1")
