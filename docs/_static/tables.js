// Lists of records: click a column heading to sort, type to filter.

const order = new Intl.Collator("en", { numeric: true });

function sort(table, column, ascending) {
  const body = table.tBodies[0];
  const text = (row) => row.cells[column].textContent.trim();
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

const fold = (text) =>
  text.normalize("NFKD").replace(/\p{M}/gu, "").replace(/ı/g, "i").toLowerCase();

function makeFilterable(table) {
  const label = document.createElement("label");
  const box = document.createElement("input");
  const count = document.createElement("output");
  box.type = "search";
  label.append("Filter: ", box, " ", count);
  table.parentElement.before(label);
  label.className = "filter";
  const rows = [...table.tBodies[0].rows].map((row) => [row, fold(row.textContent)]);
  const show = () => {
    const words = fold(box.value).split(/\s+/);
    let shown = 0;
    for (const [row, text] of rows) {
      row.hidden = !words.every((word) => text.includes(word));
      shown += Number(!row.hidden);
    }
    count.textContent = `${shown} of ${rows.length}`;
  };
  box.addEventListener("input", show);
  show();
}

for (const table of document.querySelectorAll(".listed table")) {
  makeSortable(table);
  makeFilterable(table);
}
