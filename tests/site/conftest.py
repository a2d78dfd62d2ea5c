"""The built site, served to a real browser: what must hold on each of its pages, whatever is tested."""

import functools
import os
import shutil
import threading
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
EVERY = os.environ.get("TURKICSTATES_EXTRAS") == "every"
"""Whether something that is missing is a failure: where all tests are to run."""

QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
"""Arguments that keep the browser from asking anybody anything by itself."""

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
"""The sets of rules of axe that a page must meet; what we write ourselves, also best practice."""


def _lacking(reason):
    """Skip, or fail where nothing may be missing."""
    (pytest.fail if EVERY else pytest.skip)(reason)


class _Handler(SimpleHTTPRequestHandler):
    """A plain file server that prints nothing, and shows the page for missing ones."""

    def log_message(self, *_):
        """Say nothing."""

    def send_error(self, code, message=None, explain=None):
        """Answer with the page of the site for missing pages, as servers of static sites do."""
        if code != HTTPStatus.NOT_FOUND:
            super().send_error(code, message, explain)
            return
        body = Path(self.directory, "turkicstates", "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)


@pytest.fixture(name="built", scope="session")
def _built():
    """The folder of the built site."""
    folder = Path(os.environ.get("TURKICSTATES_BUILT", ROOT / "docs/_build/html")).resolve()
    if not (folder / "index.html").exists():
        _lacking(f"the site is not built in {folder}")
    return folder


@pytest.fixture(name="site", scope="session")
def _site(built, tmp_path_factory):
    """The address of the site, without a last slash, in a folder of its host, as many are."""
    host = tmp_path_factory.mktemp("host")
    (host / "turkicstates").symlink_to(built, target_is_directory=True)
    (host / "favicon.ico").touch()  # browsers ask every host for one
    handler = functools.partial(_Handler, directory=host)
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/turkicstates"
        server.shutdown()


@pytest.fixture(name="browser", scope="session")
def _browser():
    """Chromium, without a window."""
    try:
        from playwright.sync_api import sync_playwright
    except ModuleNotFoundError:
        _lacking("playwright is not installed")
    program = next(
        filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None
    )
    if program is None:
        _lacking("there is no Chromium on the path")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, headless=True, args=QUIET)
        yield browser
        browser.close()


@pytest.fixture(name="page")
def _page(browser, site):
    """
    A page of its own for one test, 1280 pixels wide.

    After the test no request may have left the host, and the page may have raised no error.
    A test that expects some errors removes them from ``page.errors``; ``page.responses`` holds
    what was answered.
    """
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.errors, page.requests, page.responses = [], [], []
    context.on("request", lambda request: page.requests.append(request.url))
    context.on("response", lambda response: page.responses.append(response))
    page.on("pageerror", lambda error: page.errors.append(str(error)))
    page.on("console", lambda said: said.type == "error" and page.errors.append(said.text))
    yield page
    context.close()
    inner = (f"{site}/", "data:", "blob:", "about:")
    assert [] == [url for url in page.requests if not url.startswith(inner)]
    assert [] == page.errors


@pytest.fixture(name="entries", scope="session")
def _entries():
    """A function that returns the entries of a text of BibTeX by their keys, as pybtex reads them."""
    try:
        from pybtex.database import parse_string
    except ModuleNotFoundError:
        _lacking("pybtex is not installed")
    return lambda text: parse_string(text, "bibtex").entries


@pytest.fixture(name="feeds", scope="session")
def _feeds():
    """A function that reads a feed as feedparser does."""
    try:
        import feedparser
    except ModuleNotFoundError:
        _lacking("feedparser is not installed")
    return feedparser.parse


@pytest.fixture(name="axe", scope="session")
def _axe():
    """
    A function that returns the violations that axe finds on a page, one line an element.

    It looks after the next frame: with that frame a page hears that its window was resized.
    """
    vendor = ROOT / "docs/_vendor/node_modules/axe-core/axe.min.js"
    script = Path(os.environ.get("TURKICSTATES_AXE", vendor))
    if not script.exists():
        _lacking(f"axe-core is not in {script}")

    def violations(page):
        page.evaluate(script.read_text("utf-8") + "; undefined")
        page.evaluate("new Promise(done => requestAnimationFrame(() => setTimeout(done)))")
        violations = [
            *page.evaluate("rules => axe.run({runOnly: rules})", RULES)["violations"],
            *page.evaluate("axe.run('article', {runOnly: ['best-practice']})")["violations"],
        ]
        return [
            f"{violation['id']}: {node['target']}: {node['failureSummary']}"
            for violation in violations
            for node in violation["nodes"]
        ]

    return violations
