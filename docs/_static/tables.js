// Lists of records: click a column heading to sort, type to filter.

import { load } from "./search-load.js";

const order = new Intl.Collator("en", { numeric: true });

function sort(table, column, ascending) {
  const body = table.tBodies[0];
  const text = ({ cells }) => cells[column].dataset.sort ?? cells[column].textContent.trim();
  const rows = [...body.rows].sort((a, b) => {
    const [first, second] = [text(a), text(b)];
    if (!first || !second) return Number(!first) - Number(!second); // empty cells come last
    return ascending ? order.compare(first, second) : order.compare(second, first);
  });
  body.append(...rows);
}

function makeSortable(table) {
  const heads = [...table.tHead.rows[0].cells];
  heads.forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const ascending = head.ariaSort !== "ascending";
      heads.forEach((other) => other.removeAttribute("aria-sort"));
      head.ariaSort = ascending ? "ascending" : "descending";
      sort(table, column, ascending);
    });
  });
}

const textOf = (row) => [...row.cells].map((cell) => cell.textContent).join(" ");

/** Without the index, a row has a word if it shows it. */
const onlyShown = (text) => {
  const wanted = text.toLowerCase().split(/\s+/);
  return (_id, row) => wanted.every((word) => textOf(row).toLowerCase().includes(word));
};

function makeFilterable(table) {
  const label = document.createElement("label");
  const box = document.createElement("input");
  const count = document.createElement("output");
  box.type = "search";
  label.append("Filter: ", box, " ", count);
  table.parentElement.before(label);
  label.className = "filter";
  const rows = [...table.tBodies[0].rows];
  let matching = onlyShown;
  let opened = false;

  function show() {
    const matches = matching(box.value);
    let shown = 0;
    for (const row of rows) {
      row.hidden = !matches(row.dataset.record, row);
      shown += Number(!row.hidden);
    }
    count.textContent = `${shown} of ${rows.length}`;
  }

  /** Filters by all names and texts that the search knows of a record, and by what its row shows. */
  async function open() {
    const search = await load();
    const texts = new Map(rows.map((row) => [row, ` ${search.words(textOf(row))}`]));
    const matcher = search.matcher(table.dataset.kind);
    opened = true;
    matching = (text) => {
      const matches = matcher(text);
      return (id, row) => matches(id, texts.get(row));
    };
    show();
  }

  function showSoon() {
    if (opened || !box.value) show();
    else count.textContent = "…";
  }

  function filter() {
    const address = new URL(location.href);
    if (box.value) address.searchParams.set("q", box.value);
    else address.searchParams.delete("q");
    history.replaceState(history.state, "", address);
    begin();
    showSoon();
  }

  let opening;
  const begin = () => {
    opening ??= open().catch((error) => {
      opening = undefined;
      console.warn(error);
      show(); // by what the rows show
    });
  };
  box.addEventListener("focus", begin);
  box.addEventListener("input", filter);
  box.value = new URLSearchParams(location.search).get("q") ?? "";
  if (box.value) begin();
  showSoon();
}

for (const table of document.querySelectorAll(".listed table")) {
  makeSortable(table);
  makeFilterable(table);
}
