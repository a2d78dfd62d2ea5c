"""How to cite a page and the data, on the built site."""

import json

import pytest

import turkicstates as ts

RECORDS = [
    "summits/2023-astana",
    "states/kyrgyzstan",
    "people/kassym-jomart-tokayev",
    "agreements/nakhchivan-agreement",
]
MOST = 3000
"""How many bytes a page may spend on how to cite it."""


def _copied(page, name):
    """Copy what is below a heading with its button, and return what is on the clipboard."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    form = page.locator(".cite-form", has_text=name)
    form.locator("xpath=following-sibling::div[1]").get_by_role("button").click()
    page.locator(".copybtn.success").wait_for()
    return page.evaluate("navigator.clipboard.readText()")


class TestRecord:
    """Cite on the page of a record"""

    @pytest.mark.parametrize("path", RECORDS)
    def test_bibtex(self, page, site, entries, path):
        """What the button copies is an entry of BibTeX about this page and this data."""
        page.goto(f"{site}/records/{path}.html")
        title = page.locator("h1").inner_text().removesuffix("¶").removesuffix("#").strip()
        page.get_by_text("Cite", exact=True).first.click()
        ((key, entry),) = entries(_copied(page, "BibTeX")).items()
        assert f"{path.replace('/', '-')}-{ts.data_version()}" == key
        assert title == entry.fields["title"].strip("{}")
        seal = ts.seal()
        assert f"In: {seal.title}. " in entry.fields["note"]
        for part in (seal.version, str(seal.as_of), seal.sha256):
            assert part in entry.fields["note"]
        assert "The turkicstates authors" in str(entry.persons["author"][0])

    def test_others(self, page, site):
        """The other buttons copy a line of text, and an item for managers of references."""
        page.goto(f"{site}/records/summits/2023-astana.html")
        page.locator("details.cite > summary").click()
        text = _copied(page, "Text")
        assert text.startswith(
            "The turkicstates authors. 10th summit, Astana, 3 November 2023. In: "
        )
        assert ts.seal().sha256 in text
        page.locator(".copybtn.success").wait_for(state="detached")
        (item,) = json.loads(_copied(page, "CSL JSON"))
        assert ("dataset", ts.data_version()) == (item["type"], item["version"])

    def test_keyboard(self, page, site):
        """It is closed at first, and opens by keyboard."""
        page.goto(f"{site}/records/summits/2023-astana.html")
        form = page.locator(".cite-form").first
        assert not form.is_visible()
        page.locator("details.cite > summary").focus()
        page.keyboard.press("Enter")
        assert form.is_visible()

    def test_no_script(self, browser, site):
        """Without scripts it opens too, and all three forms are there to select."""
        context = browser.new_context(java_script_enabled=False)
        page = context.new_page()
        page.goto(f"{site}/records/summits/2023-astana.html")
        page.locator("details.cite > summary").click()
        forms = page.locator(".cite pre")
        assert 3 == forms.count()
        assert all(form.is_visible() for form in forms.all())
        context.close()

    @pytest.mark.parametrize("scheme", ["light", "dark"])
    @pytest.mark.parametrize("width", [1280, 380])
    def test_open(self, page, site, axe, scheme, width):
        """Open, it breaks no rule of accessibility, and is no wider than a phone."""
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        page.goto(f"{site}/records/summits/2023-astana.html")
        page.locator("details.cite > summary").click()
        page.locator(".cite .copybtn").first.wait_for()
        assert [] == axe(page)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")

    def test_small(self, built):
        """It takes little of a page."""
        for path in RECORDS:
            text = (built / "records" / f"{path}.html").read_text("utf-8")
            part = text.partition('<details class="cite"')[2].partition("</details>")[0]
            assert 500 < len(part.encode()) < MOST


class TestData:
    """How to cite the data"""

    def test_downloads(self, page, site, entries):
        """The page of downloads has it as the library says it."""
        page.goto(f"{site}/downloads.html")
        assert ts.seal().bibtex() == _copied(page, "BibTeX")
        assert [ts.seal().csl()["id"]] == [*entries(ts.seal().bibtex())]
        assert ts.seal().text() == page.locator(".cite pre").first.inner_text()

    def test_front(self, page, site):
        """The front page says the same line."""
        page.goto(f"{site}/index.html")
        assert ts.seal().text() in page.locator(".front-cite").inner_text()
