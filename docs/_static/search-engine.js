// Finds records and pages by the rules of the library's own search, which come with the index:
// how texts are folded, what is a day, which words count, and what each kind of text weighs.
// MiniSearch finds the words that begin as one that was typed, or are spelled nearly the same.

const LETTER = /\p{L}/u;
const LETTERS = /^\p{L}+$/u;
const KEPT = /[\p{L}\p{N}]/u;
const MARK = /\p{M}/u;
const LONGEST = 100;
const TYPED = 300;
const MOST_TERMS = 12;
const MOST_YEARS = 100;
const FUZZY = 0.25;
const MOST_RANKED = 300;
const MOST_KEPT = 500;
const BEGINS = 0.95;
const OF_KIND = 0.25;
const PER_TEXT = 0.1;
const BEGINNING = 0.2;

/** Returns what reads texts: it folds them as the library does, and finds days and terms. */
export function makeReader(rules) {
  const folded = new Map(Object.entries(rules.fold.as));
  for (const [first, last] of rules.fold.space) {
    for (let code = first; code <= last; code += 1) folded.set(String.fromCodePoint(code), " ");
  }
  const forms = rules.dates.map((form) => new RegExp(form, "g"));
  const ignored = new Set(rules.ignored);

  function foldOne(char) {
    let text = folded.get(char);
    if (text === undefined) {
      text = "";
      for (const part of char.normalize("NFKD").toLowerCase()) {
        if (!MARK.test(part)) text += KEPT.test(part) ? part : " ";
      }
      folded.set(char, text);
    }
    return text;
  }

  const fold = (text) => Array.from(text, foldOne).join("").replace(/ +/g, " ").trim();
  const words = (text) => Array.from(fold(text), (char) => rules.latin[char] ?? char).join("");

  function period(parts) {
    const year = Number(parts.year);
    const month = parts.month
      ? MONTHS.indexOf(parts.month.slice(0, 3)) + 1
      : Number(parts.number);
    const day = parts.day && Number(parts.day);
    if (year < 1 || month < 1 || month > 12) return null;
    const last = new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
    if (day !== undefined && (day < 1 || day > last)) return null;
    const from = year * 10000 + month * 100;
    return [from + (day ?? 1), from + (day ?? last)];
  }

  function meanings(word) {
    const also = [word];
    if (Object.hasOwn(rules.meanings, word)) also.push(words(rules.meanings[word]));
    if (rules.numbers.includes(word)) also.push(String(rules.numbers.indexOf(word) + 1));
    if (/^[0-9]+(?:st|nd|rd|th)$/.test(word)) also.push(word.slice(0, -2));
    return also;
  }

  /** Returns the parts of a search: periods, and words of which any will do. */
  function terms(text) {
    let rest = text.slice(0, TYPED).replace(/\s+/g, " ").trim().toLowerCase();
    rest = Array.from(rest, (char) => rules.digits[char] ?? char).join("");
    const parts = [];
    for (const form of forms) {
      for (const match of rest.matchAll(form)) {
        const between = period(match.groups);
        if (between) {
          parts.push({ words: [], period: between });
          rest = rest.replaceAll(match[0], " ");
        }
      }
    }
    const all = [...new Set(words(rest).split(" ").filter(Boolean))];
    let telling = all.filter((word) => !ignored.has(word));
    if (!telling.length && !parts.length) telling = all;
    parts.push(...telling.map((word) => ({ words: meanings(word), period: null })));
    return parts.slice(0, MOST_TERMS);
  }

  return { fold, words, terms };
}

const MONTHS = [
  "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
];

/** Returns how much of two words is the same and in the same order, from 0 to 1. */
function similarity(first, second) {
  let row = new Array(second.length + 1).fill(0);
  for (const char of first) {
    const next = [0];
    for (let place = 0; place < second.length; place += 1) {
      next.push(
        char === second[place] ? row[place] + 1 : Math.max(row[place + 1], next[place]),
      );
    }
    row = next;
  }
  return (2 * row[second.length]) / (first.length + second.length);
}

/** Finds entries by their texts: names, other texts, and names of related entries. */
class Finder {
  constructor(MiniSearch, entries, rules) {
    this.entries = entries;
    this.searched = entries.filter((entry) => entry.searched).length;
    this.related = rules.weights[2];
    [this.least, this.shortest, this.coverage] = rules.limits;
    this.referring = entries.map(() => []);
    this.kept = new Map();
    this.having = new Map();
    entries.forEach((entry, place) => {
      if (!entry.searched) return;
      for (const other of entry.related) this.referring[other].push(place);
      for (const [words, weight] of entry.texts) {
        for (const word of words) {
          if (!this.having.has(word)) this.having.set(word, { names: new Set(), texts: new Set() });
          const { names, texts } = this.having.get(word);
          (weight === rules.weights[0] ? names : texts).add(place);
        }
      }
    });
    this.index = new MiniSearch({ fields: ["id"], tokenize: (word) => [word], processTerm: same });
    this.index.addAll([...this.having.keys()].map((id) => ({ id })));
  }

  /**
   * Returns the words that are like one, and how similar they are.
   * While a word is typed, every word counts that begins with what is there.
   */
  like(wanted, typing) {
    const key = `${wanted} ${typing}`;
    if (this.kept.size > MOST_KEPT) this.kept.clear();
    if (!this.kept.has(key)) this.kept.set(key, this.compare(wanted, typing));
    return this.kept.get(key);
  }

  compare(wanted, typing) {
    const long = wanted.length >= this.shortest && wanted.length <= LONGEST;
    const compared = long && LETTERS.test(wanted);
    const similar = new Map();
    const options = { prefix: typing || compared, fuzzy: compared ? FUZZY : false };
    for (const { id } of this.index.search(wanted, options)) {
      if (id === wanted) similar.set(id, 1);
      else if (id.startsWith(wanted)) similar.set(id, BEGINS);
      else if (compared) {
        const value = similarity(id, wanted);
        if (value >= this.least) similar.set(id, value);
      }
    }
    return similar;
  }

  /** Returns the positions of the entries that have some of the words, and how well. */
  places(similar) {
    const places = new Map();
    for (const [word, value] of similar) {
      const { names, texts } = this.having.get(word);
      for (const place of texts) keep(places, place, value);
      for (const place of names) {
        keep(places, place, value);
        for (const other of this.referring[place]) keep(places, other, value * this.related);
      }
    }
    return places;
  }

  /** Returns the positions of the entries that happened in a period; less if they began before. */
  within([first, last]) {
    const places = new Map();
    this.entries.forEach((entry, place) => {
      if (!entry.searched) return;
      for (const [start, end] of entry.periods) {
        if (start <= last && first <= end) keep(places, place, first <= start ? 1 : 0.8);
      }
    });
    return places;
  }

  /** Returns the positions of the entries that match most of the terms, best first. */
  find(terms, typed, typing) {
    const similar = terms.map(() => new Map());
    const scores = terms.map((term, number) => {
      if (term.period) return this.within(term.period);
      term.words.forEach((word, meaning) => {
        const last = typing && number === terms.length - 1 && meaning === 0;
        for (const [other, value] of this.like(word, last)) keep(similar[number], other, value);
      });
      return this.places(similar[number]);
    });
    const weights = scores.map((score) =>
      score.size ? Math.log(1 + this.searched / score.size) : 0,
    );
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const coverage = new Map();
    scores.forEach((score, number) => {
      for (const [place, value] of score) {
        const share = (value * weights[number]) / total;
        coverage.set(place, (coverage.get(place) ?? 0) + share);
      }
    });
    const least = this.coverage * Math.max(0, ...coverage.values());
    const query = {
      similar,
      typed,
      words: new Set(terms.flatMap((term) => term.words)),
      lettered: terms.some((term) => term.words.some((word) => LETTER.test(word))),
      alone: terms.length === 1,
    };
    const best = [...coverage].filter(([, value]) => value >= least);
    if (!query.alone) best.sort((a, b) => b[1] - a[1]).splice(MOST_RANKED);
    return best
      .map(([place, value]) => [value + bonus(this.entries[place], query), place])
      .sort((a, b) => b[0] - a[0] || a[1] - b[1])
      .map(([, place]) => place);
  }
}

const same = (word) => word;

function keep(values, key, value) {
  if (value > (values.get(key) ?? 0)) values.set(key, value);
}

/** Returns what an entry scores by more than its words: how well its best text fits, its kind. */
function bonus(entry, { similar, typed, words: wanted, lettered, alone }) {
  let best = 0;
  let begins = 0;
  for (const [words, weight, text] of entry.texts) {
    let sum = 0;
    for (const spellings of similar) {
      let score = 0;
      for (const word of words) score = Math.max(score, spellings.get(word) ?? 0);
      sum += score;
    }
    const count = similar.length;
    best = Math.max(best, weight * (sum / count - 0.02 * Math.abs(words.length - count)));
    if (weight === 1 && lettered && text.startsWith(typed)) {
      begins = Math.max(begins, (BEGINNING * typed.length) / text.length);
    }
  }
  const kind = wanted.has(entry.singular) ? OF_KIND : 0;
  const prior = alone ? entry.prior[lettered ? 0 : 1] + entry.note : 0;
  return PER_TEXT * best + begins + kind + entry.start + prior;
}

const yearOf = (day) => Math.floor(day / 10000);

function years(periods) {
  const all = new Set();
  for (const [start, end] of periods) {
    const [first, last] = [yearOf(start), yearOf(end)];
    for (let year = first; year <= Math.min(last, first + MOST_YEARS); year += 1) all.add(year);
  }
  return [...all].join(" ");
}

/** Returns the search: find() for what is typed, matcher() for the rows of a table. */
export function makeSearch(data, MiniSearch) {
  const reader = makeReader(data);
  const [name, other] = data.weights;
  const texts = (weight, ...all) =>
    [...new Set(all)].filter(Boolean).map((text) => [text.split(" "), weight, text]);

  const entries = data.kinds.flatMap((kind) =>
    kind.rows.map(([id, title, names = "", more = "", related = [], periods = [], start = 0, note = 0]) => {
      const spans = periods.map((period) =>
        typeof period === "number" ? [period, period] : period,
      );
      return {
        kind,
        id,
        title,
        related,
        periods: spans,
        searched: kind.searched,
        singular: kind.singular,
        start: start / 1000,
        note: note / 1000,
        prior: kind.prior,
        texts: [
          ...texts(name, reader.words(id), kind.named ? reader.words(title) : "", ...names.split("|")),
          ...texts(other, kind.singular, ...more.split("|"), years(spans)),
        ],
      };
    }),
  );
  const pageOf = (address, title, page) => ({
    address,
    title,
    page,
    related: [],
    periods: [],
    searched: true,
    singular: "",
    start: page ? 0 : PER_TEXT,
    note: 0,
    prior: [0, 0],
    texts: [...texts(name, reader.words(title)), ...texts(other, reader.words(page))],
  });
  const pages = data.pages.flatMap(([address, title, parts]) => [
    pageOf(address, title, ""),
    ...parts.map(([anchor, heading]) => pageOf(address + anchor, heading, title)),
  ]);
  const names = new Set(
    entries
      .filter((entry) => entry.searched)
      .flatMap((entry) => entry.texts.filter(([, weight]) => weight === name))
      .map(([, , text]) => text),
  );
  const records = new Finder(MiniSearch, entries, data);
  const documents = new Finder(MiniSearch, pages, data);

  /**
   * Returns groups of results, best first: each with a name and items of title, address and note.
   * A day on its own leads to the time machine; pages follow the records, unless one has
   * exactly the title that was typed.
   */
  function find(text, most = 5) {
    const terms = reader.terms(text);
    if (!terms.length) return [];
    const typed = reader.words(text);
    const typing = !/\s$/.test(text);
    const groups = new Map();
    for (const place of records.find(terms, typed, typing)) {
      const { kind, id, title } = entries[place];
      if (!groups.has(kind)) groups.set(kind, { name: kind.name, items: [] });
      const { items } = groups.get(kind);
      if (items.length < most) {
        items.push({ title, note: "", address: `records/${kind.folder}/${id}.html` });
      }
    }
    const found = [...groups.values()];
    const items = documents
      .find(terms, typed, typing)
      .slice(0, most)
      .map((place) => pages[place])
      .map(({ title, page, address }) => ({ title, note: page, address }));
    if (items.length) {
      const exact = !names.has(typed) && reader.words(items[0].title) === typed;
      found[exact ? "unshift" : "push"]({ name: "Pages", items });
    }
    for (const { period } of terms.toReversed()) {
      if (period && period[0] === period[1]) {
        const iso = String(period[0]).padStart(8, "0").replace(/(....)(..)(..)/, "$1-$2-$3");
        if (iso < data.first) continue;
        const address = `time-machine.html?on=${iso}`;
        const day = { name: "That day", items: [{ title: long(iso), note: "Time machine", address }] };
        found.splice(terms.length === 1 ? 0 : 1, 0, day);
      }
    }
    return found;
  }

  /**
   * Returns what filters the records of a kind: for a text, a function that says whether a record
   * has each of its words, given its identifier and other words of it.
   */
  function matcher(folder) {
    const own = new Map();
    for (const { kind, id, texts: all, related } of entries) {
      if (kind.folder !== folder) continue;
      const named = related.flatMap((place) =>
        entries[place].texts.filter(([, weight]) => weight === name),
      );
      own.set(id, ` ${[...all, ...named].map(([, , text]) => text).join(" ")}`);
    }
    const everything = [...own.values()];
    const spellings = (word) =>
      everything.some((text) => text.includes(` ${word}`))
        ? [word]
        : [word, ...records.like(word, false).keys()];
    return (text) => {
      const wanted = reader.words(text).split(" ").filter(Boolean).map(spellings);
      return (id, more) => {
        const text = own.get(id) + more;
        return wanted.every((any) => any.some((word) => text.includes(` ${word}`)));
      };
    };
  }

  return { ...reader, find, matcher };
}

function long(iso) {
  const format = { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" };
  return new Intl.DateTimeFormat("en-GB", format).format(new Date(`${iso}T00:00:00Z`));
}
