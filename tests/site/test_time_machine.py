"""The time machine, in a real browser, against the library."""

import datetime
import json
import random
import re
import warnings

import pytest

import turkicstates as ts

ONE_DAY = datetime.timedelta(days=1)
A_MONTH = datetime.timedelta(days=30)
CHECKED = ts.as_of()
FIRST = ts.summits()[0].start

SHOWN = """
() => {
  const all = (selector) => [...document.querySelectorAll(selector)];
  const text = (selector) => document.querySelector(selector)?.textContent ?? null;
  const record = (selector) => document.querySelector(selector)?.getAttribute("href") ?? null;
  return {
    name: text("#tm-name > a"),
    chair: text("#tm-chair > a"),
    term: record("#tm-chair a[href*='/chairmanships/']"),
    motto: text(".tm-motto"),
    holder: text("#tm-holder > a"),
    secretary: text("#tm-secretary > a"),
    members: all("#tm-members li > span:first-child > a").map((one) => one.textContent),
    observers: all("#tm-observers li > span:first-child > a").map((one) => one.textContent),
    heads: all(".tm-lists a[href*='/people/']").map((one) => one.textContent),
    summits: all("#tm-summits > a").map((one) => one.getAttribute("href")),
    session: !document.getElementById("tm-session").hidden,
    previous: record("#tm-previous > a"),
    next: record("#tm-next > a"),
    handover: !document.getElementById("tm-handover").hidden,
    map: all("path[data-state]").map((one) => [one.dataset.state, one.dataset.status]),
    events: all("#tm-events > li > ul > li").map((one) => [
      one.closest("#tm-events > li").querySelector("time").getAttribute("datetime"),
      one.querySelector("a").textContent,
    ]),
  };
}
"""
"""What the page shows, read from the document."""


def expected(day):
    """Return what the library answers for a day, as the page is to show it."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ts.StaleDataWarning)
        now, handover = ts.snapshot_on(day), ts.handover_on(day)
        statuses = {state.id: str(ts.status_of(state, day)) for state in ts.states()}
    chair = now.chair
    if chair:
        statuses[chair.state_id] = "chair"
    summits = [
        summit and f"records/summits/{summit.id}.html"
        for summit in (now.previous_summit, now.next_summit)
    ]
    events = ts.timeline(since=day - A_MONTH, until=day + A_MONTH + ONE_DAY)
    return {
        "name": now.name,
        "chair": chair and chair.state.name,
        "term": chair and f"records/chairmanships/{chair.id}.html",
        "motto": f"“{chair.motto}”" if chair and chair.motto else None,
        "holder": now.holder and now.holder.name,
        "secretary": now.secretary_general and now.secretary_general.name,
        "members": [state.name for state in now.members],
        "observers": [party.name for party in now.observers],
        "heads": [head.name for head in now.heads_of_state if head],
        "summits": [f"records/summits/{summit.id}.html" for summit in now.summits],
        "session": bool(now.summits),
        "previous": summits[0],
        "next": summits[1],
        "handover": handover is not None,
        "map": sorted(statuses.items()),
        "events": [(str(event.date), event.title) for event in events],
    }


def shown(page, day):
    """Go to a day by the field, and return what the page shows."""
    page.locator("#tm-date").fill(str(day))
    shown = page.evaluate(SHOWN)
    shown["map"] = sorted((state, status) for state, status in shown["map"])
    shown["events"] = [tuple(event) for event in shown["events"]]
    return shown


def long(day):
    """Write a day as the page does."""
    return f"{day.day} {day:%B} {day.year}"


def days():
    """Return the days to compare: handovers, the days before them, others, and some yet to come."""
    handovers = [term.start for term in ts.chairmanships()]
    drawn = random.Random(1992).sample(range((CHECKED - FIRST).days), 50)  # noqa: S311  # no secret
    return [
        *handovers,
        *(day - ONE_DAY for day in handovers),
        *(FIRST + number * ONE_DAY for number in drawn),
        *(FIRST, CHECKED, CHECKED + ONE_DAY, CHECKED + 100 * ONE_DAY, datetime.date(2100, 1, 1)),
    ]


@pytest.fixture(name="open_on")
def _open_on(page, site):
    """A function that opens the time machine, on a day if one is given."""

    def open_on(asked=None):
        page.goto(f"{site}/time-machine.html" + ("" if asked is None else f"?on={asked}"))
        return page

    return open_on


def day_of(page):
    """Return the day that the page shows, from the field."""
    return page.locator("#tm-date").input_value()


class TestAnswers:
    """What is shown of a day"""

    def test_equal_the_library(self, open_on):
        """On every day asked for, the page shows what the library answers."""
        page = open_on()
        for day in days():
            assert (day, expected(day)) == (day, shown(page, day))

    def test_opens_on_the_last_day_checked(self, open_on):
        """Without a day in its address the page opens on the last day that was checked."""
        page = open_on()
        assert str(CHECKED) == day_of(page)
        assert long(CHECKED) == page.locator("#tm-day").inner_text()

    def test_summary(self, open_on):
        """A sentence sums up the day, and screen readers announce it once it is complete."""
        page = open_on("2023-11-03")
        sentence = "On 3 November 2023 Kazakhstan chaired; 5 members, 4 observers."
        assert sentence == page.locator("#tm-summary").inner_text()
        page.get_by_role("button", name="Previous day").click()
        sentence = "On 2 November 2023 Uzbekistan chaired; 5 members, 3 observers."
        page.get_by_role("status").filter(has_text=sentence).wait_for()

    def test_handover(self, open_on):
        """The day of a handover is marked, with who went and who came."""
        page = open_on("2023-11-03")
        sentence = (
            "Handover: the chair passed from Uzbekistan to Kazakhstan at the No. 10 summit, Astana."
        )
        assert sentence == page.locator("#tm-handover").inner_text()

    def test_first_chair(self, open_on):
        """The first term takes over the chair from no one."""
        page = open_on("2011-10-21")
        assert "Kazakhstan took the first chair" in page.locator("#tm-handover").inner_text()

    def test_before_the_organisation(self, open_on):
        """Before the founding the page says plainly that there was no chair and no member."""
        page = open_on("2000-04-08")
        sentence = "the organisation did not exist yet: there was no chair and no member."
        assert sentence in page.locator("#tm-summary").inner_text()
        assert "There was none." == page.locator("#tm-chair").inner_text()
        assert "There was none." == page.locator("#tm-members").inner_text()

    def test_before_the_first_chair(self, open_on):
        """Between the founding and the first term the page says that no chair is recorded."""
        page = open_on("2010-01-01")
        assert "no chair is recorded; 4 members" in page.locator("#tm-summary").inner_text()
        assert "None is recorded for this day." == page.locator("#tm-chair").inner_text()

    def test_sources(self, open_on):
        """Under the chair are the first sources of the start of its term."""
        page = open_on("2023-11-03")
        publisher = ts.chair_on("2023-11-03").cite("start")[0].source.publisher
        assert publisher in page.locator("#tm-chair .tm-sources").first.inner_text()

    def test_disputes(self, open_on):
        """Where sources disagree about the term, the page says on what, and links to the record."""
        page = open_on("2023-11-03")
        assert "Sources disagree on: motto" in page.locator("#tm-chair").inner_text()

    def test_observer_without_land(self, open_on):
        """An observer that no map can show is named next to it."""
        page = open_on("2023-11-03")
        assert "Economic Cooperation Organization" in page.locator("#tm-landless").inner_text()
        shown(page, "2023-11-02")
        assert not page.locator("#tm-landless").is_visible()

    def test_note_on_territory(self, open_on):
        """What is in question on the map is explained next to it."""
        note = open_on().locator("figcaption").inner_text()
        assert "Northern Cyprus" in note
        assert "Natural Earth" in note

    def test_links(self, open_on, site):
        """Every record that any day can name has its page."""
        page = open_on()
        records = json.loads(page.locator("#tm-data").text_content())["records"]
        answers = {
            path: page.request.get(f"{site}/records/{path}.html").status for path, _ in records
        }
        assert {} == {path: status for path, status in answers.items() if status != 200}
        assert 100 < len(answers)


class TestAddress:
    """The day in the address"""

    def test_follows(self, open_on):
        """The address follows the day, so that it can be kept or sent."""
        page = open_on()
        shown(page, "2019-10-15")
        page.wait_for_url("**/time-machine.html?on=2019-10-15")

    def test_adds_no_history(self, open_on):
        """Moving through the days leaves the way back to the page before."""
        page = open_on("2019-10-15")
        before = page.evaluate("history.length")
        page.get_by_role("button", name="Next day").click()
        page.wait_for_url("**?on=2019-10-16")
        assert before == page.evaluate("history.length")

    def test_reload(self, open_on):
        """Loaded anew, the page shows the day again."""
        page = open_on("2019-10-15")
        page.get_by_role("button", name="Next day").click()
        page.wait_for_url("**?on=2019-10-16")
        page.reload()
        assert "2019-10-16" == day_of(page)

    @pytest.mark.parametrize("asked", ["2023-13-45", "2023-02-30", "3.11.2023", "2023", "", "<b>"])
    def test_no_day(self, open_on, asked):
        """A text that is not a day is named, with the expected form and the days there are."""
        page = open_on(asked)
        sentence = (
            f"“{asked}” is not a day: write it as YYYY-MM-DD, such as 2023-11-03. "
            f"The days run from {FIRST} to {CHECKED}."
        )
        assert sentence == page.get_by_role("alert").inner_text()
        assert str(CHECKED) == day_of(page)
        page.get_by_role("button", name="Previous day").click()
        assert not page.locator("#tm-problem").is_visible()

    def test_before_the_first_day(self, open_on):
        """A day before the first summit leads to that, and says that the data begins there."""
        page = open_on("1990-01-01")
        sentence = (
            f"1990-01-01 is before the first day: the data begins on {FIRST}, the first summit."
        )
        assert sentence == page.get_by_role("alert").inner_text()
        assert str(FIRST) == day_of(page)

    def test_after_the_last_day(self, open_on):
        """A day after the last one that was checked shows the last known answer, and says so."""
        later = CHECKED + 100 * ONE_DAY
        page = open_on(later)
        sentence = (
            f"The data was checked up to {long(CHECKED)}, and {long(later)} is later: "
            "this is the last known answer."
        )
        assert sentence == page.locator("#tm-notes li").first.inner_text()
        assert str(later) == day_of(page)

    def test_copy(self, open_on, site):
        """The link to the day can be copied."""
        page = open_on("2019-10-15")
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        page.get_by_role("button", name="Copy link").click()
        page.get_by_role("button", name="Link copied").wait_for()
        copied = page.evaluate("navigator.clipboard.readText()")
        assert f"{site}/time-machine.html?on=2019-10-15" == copied

    def test_copy_refused(self, open_on):
        """Where the browser does not let a page copy, the address bar has the link, and it is said."""
        page = open_on("2019-10-15")
        page.evaluate("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
        page.get_by_role("button", name="Next day").click()
        page.get_by_role("button", name="Copy link").click()
        page.get_by_role("button", name="Copy it from the address bar").wait_for()
        assert page.url.endswith("?on=2019-10-16")

    def test_terms(self, open_on):
        """A first day in the list of terms opens that day without loading the page anew."""
        page = open_on()
        page.evaluate("window.kept = true")
        page.get_by_role("link", name="2019-10-15").click()
        assert "2019-10-15" == day_of(page)
        assert page.evaluate("window.kept")

    def test_from_a_folder(self, browser, built):
        """Opened as a file, without any server, the page shows the day of its address."""
        context = browser.new_context()
        page, errors = context.new_page(), []
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.goto(f"{(built / 'time-machine.html').as_uri()}?on=2023-11-03")
        page.get_by_role("button", name="Previous day").click()
        assert "Uzbekistan" == page.locator("#tm-chair > a").inner_text()
        page.wait_for_url("**?on=2023-11-02")
        context.close()
        assert [] == errors


class TestSteps:
    """Slider, buttons and keys"""

    @pytest.mark.parametrize(
        ("key", "day"),
        [
            ("ArrowRight", "2023-11-04"),
            ("ArrowLeft", "2023-11-02"),
            ("PageUp", "2024-02-26"),
            ("PageDown", "2023-03-16"),
            ("Home", str(FIRST)),
            ("End", str(CHECKED)),
        ],
    )
    @pytest.mark.parametrize("control", ["#tm-slider", "#tm-play"])
    def test_keys(self, open_on, control, key, day):
        """A key moves to its day wherever among the controls the focus is."""
        page = open_on("2023-11-03")
        page.locator(control).focus()
        page.keyboard.press(key)
        assert day == day_of(page)

    def test_keys_elsewhere(self, open_on):
        """Outside the controls, and together with others, the keys keep their own meaning."""
        page = open_on("2023-11-03")
        page.locator("#tm-chair > a").focus()
        page.keyboard.press("ArrowRight")
        page.keyboard.press("p")
        page.locator("#tm-play").focus()
        page.keyboard.press("Control+ArrowRight")
        assert "2023-11-03" == day_of(page)
        assert "Play" == page.locator("#tm-play").inner_text()

    def test_order_of_focus(self, open_on):
        """The tab key reaches every control, from the field to the last button."""
        page = open_on("2023-11-03")
        page.locator("#tm-copy").focus()
        names = []
        for _ in range(6):
            page.keyboard.press("Tab")
            names.append(
                page.evaluate("document.activeElement.id || document.activeElement.dataset.step")
            )
        assert ["tm-slider", "change-back", "day-back", "tm-play", "day-on", "change-on"] == names

    def test_focus_is_seen(self, open_on):
        """Whatever has the focus has an outline."""
        page = open_on()
        page.locator("#tm-copy").focus()
        page.keyboard.press("Tab")
        assert "3px" == page.evaluate("getComputedStyle(document.activeElement).outlineWidth")

    def test_slider(self, open_on):
        """The slider reaches from the first day to the last one checked, and says what it shows."""
        page = open_on("2023-11-03")
        slider = page.locator("#tm-slider")
        assert str((datetime.date(2023, 11, 3) - FIRST).days) == slider.input_value()
        assert str((CHECKED - FIRST).days) == slider.get_attribute("max")
        assert slider.get_attribute("aria-valuetext").startswith("On 3 November 2023 Kazakhstan")
        slider.fill("0")
        assert str(FIRST) == day_of(page)

    @pytest.mark.parametrize(
        ("button", "day"),
        [
            ("Previous change", "2023-03-16"),
            ("Previous day", "2023-11-02"),
            ("Next day", "2023-11-04"),
            ("Next change", "2024-02-26"),
        ],
    )
    def test_buttons(self, open_on, button, day):
        """A button leads to its day."""
        page = open_on("2023-11-03")
        page.get_by_role("button", name=button).click()
        assert day == day_of(page)

    def test_ends(self, open_on):
        """At an end the buttons that lead beyond it say so, and lead nowhere."""
        page = open_on(FIRST)
        back = page.get_by_role("button", name="Previous day")
        assert "true" == back.get_attribute("aria-disabled")
        back.dispatch_event("click")
        assert str(FIRST) == day_of(page)
        page.locator("#tm-play").press("End")
        assert "true" == page.get_by_role("button", name="Next change").get_attribute(
            "aria-disabled"
        )

    def test_half_written_day(self, open_on):
        """A year that is still being typed is not a fault; one that was left so is reported."""
        page = open_on("2023-11-03")
        page.locator("#tm-date").fill("0202-11-03")
        assert "3 November 2023" == page.locator("#tm-day").inner_text()
        assert not page.locator("#tm-problem").is_visible()
        page.locator("#tm-date").blur()
        assert "0202-11-03 is before the first day" in page.get_by_role("alert").inner_text()


class TestPlay:
    """Play"""

    def test_plays(self, page, open_on):
        """Play goes from change to change until it is paused."""
        page.clock.install()
        open_on("2023-11-03")
        page.get_by_role("button", name="Play").click()
        assert "2024-02-26" == day_of(page)
        page.clock.run_for(1700)
        assert "2024-03-05" == day_of(page)
        page.get_by_role("button", name="Pause").click()
        stood = day_of(page)
        page.clock.run_for(5000)
        assert stood == day_of(page)

    def test_key(self, page, open_on):
        """The key plays and pauses; any other step pauses too."""
        page.clock.install()
        open_on("2023-11-03")
        page.locator("#tm-slider").press("p")
        assert page.get_by_role("button", name="Pause").is_visible()
        page.locator("#tm-slider").press("p")
        assert page.get_by_role("button", name="Play").is_visible()
        page.locator("#tm-slider").press("p")
        page.locator("#tm-slider").press("Home")
        assert page.get_by_role("button", name="Play").is_visible()
        page.clock.run_for(5000)
        assert str(FIRST) == day_of(page)

    def test_calm(self, page, open_on):
        """Who asks for less motion gets half the pace, and a map without transitions."""
        page.emulate_media(reduced_motion="reduce")
        page.clock.install()
        open_on("2023-11-03")
        page.get_by_role("button", name="Play").click()
        started = day_of(page)
        page.clock.run_for(1700)
        assert started == day_of(page)
        page.clock.run_for(1700)
        assert started < day_of(page)
        assert "0s" == page.evaluate(
            "getComputedStyle(document.querySelector('path.tm-state')).transitionDuration"
        )

    def test_end(self, page, open_on):
        """Play stops on the last day, and from there it starts again on the first."""
        page.clock.install()
        open_on(CHECKED - ONE_DAY)
        page.get_by_role("button", name="Play").click()
        page.clock.run_for(1700)
        assert str(CHECKED) == day_of(page)
        page.get_by_role("button", name="Play").click()
        assert str(FIRST) == day_of(page)


class TestLooks:
    """How the page looks"""

    def test_dark(self, open_on):
        """Map and page have other colours in the dark."""
        page = open_on("2023-11-03")
        colours = """
            () => [
              getComputedStyle(document.body).backgroundColor,
              ...["kazakhstan", "turkiye"].map((state) => getComputedStyle(
                document.querySelector(`path[data-state=${state}]`)).fill),
              getComputedStyle(document.querySelector("text[data-state=turkiye]")).fill,
            ]
        """
        page.emulate_media(color_scheme="light", reduced_motion="reduce")
        light = page.evaluate(colours)
        page.emulate_media(color_scheme="dark", reduced_motion="reduce")
        dark = page.evaluate(colours)
        assert [] == [bright for bright, other in zip(light, dark, strict=True) if bright == other]

    @pytest.mark.parametrize(("chosen", "scheme"), [("light", "dark"), ("dark", "light")])
    def test_theme_by_hand(self, open_on, chosen, scheme):
        """Anyone who chooses a theme by hand gets the map of that theme, not of the system."""
        page = open_on("2023-11-03")
        ink = "getComputedStyle(document.querySelector('.tm-map text')).fill"
        page.emulate_media(color_scheme=chosen)
        wanted = page.evaluate(ink)
        page.emulate_media(color_scheme=scheme)
        assert wanted != page.evaluate(ink)
        page.evaluate("theme => { document.body.dataset.theme = theme; }", chosen)
        assert wanted == page.evaluate(ink)

    @pytest.mark.parametrize("scheme", ["light", "dark"])
    @pytest.mark.parametrize("state", ["kazakhstan", "turkiye"])
    def test_names_on_the_map(self, open_on, scheme, state):
        """Names on the map stand out from the colour of the chair and of members."""
        page = open_on("2023-11-03")
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        fills = page.evaluate(
            "state => ['path', 'text'].map((tag) => getComputedStyle("
            "document.querySelector(`${tag}[data-state=${state}]`)).fill)",
            state,
        )
        lights = sorted(map(luminance, fills))
        assert 4.5 <= (lights[1] + 0.05) / (lights[0] + 0.05)

    @pytest.mark.parametrize("scheme", ["light", "dark"])
    @pytest.mark.parametrize("asked", ["2023-11-03", "2000-04-08", "no-day", "2100-01-01"])
    def test_accessible(self, open_on, axe, scheme, asked):
        """No rule of accessibility is broken, by day or by night, in whatever state."""
        page = open_on(asked)
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        assert [] == axe(page)

    @pytest.mark.parametrize("asked", ["2023-11-03", "2000-04-08", "2024-11-06"])
    def test_phone(self, open_on, axe, asked):
        """On a phone nothing makes the page wider than it is."""
        page = open_on(asked)
        page.set_viewport_size({"width": 360, "height": 740})
        assert 360 == page.evaluate("document.documentElement.scrollWidth")
        assert [] == axe(page)

    @pytest.mark.parametrize("asked", ["2023-11-03", "2024-11-06", "2000-04-08"])
    def test_print(self, open_on, asked):
        """Printed it is one page with the answer, the map and the address; no control is on it."""
        page = open_on(asked)
        page.emulate_media(media="print", color_scheme="dark")
        assert 1 == len(re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4")))
        assert page.locator("#tm-day").is_visible()
        assert page.locator(".tm-map").is_visible()
        assert page.locator("#tm-address").inner_text().endswith(f"?on={asked}")
        assert not page.locator("#tm-slider").is_visible()
        ink = page.evaluate("getComputedStyle(document.querySelector('.tm-map text')).fill")
        assert 0.05 > luminance(ink)

    def test_without_script(self, browser, site):
        """Without JavaScript the page says how things were, and lists the terms of the chair."""
        context = browser.new_context(java_script_enabled=False)
        page = context.new_page()
        page.goto(f"{site}/time-machine.html")
        text = page.locator("noscript").inner_text()
        chair = page.locator(".tm-terms tbody tr").first.inner_text()
        hidden = not page.locator("#tm-slider").is_visible()
        context.close()
        assert f"On {CHECKED}, the last day that was checked, " in text
        assert ts.chairmanships()[-1].state.name in chair
        assert hidden

    def test_weight(self, page, open_on):
        """All that the page loads weighs less than 400 kB, and no font is among it."""
        open_on("2023-11-03")
        page.wait_for_load_state("networkidle")
        weights = {response.url: len(response.body()) for response in page.responses}
        assert 400_000 > sum(weights.values())
        assert [] == [
            response.url for response in page.responses if response.request.resource_type == "font"
        ]


def luminance(colour):
    """Return the relative luminance of a colour as WCAG 2 counts it."""
    channels = [int(part) / 255 for part in re.findall(r"\d+", colour)[:3]]
    red, green, blue = (
        channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
        for channel in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
