"""The pictures in the documents, in a real browser."""

import pytest

SHOWN = """() => [...document.querySelectorAll(".chart img")]
  .filter((image) => image.checkVisibility())
  .map((image) => [image.currentSrc.split("/").pop(), image.getBoundingClientRect().width])"""


@pytest.fixture(name="shown")
def _shown(page, site):
    """A function that opens the page of charts and returns the names and widths of its pictures."""

    def shown(scheme, width):
        page.emulate_media(color_scheme=scheme)
        page.set_viewport_size({"width": width, "height": 800})
        page.goto(f"{site}/how-to/plot.html")
        for image in page.locator(".chart img:visible").all():
            image.scroll_into_view_if_needed()
        page.wait_for_function(
            "[...document.querySelectorAll('.chart img')]"
            ".filter((image) => image.checkVisibility())"
            ".every((image) => image.complete && image.currentSrc)"
        )
        return page.evaluate(SHOWN)

    return shown


class TestPictures:
    """The pictures of the how-to on charts"""

    @pytest.mark.parametrize("scheme", ["light", "dark"])
    @pytest.mark.parametrize("width", [360, 1280])
    def test_scheme_and_width(self, shown, scheme, width):
        """Each has the colours of the page and fits the screen; the others are not shown."""
        names = ["chairmanships", "membership-map", "participation", "timeline"]
        end = f"{'-narrow' if width == 360 else ''}{'-dark' if scheme == 'dark' else ''}.svg"
        pictures = shown(scheme, width)
        assert [f"{name}{end}" for name in names] == [name for name, _ in pictures]
        least, most = (300, 340) if width == 360 else (600, 720)
        assert all(least <= wide <= most for _, wide in pictures)

    def test_chosen(self, page, shown):
        """They follow the button of the theme as well."""
        shown("light", 1280)
        page.evaluate("document.body.dataset.theme = 'dark'")
        page.locator(".only-dark.chart img").first.scroll_into_view_if_needed()
        page.wait_for_function(
            "document.querySelector('.only-dark.chart img').currentSrc.includes('-dark')"
        )
        shown_now = [name for name, _ in page.evaluate(SHOWN) if name]
        assert shown_now
        assert all(name.endswith("-dark.svg") for name in shown_now)

    def test_not_loaded(self, page, site):
        """A picture of the other scheme is not even loaded."""
        asked = []
        page.on("request", lambda request: asked.append(request.url))
        page.emulate_media(color_scheme="light")
        page.goto(f"{site}/how-to/plot.html")
        page.wait_for_load_state("networkidle")
        assert any(address.endswith("chairmanships.svg") for address in asked)
        assert not any("-dark.svg" in address or "-narrow" in address for address in asked)

    def test_text(self, page, shown):
        """Each has a text that says what it shows."""
        shown("dark", 1280)
        texts = page.locator(".chart img:visible").evaluate_all(
            "images => images.map((image) => image.alt)"
        )
        assert 4 == len(set(texts))
        assert all(len(text) > 40 for text in texts)
