// Shows what the library answered for a day: it only looks days up, and has no rules itself.
"use strict";

{
  const DAY = 24 * 60 * 60 * 1000;
  const AROUND = 30;
  const PACE = 1600;
  const CALM_PACE = 3200;

  const find = (id) => document.getElementById(`tm-${id}`);
  const data = JSON.parse(find("data").textContent);
  const origin = Date.parse(data.first);
  const toIso = (day) => new Date(origin + day * DAY).toISOString().slice(0, 10);
  const toDay = (iso) => Math.round((Date.parse(iso) - origin) / DAY);
  const lastChecked = toDay(data.asOf);
  const lastStop = data.stops.at(-1);
  const view = document.documentElement.dataset.view;

  /** Today is the date on the visitor's own calendar, whatever day it is in Greenwich. */
  function today() {
    const now = new Date();
    return Math.round((Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) - origin) / DAY);
  }

  const lastDay = Math.max(data.last, lastChecked, today());

  const MONTHS = [
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
  ];

  /** Writes a date in full: a day, a month or a year, whatever is known. */
  function long(iso) {
    const [year, month, day] = iso.split("-");
    return [day && Number(day), month && MONTHS[month - 1], year].filter(Boolean).join(" ");
  }

  const longDay = (day) => long(toIso(day));
  const count = (number, noun) => `${number || "no"} ${noun}${number === 1 ? "" : "s"}`;
  const capital = (text) => text[0].toUpperCase() + text.slice(1);

  /** The last row that starts on the day or before it. */
  function rowOn(rows, day, startOf) {
    let low = 0;
    let high = rows.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (startOf(rows[middle]) <= day) low = middle + 1;
      else high = middle;
    }
    return rows[low - 1];
  }

  const segmentOn = (day) => rowOn(data.segments, day, (segment) => segment.day);
  const nameOf = (record) => data.records[record][1];
  const stateOf = (record) => data.records[record][0].split("/")[1];
  const isState = (record) => data.records[record][0].startsWith("states/");
  const chairOf = (segment) => (segment.chair === null ? null : data.terms[segment.chair]);

  /** Makes an element; text is never read as HTML. */
  function make(tag, attributes = {}, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...children.filter((child) => child !== null));
    return element;
  }

  const link = (record, text = nameOf(record)) =>
    make("a", { href: `records/${data.records[record][0]}.html` }, text);

  const small = (...children) => make("span", { class: "tm-small" }, ...children);

  const absent = (text) => make("span", { class: "tm-absent" }, text);

  function sourced(places) {
    if (!places.length) return null;
    const shown = places.flatMap((place, position) => {
      const [publisher, published, url] = data.sources[place];
      const name = published ? `${publisher}, ${long(published)}` : publisher;
      const source = url ? make("a", { href: url, rel: "external" }, name) : name;
      return position ? ["; ", source] : [source];
    });
    return make("span", { class: "tm-sources" }, "Sources: ", ...shown);
  }

  function period(start, end) {
    return start === end ? long(start) : `${long(start)} to ${long(end)}`;
  }

  // The answer for a day

  const NONE_YET = "There was none yet.";

  const existed = (segment) => segment.name !== null;

  const beforeChairs = (segment) => segment.day < (data.handovers[0]?.[0] ?? 0);

  /** Says in the headline what is not sure to hold: a day after the last check. */
  function knownOn(day) {
    if (day > lastChecked) return `Last known, checked to ${long(data.asOf)}`;
    return day === today() ? "Today" : "";
  }

  function summaryOf(day, segment) {
    const term = chairOf(segment);
    if (!existed(segment)) {
      return `On ${longDay(day)} the organisation did not exist yet: no chair, no members.`;
    }
    const members = count(segment.members.length, "member");
    const observers = count(segment.observers.length, "observer");
    if (day > lastChecked) {
      const chairs = term ? `${nameOf(term.state)} in the chair` : "no chair";
      return `Last known for ${longDay(day)}: ${chairs}; ${members}, ${observers}.`;
    }
    const missing = beforeChairs(segment) ? "there was no chair yet" : "no chair is recorded";
    const chaired = term ? `${nameOf(term.state)} chaired` : missing;
    return `On ${longDay(day)} ${chaired}; ${members}, ${observers}.`;
  }

  function showName(segment) {
    if (!existed(segment)) return [absent("It did not exist yet.")];
    const name = data.organisation === null ? segment.name : link(data.organisation, segment.name);
    return [name, sourced(segment.called)];
  }

  function showChair(segment) {
    const term = chairOf(segment);
    if (!term) return [absent(beforeChairs(segment) ? NONE_YET : "None is recorded for this day.")];
    const until = term.end ? `until ${long(term.end)}` : "no end recorded";
    return [
      link(term.state),
      small(link(segment.chair, `Term No. ${term.number}`), `, from ${long(term.start)} ${until}`),
      sourced(term.sources),
      term.motto && make("span", { class: "tm-motto", lang: "" }, `“${term.motto}”`),
      term.motto && sourced(term.mottoSources),
      term.disputed.length
        ? small(`Sources disagree on: ${term.disputed.join(", ")}. `, link(segment.chair, "See the record."))
        : null,
    ].filter(Boolean);
  }

  function showPerson(person, noneYet) {
    if (person === null) {
      return [absent(noneYet ? NONE_YET : "Not known for this day.")];
    }
    const { office, sources } = data.offices[person];
    return [link(person), small(office), sourced(sources)];
  }

  function showSummit(summit) {
    if (summit === null) return [absent("None is recorded.")];
    const [start, end, theme, sources] = data.summits[summit];
    return [
      link(summit),
      small(period(start, end)),
      theme && small(`“${theme}”`),
      sourced(sources),
    ].filter(Boolean);
  }

  function showParticipant([party, person, office]) {
    const who = person === null ? [] : [": ", link(person)];
    return make("li", {}, link(party), ...who, office && `, ${office}`);
  }

  /** The card of a summit in session: what it is, and who came. */
  function showSession(summit) {
    const came = data.summits[summit][4].map(showParticipant);
    if (!came.length) return showSummit(summit);
    return [...showSummit(summit), make("ul", { class: "tm-list-came", "aria-label": "Who came" }, ...came)];
  }

  /** Maps states to heads of state, which come in the order of members, then observers. */
  function headsOf(segment) {
    const parties = [...segment.members, ...segment.observers].map((place) => data.standings[place].party);
    return new Map(parties.filter(isState).map((party, position) => [party, segment.heads[position]]));
  }

  function showParties(places, segment, chair) {
    const heads = headsOf(segment);
    return places.map((place) => {
      const { party, since, sources } = data.standings[place];
      const head = heads.get(party);
      return make(
        "li",
        { "data-party": stateOf(party) },
        make("span", {}, link(party), party === chair ? " ★ chair" : ""),
        small(`since ${longDay(since)}`),
        head === undefined || head === null ? null : small("head of state: ", link(head)),
        sourced(sources),
      );
    });
  }

  const nobody = (segment, text) =>
    make("li", {}, absent(existed(segment) ? text : NONE_YET));

  const WORDS = {
    chair: "chair",
    member: "member",
    observer: "observer",
    came: "came to the last summit",
    none: "neither member nor observer",
  };

  /** The summit whose guests the map shows while there is no organisation. */
  const summitOnMap = (segment) => (existed(segment) ? null : (segment.summits.at(-1) ?? segment.previous));

  function showMap(segment, chair) {
    const status = new Map();
    for (const [word, places] of [["member", segment.members], ["observer", segment.observers]]) {
      for (const place of places) status.set(stateOf(data.standings[place].party), word);
    }
    if (chair !== null) status.set(stateOf(chair), "chair");
    const summit = summitOnMap(segment);
    if (summit !== null) {
      for (const [party] of data.summits[summit][4]) status.set(stateOf(party), "came");
    }
    for (const shape of document.querySelectorAll(".tm-map [data-state]")) {
      const word = status.get(shape.dataset.state) ?? "none";
      shape.dataset.status = word;
      if (shape.tagName === "text") {
        shape.dataset.name ??= shape.textContent;
        shape.textContent = `${word === "chair" ? "★ " : ""}${shape.dataset.name}`;
      }
      if (shape.tagName === "a") {
        shape.dataset.name ??= shape.getAttribute("aria-label");
        shape.setAttribute("aria-label", `${shape.dataset.name}: ${WORDS[word]}`);
      }
    }
    for (const entry of document.querySelectorAll("[data-of]")) {
      entry.hidden = (entry.dataset.of === "summit") !== (summit !== null);
    }
    find("beside").replaceChildren(...besideMap(segment, summit));
  }

  /** Says next to the map what it cannot show. */
  function besideMap(segment, summit) {
    if (summit !== null) return ["The map shows who came to the ", link(summit), "."];
    const landless = [...segment.members, ...segment.observers]
      .map((place) => data.standings[place].party)
      .filter((party) => !isState(party));
    if (!landless.length) return [];
    const links = landless.flatMap((party, position) => (position ? [", ", link(party)] : [link(party)]));
    return ["Observer without territory: ", ...links, "."];
  }

  function relation(distance) {
    if (!distance) return "on the day";
    const days = count(Math.abs(distance), "day");
    return distance < 0 ? `${days} before` : `${days} after`;
  }

  function showEvent([, , , kind, title, record, planned]) {
    return make("li", {}, link(record, title), small(planned ? `${kind}, planned` : kind));
  }

  function showDate(date, events, day) {
    const whole = date.length === 10;
    const distance = events[0][0] - day;
    return make(
      "li",
      whole && !distance ? { class: "tm-today" } : {},
      make(
        "div",
        {},
        make("time", { datetime: date }, long(date)),
        small(whole ? relation(distance) : "day not known"),
      ),
      make("ul", {}, ...events.map(showEvent)),
    );
  }

  function showEvents(day) {
    const near = new Map();
    for (const event of data.events) {
      const [first, last, date] = event;
      if (first >= day - AROUND && last <= day + AROUND) near.set(date, [...(near.get(date) ?? []), event]);
    }
    if (near.size) return [...near].map(([date, events]) => showDate(date, events, day));
    return [make("li", {}, absent(`Nothing is recorded within ${AROUND} days.`))];
  }

  function handoverOn(day) {
    const handover = data.handovers.find(([start]) => start === day);
    if (!handover) return [];
    const [, outgoing, incoming, summit] = handover;
    const from = outgoing === null ? null : nameOf(data.terms[outgoing].state);
    const to = nameOf(data.terms[incoming].state);
    return [
      make("strong", {}, "Handover: "),
      from ? `the chair passed from ${from} to ${to}` : `${to} took the first chair`,
      ...(summit === null ? [] : [" at the ", link(summit)]),
      ".",
    ];
  }

  function notesOn(day, segment) {
    return segment.stale.map((text) => {
      const written = text.replace("{day}", toIso(day)).replace(/\d{4}-\d\d-\d\d/g, long);
      return `${capital(written)}.`;
    });
  }

  // The day, and the ways to change it

  const { title } = document;

  let shownDay = null;
  let shownSegment = null;
  let playing = null;
  let saying = null;
  let writing = null;
  let gesture = null;

  function say(text) {
    clearTimeout(saying);
    saying = setTimeout(() => {
      find("status").textContent = text;
    }, 500);
  }

  function complain(text) {
    find("problem").hidden = !text;
    find("problem").textContent = text;
  }

  /** Writes the address of the day into the entry of the history that is open. */
  function replaceAddress(day) {
    clearTimeout(writing);
    writing = null;
    history.replaceState(null, "", addressOf(day, view));
  }

  /**
   * A jump adds to the history, so that Back undoes it; the steps of one gesture, such as a
   * slide, share an entry. They are written once they rest, as browsers refuse an address that
   * changes too often. In a frame of another site, Back belongs to that site.
   */
  function writeAddress(before, made) {
    if (view === "embed" || (made !== null && made === gesture)) {
      clearTimeout(writing);
      writing = setTimeout(() => replaceAddress(shownDay), 200);
    } else if (before !== shownDay) {
      if (writing !== null) replaceAddress(before);
      history.pushState(null, "", addressOf(shownDay, view));
    }
    gesture = made;
  }

  function addressOf(day, shownAs) {
    const address = new URL(location.href);
    address.search = `?${shownAs ? `${shownAs}=1&` : ""}on=${toIso(day)}`;
    address.hash = "";
    return address.href;
  }

  function titleOf(day) {
    return `${longDay(day)}${day > lastChecked ? " (last known)" : ""} - ${title}`;
  }

  function showSegment(segment) {
    const term = chairOf(segment);
    const chair = term ? term.state : null;
    find("name").replaceChildren(...showName(segment).filter(Boolean));
    find("chair").replaceChildren(...showChair(segment));
    find("holder").replaceChildren(...showPerson(segment.holder, beforeChairs(segment)).filter(Boolean));
    find("secretary").replaceChildren(...showPerson(segment.secretary, !existed(segment)).filter(Boolean));
    find("session").hidden = !segment.summits.length;
    find("summits").replaceChildren(...segment.summits.flatMap(showSession));
    find("previous").replaceChildren(...showSummit(segment.previous));
    find("next").replaceChildren(...showSummit(segment.next));
    const members = showParties(segment.members, segment, chair);
    const observers = showParties(segment.observers, segment, null);
    find("members").replaceChildren(...(members.length ? members : [nobody(segment, "None.")]));
    find("observers").replaceChildren(...(observers.length ? observers : [nobody(segment, "None.")]));
    showMap(segment, chair);
  }

  function show(day) {
    const segment = segmentOn(day);
    const summary = summaryOf(day, segment);
    const handover = handoverOn(day);
    shownDay = day;
    find("date").value = toIso(day);
    find("slider").value = day;
    find("slider").setAttribute("aria-valuetext", summary);
    find("day").textContent = longDay(day);
    find("known").textContent = knownOn(day);
    document.title = titleOf(day);
    find("summary").textContent = summary;
    find("handover").hidden = !handover.length;
    find("handover").replaceChildren(...handover);
    find("quiet").hidden = Boolean(handover.length || segment.summits.length);
    find("notes").replaceChildren(...notesOn(day, segment).map((note) => make("li", {}, note)));
    find("events").replaceChildren(...showEvents(day));
    find("address").textContent = addressOf(day, null);
    find("whole").href = addressOf(day, null);
    find("big").href = addressOf(day, "map");
    find("today").setAttribute("aria-disabled", String(day === today()));
    if (segment !== shownSegment) showSegment(segment);
    shownSegment = segment;
    for (const button of document.querySelectorAll("[data-step]")) {
      button.setAttribute("aria-disabled", String(STEPS[button.dataset.step]() === day));
    }
  }

  function go(day, made) {
    const before = shownDay;
    complain("");
    show(day);
    writeAddress(before, made);
    if (!playing) say(find("summary").textContent);
  }

  const STEPS = {
    "day-back": () => Math.max(0, shownDay - 1),
    "day-on": () => Math.max(shownDay, Math.min(lastDay, shownDay + 1)),
    "change-back": () => data.stops.findLast((stop) => stop < shownDay) ?? shownDay,
    "change-on": () => data.stops.find((stop) => stop > shownDay) ?? shownDay,
  };

  function pause() {
    clearInterval(playing);
    playing = null;
    find("play").textContent = "Play";
    say(find("summary").textContent);
  }

  function play() {
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    playing = setInterval(() => {
      go(STEPS["change-on"](), "play");
      if (shownDay >= lastStop) pause();
    }, calm ? CALM_PACE : PACE);
    find("play").textContent = "Pause";
    gesture = null;
    go(shownDay >= lastStop ? 0 : STEPS["change-on"](), "play");
  }

  const toggle = () => (playing ? pause() : play());

  function moveTo(day, made = null) {
    if (playing) pause();
    go(day, made);
  }

  /** Reads a day from an address or a field; returns it with a message if anything is wrong. */
  function read(text) {
    const sound = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
    if (!sound || toIso(toDay(text)) !== text) {
      return [
        null,
        `“${text}” is not a day: write it as YYYY-MM-DD, such as 2023-11-03. ` +
          `The days begin on ${data.first}.`,
      ];
    }
    if (toDay(text) < 0) {
      return [0, `${text} is before the first day: the data begins on ${data.first}, the first summit.`];
    }
    return [toDay(text), ""];
  }

  function take(text) {
    const [day, problem] = read(text);
    if (day !== null) moveTo(day);
    complain(problem);
  }

  /** Shows the day of the address: when the page opens, and when Back or Forward changes it. */
  function showAddress() {
    if (playing) pause();
    clearTimeout(writing);
    writing = null;
    gesture = null;
    const asked = new URLSearchParams(location.search).get("on");
    const [day, problem] = asked === null ? [today(), ""] : read(asked);
    show(day ?? today());
    complain(problem);
  }

  const KEYS = {
    ArrowLeft: STEPS["day-back"],
    ArrowRight: STEPS["day-on"],
    PageDown: STEPS["change-back"],
    PageUp: STEPS["change-on"],
    Home: () => 0,
    End: () => lastDay,
  };

  function press(event) {
    const clashes = event.altKey || event.ctrlKey || event.metaKey || event.target === find("date");
    if (clashes) return;
    if (event.key.toLowerCase() === "p") toggle();
    else if (event.key in KEYS) moveTo(KEYS[event.key](), event.repeat ? "key" : null);
    else return;
    event.preventDefault();
  }

  /** Draws the terms of the chair below the slider, and a mark for each year. */
  function drawBand() {
    const at = (day) => `${(100 * day) / lastDay}%`;
    for (const [number, [start, , incoming]] of data.handovers.entries()) {
      const end = data.handovers[number + 1]?.[0] ?? lastDay;
      const wide = (Math.min(end, lastChecked) - start) / lastDay > 0.02;
      const code = make("span", {}, wide ? data.terms[incoming].code : "");
      const term = make("span", { class: "tm-term" }, code);
      term.style.left = at(start);
      term.style.width = at(end - start);
      find("band").append(term);
    }
    const unchecked = make("span", { class: "tm-unchecked" });
    unchecked.style.left = at(lastChecked);
    find("band").append(unchecked);
    const lastYear = Number(toIso(lastDay).slice(0, 4));
    for (let year = Number(data.first.slice(0, 4)) + 1; year <= lastYear; year += 1) {
      const mark = make("span", { class: "tm-year" }, year % 5 ? "" : make("span", {}, year));
      mark.style.left = at(toDay(`${year}-01-01`));
      find("band").append(mark);
    }
  }

  function listen() {
    find("slider").addEventListener("input", () => moveTo(Number(find("slider").value), "slide"));
    find("slider").addEventListener("change", () => {
      gesture = null;
    });
    find("date").addEventListener("input", () => {
      if (find("date").value >= data.first) take(find("date").value);
    });
    find("date").addEventListener("blur", () => {
      if (find("date").value && find("date").value < data.first) take(find("date").value);
    });
    for (const button of document.querySelectorAll("[data-step]")) {
      button.addEventListener("click", () => moveTo(STEPS[button.dataset.step]()));
    }
    find("play").addEventListener("click", toggle);
    find("today").addEventListener("click", () => moveTo(today()));
    window.addEventListener("popstate", showAddress);
    find("controls").addEventListener("keydown", press);
    document.addEventListener("click", (event) => {
      const day = event.target.closest?.('a[href^="?on="]')?.getAttribute("href").slice(4);
      if (!day || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      take(day);
      find("day").scrollIntoView({ block: "center" });
    });
  }

  /** In a frame of another page, the links of the map open pages of their own, as all others do by the base. */
  function leaveFrame() {
    if (view !== "embed") return;
    for (const shape of document.querySelectorAll(".tm-map a")) {
      shape.setAttribute("target", "_blank");
      shape.setAttribute("rel", "noopener");
    }
  }

  function start() {
    find("slider").max = lastDay;
    find("date").min = data.first;
    drawBand();
    leaveFrame();
    listen();
    showAddress();
  }

  start();
}
