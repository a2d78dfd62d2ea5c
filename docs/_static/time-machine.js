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
  const count = (number, noun) => `${number} ${noun}${number === 1 ? "" : "s"}`;
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

  const existed = (segment) => segment.name !== null;

  function summaryOf(day, segment) {
    const term = chairOf(segment);
    if (!existed(segment)) {
      return `On ${longDay(day)} the organisation did not exist yet: there was no chair and no member.`;
    }
    const chaired = term ? `${nameOf(term.state)} chaired` : "no chair is recorded";
    const members = count(segment.members.length, "member");
    const observers = count(segment.observers.length, "observer");
    return `On ${longDay(day)} ${chaired}; ${members}, ${observers}.`;
  }

  function showName(segment) {
    if (!existed(segment)) return [absent("It did not exist yet.")];
    const name = data.organisation === null ? segment.name : link(data.organisation, segment.name);
    return [name, sourced(segment.called)];
  }

  function showChair(segment) {
    const term = chairOf(segment);
    if (!term) return [absent(existed(segment) ? "None is recorded for this day." : "There was none.")];
    const until = term.end ? `until ${long(term.end)}` : "still running";
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

  function showPerson(person, segment) {
    if (person === null) {
      return [absent(existed(segment) ? "Not known for this day." : "There was none.")];
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
    make("li", {}, absent(existed(segment) ? text : "There was none."));

  function showMap(segment, chair) {
    const status = new Map();
    for (const [word, places] of [["member", segment.members], ["observer", segment.observers]]) {
      for (const place of places) status.set(stateOf(data.standings[place].party), word);
    }
    if (chair !== null) status.set(stateOf(chair), "chair");
    for (const shape of document.querySelectorAll(".tm-map [data-state]")) {
      const word = status.get(shape.dataset.state) ?? "none";
      shape.dataset.status = word;
      if (shape.tagName === "text") {
        shape.dataset.name ??= shape.textContent;
        shape.textContent = `${word === "chair" ? "★ " : ""}${shape.dataset.name}`;
      }
    }
    const landless = [...segment.members, ...segment.observers]
      .map((place) => data.standings[place].party)
      .filter((party) => !isState(party));
    find("landless").hidden = !landless.length;
    find("landless").replaceChildren(
      "Observer without territory: ",
      ...landless.flatMap((party, position) => (position ? [", ", link(party)] : [link(party)])),
      ".",
    );
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
    const warnings = segment.stale.map((text) => {
      const written = text.replace("{day}", toIso(day)).replace(/\d{4}-\d\d-\d\d/g, long);
      return `${capital(written)}.`;
    });
    if (day > lastChecked) {
      const last = `The data was checked up to ${long(data.asOf)}, and ${longDay(day)} is later`;
      return [`${last}: this is the last known answer.`, ...warnings];
    }
    return warnings;
  }

  // The day, and the ways to change it

  let shownDay = null;
  let shownSegment = null;
  let playing = null;
  let saying = null;
  let writing = null;

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

  /** Waits and writes once, because browsers refuse an address that changes too often. */
  function writeAddress() {
    clearTimeout(writing);
    writing = setTimeout(() => {
      history.replaceState(null, "", addressOf(shownDay));
    }, 200);
  }

  function addressOf(day) {
    const address = new URL(location.href);
    address.search = `?on=${toIso(day)}`;
    address.hash = "";
    return address.href;
  }

  function showSegment(segment) {
    const term = chairOf(segment);
    const chair = term ? term.state : null;
    find("name").replaceChildren(...showName(segment).filter(Boolean));
    find("chair").replaceChildren(...showChair(segment));
    find("holder").replaceChildren(...showPerson(segment.holder, segment).filter(Boolean));
    find("secretary").replaceChildren(...showPerson(segment.secretary, segment).filter(Boolean));
    find("session").hidden = !segment.summits.length;
    find("summits").replaceChildren(...segment.summits.flatMap(showSummit));
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
    find("summary").textContent = summary;
    find("handover").hidden = !handover.length;
    find("handover").replaceChildren(...handover);
    find("notes").replaceChildren(...notesOn(day, segment).map((note) => make("li", {}, note)));
    find("events").replaceChildren(...showEvents(day));
    find("address").textContent = addressOf(day);
    if (segment !== shownSegment) showSegment(segment);
    shownSegment = segment;
    for (const button of document.querySelectorAll("[data-step]")) {
      button.setAttribute("aria-disabled", String(STEPS[button.dataset.step]() === day));
    }
  }

  function go(day) {
    complain("");
    show(day);
    writeAddress();
    if (!playing) say(find("summary").textContent);
  }

  const STEPS = {
    "day-back": () => Math.max(0, shownDay - 1),
    "day-on": () => Math.max(shownDay, Math.min(lastChecked, shownDay + 1)),
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
      go(STEPS["change-on"]());
      if (shownDay >= lastChecked) pause();
    }, calm ? CALM_PACE : PACE);
    find("play").textContent = "Pause";
    go(shownDay >= lastChecked ? 0 : STEPS["change-on"]());
  }

  const toggle = () => (playing ? pause() : play());

  function moveTo(day) {
    if (playing) pause();
    go(day);
  }

  /** Reads a day from an address or a field; returns it with a message if anything is wrong. */
  function read(text) {
    const sound = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
    if (!sound || toIso(toDay(text)) !== text) {
      return [
        null,
        `“${text}” is not a day: write it as YYYY-MM-DD, such as 2023-11-03. ` +
          `The days run from ${data.first} to ${data.asOf}.`,
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

  async function copy() {
    const address = addressOf(shownDay);
    try {
      await navigator.clipboard.writeText(address);
      find("copy").textContent = "Link copied";
      say("Link copied.");
    } catch {
      history.replaceState(null, "", address);
      find("copy").textContent = "Copy it from the address bar";
      say("This browser does not let a page copy: the link is in the address bar.");
    }
    setTimeout(() => {
      find("copy").textContent = "Copy link";
    }, 3000);
  }

  const KEYS = {
    ArrowLeft: STEPS["day-back"],
    ArrowRight: STEPS["day-on"],
    PageDown: STEPS["change-back"],
    PageUp: STEPS["change-on"],
    Home: () => 0,
    End: () => lastChecked,
  };

  function press(event) {
    const clashes = event.altKey || event.ctrlKey || event.metaKey || event.target === find("date");
    if (clashes) return;
    if (event.key.toLowerCase() === "p") toggle();
    else if (event.key in KEYS) moveTo(KEYS[event.key]());
    else return;
    event.preventDefault();
  }

  /** Draws the terms of the chair below the slider, and a mark for each year. */
  function drawBand() {
    const at = (day) => `${(100 * day) / lastChecked}%`;
    for (const [number, [start, , incoming]] of data.handovers.entries()) {
      const end = data.handovers[number + 1]?.[0] ?? lastChecked;
      const wide = (end - start) / lastChecked > 0.02;
      const code = make("span", {}, wide ? data.terms[incoming].code : "");
      const term = make("span", { class: "tm-term" }, code);
      term.style.left = at(start);
      term.style.width = at(end - start);
      find("band").append(term);
    }
    const lastYear = Number(data.asOf.slice(0, 4));
    for (let year = Number(data.first.slice(0, 4)) + 1; year <= lastYear; year += 1) {
      const mark = make("span", { class: "tm-year" }, year % 5 ? "" : make("span", {}, year));
      mark.style.left = at(toDay(`${year}-01-01`));
      find("band").append(mark);
    }
  }

  function listen() {
    find("slider").addEventListener("input", () => moveTo(Number(find("slider").value)));
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
    find("copy").addEventListener("click", copy);
    find("controls").addEventListener("keydown", press);
    document.addEventListener("click", (event) => {
      const day = event.target.closest?.('a[href^="?on="]')?.getAttribute("href").slice(4);
      if (!day || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      take(day);
      find("day").scrollIntoView({ block: "center" });
    });
  }

  function start() {
    find("slider").max = lastChecked;
    find("date").min = data.first;
    drawBand();
    listen();
    find("tool").hidden = false;
    const asked = new URLSearchParams(location.search).get("on");
    const [day, problem] = asked === null ? [lastChecked, ""] : read(asked);
    show(day ?? lastChecked);
    complain(problem);
  }

  start();
}
