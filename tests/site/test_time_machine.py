"""The time machine, in a real browser, against the library."""

import datetime
import json
import random
import re
import warnings
from xml.etree import ElementTree

import pytest

import turkicstates as ts

ONE_DAY = datetime.timedelta(days=1)
A_MONTH = datetime.timedelta(days=30)
CHECKED = ts.as_of()
FIRST = ts.summits()[0].start
TODAY = CHECKED + 100 * ONE_DAY
"""The day that the clock of the browser shows, unless a test sets it."""

NONE_YET = "There was none yet."

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
    came: all("#tm-summits .tm-list-came li > a:first-child").map((one) => one.textContent),
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
    if now.name is None:
        met = now.summits[-1] if now.summits else now.previous_summit
        statuses |= {participant.party_id: "came" for participant in met.participants}
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
        "came": [who.party.name for summit in now.summits for who in summit.participants],
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


def last_day():
    """Return the last day of the slider: of the last event, of the last check, or today."""
    ends = [getattr(event.date, "last_day", event.date) for event in ts.timeline()]
    return max(*ends, CHECKED, TODAY)


LAST = last_day()


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

    def open_on(asked=None, *, view="", today=TODAY):
        page.clock.set_fixed_time(datetime.datetime.combine(today, datetime.time(12)))
        wanted = [f"{view}=1"] * bool(view) + [f"on={asked}"] * (asked is not None)
        page.goto(f"{site}/time-machine.html" + "?" * bool(wanted) + "&".join(wanted))
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

    def test_equal_the_library_at_each_change(self, open_on):
        """So it does on each day on which anything changes, and on the day before."""
        page = open_on()
        segments = json.loads(page.locator("#tm-data").text_content())["segments"]
        numbers = {
            number for segment in segments for number in (segment["day"] - 1, segment["day"])
        }
        for number in sorted(numbers - {-1}):
            day = FIRST + number * ONE_DAY
            assert (day, expected(day)) == (day, shown(page, day))

    def test_opens_on_today(self, open_on):
        """Without a day in its address the page opens on today, and says how far it is known."""
        page = open_on()
        assert str(TODAY) == day_of(page)
        headline = page.get_by_role("heading", level=2, name=long(TODAY)).inner_text().split("\n")
        assert [long(TODAY), f"Last known, checked to {long(CHECKED)}"] == headline
        assert (
            page.locator("#tm-summary").inner_text().startswith(f"Last known for {long(TODAY)}: ")
        )

    def test_today_checked(self, open_on):
        """While today is not later than the last check, the headline says that it is today."""
        page = open_on(today=CHECKED)
        assert str(CHECKED) == day_of(page)
        assert "Today" == page.locator("#tm-known").inner_text()

    def test_calendar_of_the_visitor(self, browser, site):
        """Today is the day on the calendar of the visitor, which may be ahead of Greenwich."""
        context = browser.new_context(timezone_id="Pacific/Kiritimati")
        page = context.new_page()
        page.clock.set_fixed_time(datetime.datetime.combine(TODAY, datetime.time(23), datetime.UTC))
        page.goto(f"{site}/time-machine.html")
        shown = day_of(page)
        context.close()
        assert str(TODAY + ONE_DAY) == shown

    def test_today(self, open_on):
        """A button leads to today from any day."""
        page = open_on("2023-11-03")
        button = page.get_by_role("button", name="Today")
        assert "false" == button.get_attribute("aria-disabled")
        button.click()
        assert str(TODAY) == day_of(page)
        assert "true" == button.get_attribute("aria-disabled")

    def test_never_unqualified(self, open_on):
        """After the last check, no text says that something is so without saying how far it is known."""
        page = open_on(CHECKED + ONE_DAY)
        assert "Last known, checked to" in page.locator("#tm-known").inner_text()
        assert "Last known for" in page.locator("#tm-slider").get_attribute("aria-valuetext")
        assert "(last known)" in page.title()
        assert "no end recorded" in page.locator("#tm-chair").inner_text()
        shown(page, CHECKED)
        assert "" == page.locator("#tm-known").inner_text()

    def test_title(self, open_on):
        """The title of the page follows the day."""
        page = open_on("2023-11-03")
        assert "3 November 2023 - Time machine - turkicstates" == page.title()
        page.get_by_role("button", name="Previous day").click()
        assert "2 November 2023 - Time machine - turkicstates" == page.title()

    def test_session(self, open_on):
        """A summit in session has a card: what it is, who came, and the office of who is no head of state."""
        page = open_on("2012-08-23")
        card = page.get_by_role("region", name="Summit in session").inner_text()
        assert "No. 2 summit, Bishkek" in card
        assert "Azerbaijan: Artur Rasizade, Prime Minister of the Republic of Azerbaijan" in card
        assert not page.locator("#tm-quiet").is_visible()
        shown(page, "2012-08-25")
        assert not page.locator("#tm-session").is_visible()
        assert page.locator("#tm-quiet").is_visible()

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
        sentence = "the organisation did not exist yet: no chair, no members."
        assert sentence in page.locator("#tm-summary").inner_text()
        for part in ("chair", "holder", "secretary", "members", "observers"):
            assert (part, NONE_YET) == (part, page.locator(f"#tm-{part}").inner_text())

    def test_who_came(self, open_on):
        """Before the founding the map shows who came to the last summit, and the legend says so."""
        page = open_on("2007-01-01")
        entries = page.locator(".tm-legend li:visible").all_inner_texts()
        assert ["came to the last summit", "other land"] == [entry.strip() for entry in entries]
        came = {participant.party_id for participant in ts.summit("2006-antalya").participants}
        assert came == {
            state for state, status in shown(page, "2007-01-01")["map"] if status == "came"
        }
        assert "who came to the" in page.locator("#tm-beside").inner_text()
        link = page.locator("#tm-beside a").get_attribute("href")
        assert "records/summits/2006-antalya.html" == link
        shown(page, "2010-01-01")
        assert 4 == page.locator(".tm-legend li:visible").count()

    def test_before_the_first_chair(self, open_on):
        """Between the founding and the first term the page says that there was no chair yet."""
        page = open_on("2010-01-01")
        assert "there was no chair yet; 4 members" in page.locator("#tm-summary").inner_text()
        assert NONE_YET == page.locator("#tm-chair").inner_text()
        assert NONE_YET == page.locator("#tm-holder").inner_text()

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
        assert "Economic Cooperation Organization" in page.locator("#tm-beside").inner_text()
        shown(page, "2023-11-02")
        assert "" == page.locator("#tm-beside").inner_text()

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

    def test_back(self, open_on):
        """Back undoes a jump, and Forward does it again."""
        page = open_on("2019-10-15")
        page.get_by_role("button", name="Next day").click()
        page.get_by_role("button", name="Today").click()
        page.go_back()
        assert ("2019-10-16", "16 October 2019") == (
            day_of(page),
            page.locator("#tm-day").inner_text(),
        )
        page.go_back()
        assert "2019-10-15" == day_of(page)
        page.go_forward()
        assert "2019-10-16" == day_of(page)
        assert page.url.endswith("?on=2019-10-16")

    def test_back_to_today(self, open_on):
        """Back leads to today where the page opened without a day in its address."""
        page = open_on()
        page.get_by_role("button", name="Previous day").click()
        page.go_back()
        assert str(TODAY) == day_of(page)

    def test_slide(self, open_on):
        """A slide is one step back, however many days it passed."""
        page = open_on("2019-10-15")
        before = page.evaluate("history.length")
        box = page.locator("#tm-slider").bounding_box()
        middle = box["y"] + box["height"] / 2
        page.mouse.move(box["x"] + box["width"] / 2, middle)
        page.mouse.down()
        for part in (0.4, 0.3, 0.2):
            page.mouse.move(box["x"] + box["width"] * part, middle)
        page.mouse.up()
        slid = day_of(page)
        assert slid < "2005"
        page.wait_for_url(f"**?on={slid}")
        assert before + 1 == page.evaluate("history.length")
        page.go_back()
        assert "2019-10-15" == day_of(page)

    def test_jump_after_a_slide(self, open_on):
        """A jump right after a slide leads back to the day where the slide ended."""
        page = open_on("2019-10-15")
        slide = """
            const slider = document.getElementById("tm-slider");
            for (const day of [100, 200, 300]) {
              slider.value = day;
              slider.dispatchEvent(new Event("input", {bubbles: true}));
            }
            slider.dispatchEvent(new Event("change", {bubbles: true}));
            document.getElementById("tm-today").click();
        """
        page.evaluate(f"() => {{{slide}}}")
        page.go_back()
        assert str(FIRST + 300 * ONE_DAY) == day_of(page)

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
            f"The days begin on {FIRST}."
        )
        assert sentence == page.get_by_role("alert").inner_text()
        assert str(TODAY) == day_of(page)
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
        later = CHECKED + 10_000 * ONE_DAY
        page = open_on(later)
        assert f"Last known, checked to {long(CHECKED)}" == page.locator("#tm-known").inner_text()
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
            ("End", str(LAST)),
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
        page.locator("#tm-today").focus()
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
        page.locator("#tm-today").focus()
        page.keyboard.press("Tab")
        assert "3px" == page.evaluate("getComputedStyle(document.activeElement).outlineWidth")

    def test_slider(self, open_on):
        """The slider reaches from the first day to the last event and today, and says what it shows."""
        page = open_on("2023-11-03")
        slider = page.locator("#tm-slider")
        assert str((datetime.date(2023, 11, 3) - FIRST).days) == slider.input_value()
        assert str((LAST - FIRST).days) == slider.get_attribute("max")
        assert slider.get_attribute("aria-valuetext").startswith("On 3 November 2023 Kazakhstan")
        slider.fill("0")
        assert str(FIRST) == day_of(page)

    def test_slider_reaches_today(self, open_on):
        """A visitor of a later year slides to that day."""
        later = LAST + 400 * ONE_DAY
        page = open_on(today=later)
        slider = page.locator("#tm-slider")
        assert str((later - FIRST).days) == slider.get_attribute("max") == slider.input_value()

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
        """Play stops on the last change, and from there, or from later, it starts on the first day."""
        page.clock.install()
        open_on()
        data = json.loads(page.locator("#tm-data").text_content())
        last = FIRST + data["stops"][-1] * ONE_DAY
        assert CHECKED < last
        shown(page, last - ONE_DAY)
        page.get_by_role("button", name="Play").click()
        page.clock.run_for(1700)
        assert str(last) == day_of(page)
        assert "Play" == page.locator("#tm-play").inner_text()
        page.locator("#tm-play").press("End")
        page.get_by_role("button", name="Play").click()
        assert str(FIRST) == day_of(page)


SHIFT = """
window.shift = 0;
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shift += entry.value;
}).observe({type: "layout-shift", buffered: true});
"""
"""Adds up how far what is on the screen moves without having been asked to."""

SLIDE = """
async () => {
  const slider = document.getElementById("tm-slider");
  for (let day = 0; day < Number(slider.max); day += 150) {
    slider.value = day;
    slider.dispatchEvent(new Event("input", {bubbles: true}));
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  }
}
"""
"""Slides through all days, without any click or key that would excuse a shift."""

PHONE = {"width": 360, "height": 740}
DESKTOP = {"width": 1280, "height": 900}


class TestStill:
    """What stays where it is"""

    @pytest.mark.parametrize("view", ["", "embed", "map"])
    @pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
    def test_shift(self, page, open_on, size, view):
        """While the page loads, and while the days pass, nothing on the screen is pushed away."""
        page.set_viewport_size(size)
        page.add_init_script(SHIFT)
        open_on(view=view)
        page.wait_for_load_state("networkidle")
        page.evaluate(SLIDE)
        assert 0.1 > page.evaluate("window.shift")

    def test_sticky(self, page, open_on):
        """On a phone the slider stays on the screen together with the whole map."""
        page.set_viewport_size(PHONE)
        open_on("2023-11-03")
        under = page.locator("#tm-controls").bounding_box()["height"] + 60
        page.evaluate(
            "under => scrollBy(0, document.querySelector('.tm-map').getBoundingClientRect().y - under)",
            under,
        )
        page.wait_for_function("scrollY > 100")
        controls = page.locator("#tm-controls").bounding_box()
        drawn = page.locator(".tm-map").bounding_box()
        assert 0 <= controls["y"]
        assert controls["y"] + controls["height"] <= drawn["y"]
        assert drawn["y"] + drawn["height"] <= PHONE["height"]


class TestMap:
    """The map"""

    @pytest.mark.parametrize("state", ["kazakhstan", "hungary", "northern-cyprus"])
    def test_click(self, open_on, state):
        """A click on a state, or on the ring or the name of a small one, opens its record."""
        page = open_on("2023-11-03")
        box = page.locator(f"text[data-state={state}]").bounding_box()
        page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        page.wait_for_url(f"**/records/states/{state}.html")

    def test_keyboard(self, open_on):
        """A state is reached by the keyboard, named with its status, and seen to have the focus."""
        page = open_on("2023-11-03")
        link = page.get_by_role("link", name="Kazakhstan: chair")
        link.focus()
        page.keyboard.press("Shift+Tab")
        page.keyboard.press("Tab")
        outline = page.locator("path[data-state=kazakhstan]")
        assert "3px" == outline.evaluate("path => getComputedStyle(path).strokeWidth")
        page.keyboard.press("Enter")
        page.wait_for_url("**/records/states/kazakhstan.html")

    @pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
    def test_names(self, open_on, size):
        """Every state has its name, on the sheet, and no name lies over another."""
        page = open_on("2024-11-06")
        page.set_viewport_size(size)
        sheet = page.locator(".tm-map").bounding_box()
        boxes = [name.bounding_box() for name in page.locator(".tm-map text").all()]
        assert len(ts.states()) == len(boxes)
        for box in boxes:
            assert sheet["x"] <= box["x"]
            assert box["x"] + box["width"] <= sheet["x"] + sheet["width"]
            assert box["y"] + box["height"] <= sheet["y"] + sheet["height"] + 1
        assert [] == [
            (box, other)
            for place, box in enumerate(boxes)
            for other in boxes[place + 1 :]
            if box["x"] < other["x"] + other["width"]
            and other["x"] < box["x"] + box["width"]
            and box["y"] < other["y"] + other["height"]
            and other["y"] < box["y"] + box["height"]
        ]

    @pytest.mark.parametrize("scheme", ["light", "dark"])
    def test_muted(self, open_on, scheme):
        """The name of a state without a part in the organisation is muted, and can be read."""
        page = open_on("2010-01-01")
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        fills = page.evaluate(
            "() => ['path[data-state=hungary]', 'text[data-state=hungary]', "
            "'text[data-state=kazakhstan]'].map((selector) => "
            "getComputedStyle(document.querySelector(selector)).fill)"
        )
        assert fills[1] != fills[2]
        lights = sorted(map(luminance, fills[:2]))
        assert 4.5 <= (lights[1] + 0.05) / (lights[0] + 0.05)


class TestShare:
    """What a reader takes along"""

    def test_cite(self, open_on, site, entries):
        """A day is cited with its address, the data and their seal, and when it was read."""
        page = open_on("2023-11-03")
        page.get_by_role("button", name="Cite this day").click()
        text = page.get_by_role("dialog").get_by_role("textbox").input_value()
        assert f"{site}/time-machine.html?on=2023-11-03, read {TODAY}." in text
        assert ts.seal().text().partition(". ")[2].rstrip(".") in text
        key = f"time-machine-2023-11-03-{ts.data_version()}"
        entry = entries(text.partition("\n\n")[2])[key]
        assert "{The Organization of Turkic States on 3 November 2023}" == entry.fields["title"]
        assert f"{site}/time-machine.html?on=2023-11-03" == entry.fields["url"]
        assert str(TODAY) == entry.fields["urldate"]
        assert entry.fields["note"].startswith("In: Organization of Turkic States: ")
        assert ts.seal().sha256 in entry.fields["note"]
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        page.get_by_role("dialog").get_by_role("button", name="Copy").click()
        page.get_by_role("button", name="Copied").wait_for()
        assert text == page.evaluate("navigator.clipboard.readText()")
        page.get_by_role("button", name="Close").click()
        assert not page.get_by_role("dialog").is_visible()

    def test_cite_later_day(self, open_on):
        """The citation of a day after the last check says so in its title."""
        page = open_on()
        page.get_by_role("button", name="Cite this day").click()
        text = page.get_by_role("dialog").get_by_role("textbox").input_value()
        title = f"on {long(TODAY)}. Last known, checked to {long(CHECKED)}"
        assert 2 == text.count(title)

    @pytest.mark.parametrize("scheme", ["light", "dark"])
    def test_dialog_accessible(self, open_on, axe, scheme):
        """The dialog breaks no rule of accessibility."""
        page = open_on("2023-11-03")
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        page.get_by_role("button", name="Embed").click()
        assert [] == axe(page)

    @pytest.mark.parametrize("width", [340, 700])
    def test_embed(self, page, open_on, site, width):
        """The code puts the day into another page, without the frame of the site, and it fits."""
        open_on("2023-11-03")
        page.get_by_role("button", name="Embed").click()
        code = page.get_by_role("dialog").get_by_role("textbox").input_value()
        page.goto(f"{site}/index.html")
        page.evaluate(
            "([code, width]) => { document.body.innerHTML = `<div style='width: ${width}px'>${code}</div>`; }",
            [code, width],
        )
        frame = page.frame_locator("iframe")
        assert "3 November 2023" == frame.locator("#tm-day").inner_text()
        before = page.evaluate("history.length")
        frame.get_by_role("button", name="Previous day").click()
        assert frame.locator("#tm-summary").inner_text().startswith("On 2 November 2023")
        assert before == page.evaluate("history.length")
        assert frame.locator(".tm-from").is_visible()
        for part in (".mobile-header", ".sidebar-drawer", "footer", "#tm-chair", "#tm-cite"):
            assert not frame.locator(part).first.is_visible()
        sizes = page.frames[1].evaluate(
            "[document.documentElement.scrollHeight - innerHeight,"
            " document.documentElement.scrollWidth - innerWidth]"
        )
        assert [0, 0] == sizes
        with page.context.expect_page() as opened:
            frame.locator(".tm-from a").click()
        assert opened.value.url.endswith("/time-machine.html?on=2023-11-02")

    @pytest.mark.parametrize(
        ("link", "target"),
        [
            (".tm-legend a[href*=observer]", "/explanation/glossary.html#observer"),
            (".tm-legend a[href*=chair]", "/explanation/glossary.html#chair"),
            (".tm-map a[data-state=kazakhstan]", "/records/states/kazakhstan.html"),
            (".tm-beside a", "/records/organisations/eco.html"),
            (".tm-from a", "/time-machine.html?on=2023-11-03"),
        ],
    )
    def test_embed_links(self, page, site, link, target):
        """In a frame of another page every link opens a page of its own, without a way back into it."""
        page.goto(f"{site}/index.html")
        address = f"{site}/time-machine.html?embed=1&on=2023-11-03"
        page.evaluate(
            "address => { document.body.innerHTML = `<iframe width=700 height=760></iframe>`;"
            " document.querySelector('iframe').src = address; }",
            address,
        )
        frame = page.frame_locator("iframe")
        frame.locator("#tm-day", has_text="3 November 2023").wait_for()
        with page.context.expect_page() as opened:
            frame.locator(link).first.click()
        opened.value.wait_for_load_state()
        assert opened.value.url.endswith(target)
        assert opened.value.evaluate("opener === null")
        assert address == page.frames[1].url

    def test_embed_targets(self, open_on):
        """In the view for a frame no link that is shown stays within the frame."""
        page = open_on("2023-11-03", view="embed")
        stay = page.evaluate(
            "() => [...document.querySelectorAll('a')].filter(a => a.checkVisibility())"
            ".filter(a => (a.getAttribute('target')"
            " ?? (a.ownerSVGElement ? '' : document.querySelector('base')?.target)) !== '_blank')"
            ".map(a => a.outerHTML)"
        )
        assert [] == stay

    def test_big_map(self, open_on):
        """The view with the map first has headline, map and slider on one screen, and leads back."""
        page = open_on("2023-11-03")
        page.set_viewport_size({"width": 1920, "height": 1080})
        page.get_by_role("link", name="Big map").click()
        page.wait_for_url("**?map=1&on=2023-11-03")
        tops = [
            page.locator(part).bounding_box()["y"] for part in ("#tm-day", ".tm-map", "#tm-slider")
        ]
        assert sorted(tops) == tops
        assert 1500 < page.locator(".tm-map").bounding_box()["width"] * 1.5
        assert 1080 > tops[-1] + 24
        page.get_by_role("button", name="Previous day").click()
        assert page.url.endswith("?map=1&on=2023-11-02")
        page.get_by_role("link", name="the time machine").click()
        page.wait_for_url("**/time-machine.html?on=2023-11-02")

    @pytest.mark.parametrize("view", ["embed", "map"])
    @pytest.mark.parametrize("scheme", ["light", "dark"])
    def test_views_accessible(self, open_on, axe, view, scheme):
        """No rule of accessibility is broken in the other views."""
        page = open_on("2023-11-03", view=view)
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        assert [] == axe(page)

    def test_svg(self, open_on, site, tmp_path):
        """The picture has the colours of the page, the headline, and a line on its source."""
        page = open_on()
        page.emulate_media(reduced_motion="reduce")
        with page.expect_download() as download:
            page.get_by_role("button", name="Picture as SVG").click()
        assert f"turkic-states-{TODAY}.svg" == download.value.suggested_filename
        download.value.save_as(tmp_path / "picture.svg")
        picture = ElementTree.parse(tmp_path / "picture.svg")  # noqa: S314  # our page drew it
        texts = [text.text for text in picture.iter("{http://www.w3.org/2000/svg}text")]
        assert f"{long(TODAY)}. Last known, checked to {long(CHECKED)}" == texts[0]
        assert page.locator("#tm-summary").inner_text() == texts[1]
        assert {"Kazakhstan", "Northern Cyprus", "chair", "other land"} <= set(texts)
        assert any(f"turkicstates, data {ts.data_version()}" in text for text in texts)
        assert f"{site}/time-machine.html?on={TODAY}" == texts[-1]
        chair = page.locator("path[data-status=chair]")
        fill = chair.evaluate("path => getComputedStyle(path).fill")
        state = chair.get_attribute("data-state")
        (copied,) = [
            path for path in picture.iter("{http://www.w3.org/2000/svg}path")
            if path.get("data-state") == state
        ]  # fmt: skip
        assert f"fill: {fill}" in copied.get("style")

    def test_png(self, open_on, tmp_path):
        """The picture comes as PNG, two thousand pixels wide, and is not of one colour."""
        page = open_on("2023-11-03")
        with page.expect_download() as download:
            page.get_by_role("button", name="Download picture").click()
        download.value.save_as(tmp_path / "picture.png")
        data = (tmp_path / "picture.png").read_bytes()
        assert b"\x89PNG" == data[:4]
        assert 2000 == int.from_bytes(data[16:20], "big")
        assert 50_000 < len(data)


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
