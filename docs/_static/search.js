// The search in the header of every page, and the page of its results.

import { load, root } from "./search-load.js";

const FAILED = "The search could not be loaded. Try again, or look through the list of records.";
const SHOWN = 4;
const ON_PAGE = 25;

let boxes = 0;

function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

function said(count) {
  if (!count) return "Nothing was found.";
  return count === 1 ? "1 result" : `${count} results`;
}

/** Turns a box into a combobox with a list of results below it. */
function makeCombobox(form) {
  boxes += 1;
  const id = `site-search-${boxes}`;
  const box = form.querySelector("input");
  const list = make("div", { role: "listbox", id, "aria-label": "Results" });
  const note = make("p", { role: "status" });
  const panel = make("div", { class: "search-panel", popover: "manual" }, note, list);
  let options = [];
  let active = -1;
  let latest = 0;

  form.append(panel);
  for (const [name, value] of Object.entries({
    role: "combobox",
    "aria-autocomplete": "list",
    "aria-haspopup": "listbox",
    "aria-controls": id,
    "aria-expanded": "false",
  })) {
    box.setAttribute(name, value);
  }

  function close() {
    if (panel.matches(":popover-open")) panel.hidePopover();
    box.setAttribute("aria-expanded", "false");
    box.removeAttribute("aria-activedescendant");
    active = -1;
  }

  function open() {
    const { left, bottom } = box.getBoundingClientRect();
    panel.style.setProperty("--left", `${Math.max(left, 0)}px`);
    panel.style.setProperty("--top", `${bottom}px`);
    if (!panel.matches(":popover-open")) panel.showPopover();
    box.setAttribute("aria-expanded", String(options.length > 0));
  }

  function choose(number) {
    options[active]?.removeAttribute("aria-selected");
    active = number;
    const option = options[active];
    if (!option) {
      box.removeAttribute("aria-activedescendant");
      return;
    }
    option.setAttribute("aria-selected", "true");
    option.scrollIntoView({ block: "nearest" });
    box.setAttribute("aria-activedescendant", option.id);
  }

  function option({ title, note: more, address }) {
    const link = make(
      "a",
      { role: "option", id: `${id}-${options.length}`, tabindex: "-1", href: new URL(address, root) },
      make("span", { class: "search-title" }, title),
    );
    if (more) link.append(" ", make("span", { class: "search-note" }, more));
    options.push(link);
    return link;
  }

  function show(groups, text) {
    options = [];
    list.replaceChildren(
      ...groups.map(({ name, items }, number) => {
        const label = make("div", { class: "search-kind", id: `${id}-kind-${number}` }, name);
        return make(
          "div",
          { role: "group", "aria-labelledby": label.id },
          label,
          ...items.map(option),
        );
      }),
    );
    note.textContent = said(options.length);
    if (options.length) {
      const all = { title: `All results for “${text}”`, address: `search.html?q=${encodeURIComponent(text)}` };
      list.append(option(all));
    }
    list.hidden = !options.length;
    open();
    choose(0);
  }

  async function answer() {
    latest += 1;
    const asked = latest;
    const text = box.value.trim();
    if (!text) {
      close();
      return;
    }
    try {
      const search = await load();
      if (asked === latest) show(search.find(box.value, SHOWN), text);
    } catch (error) {
      console.warn(error);
      options = [];
      list.hidden = true;
      note.textContent = FAILED;
      open();
    }
  }

  box.addEventListener("focus", () => {
    load().catch(() => {}); // said when something is typed
    if (box.value.trim()) answer();
  });
  box.addEventListener("input", answer);
  box.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    const shown = panel.matches(":popover-open") && options.length > 0;
    if (event.key === "Escape") {
      if (!panel.matches(":popover-open")) form.dispatchEvent(new Event("leave"));
      else event.preventDefault(); // the browser would empty the box
      close();
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (!shown) answer();
      else choose((active + (event.key === "ArrowDown" ? 1 : options.length - 1)) % options.length);
    } else if (event.key === "Enter" && shown && options[active]) {
      event.preventDefault();
      options[active].click();
    }
  });
  form.addEventListener("focusout", (event) => {
    if (!form.contains(event.relatedTarget)) close();
  });
  panel.addEventListener("mousedown", (event) => event.preventDefault()); // the box keeps the focus
  window.addEventListener("resize", () => panel.matches(":popover-open") && open());
  return box;
}

/** Lets phones open the search in their header. */
function makeOpener(form, link) {
  const box = form.querySelector("input");
  const leave = () => {
    form.hidden = true;
    link.focus();
  };
  const enter = () => {
    form.hidden = false;
    box.focus();
  };
  link.addEventListener("click", (event) => {
    event.preventDefault();
    enter();
  });
  form.querySelector(".search-close").addEventListener("click", leave);
  form.addEventListener("leave", leave);
  return enter;
}

/** Lists everything that is found, as one types, on the page of the search. */
function makePage(form) {
  const box = form.querySelector("input");
  const note = document.getElementById("search-said");
  const results = document.getElementById("search-results");
  let latest = 0;

  function section({ name, items }) {
    const list = items.map(({ title, note: more, address }) => {
      const item = make("li", {}, make("a", { href: new URL(address, root) }, title));
      if (more) item.append(" ", make("span", { class: "search-note" }, more));
      return item;
    });
    return make("section", {}, make("h2", {}, name), make("ul", {}, ...list));
  }

  async function answer() {
    latest += 1;
    const asked = latest;
    const address = new URL(location.href);
    const text = box.value.trim();
    address.search = text ? new URLSearchParams({ q: text }) : "";
    history.replaceState(history.state, "", address);
    try {
      const search = await load();
      if (asked !== latest) return;
      const groups = search.find(box.value, ON_PAGE);
      results.replaceChildren(...groups.map(section));
      const count = groups.reduce((sum, { items }) => sum + items.length, 0);
      note.textContent = text ? said(count) : "";
    } catch (error) {
      console.warn(error);
      note.textContent = FAILED;
    }
  }

  form.addEventListener("submit", (event) => event.preventDefault());
  box.addEventListener("input", answer);
  box.value = new URLSearchParams(location.search).get("q") ?? "";
  if (box.value) answer();
  return box;
}

const forms = [...document.querySelectorAll(".site-search")];
const combos = forms.map(makeCombobox);
const header = document.querySelector(".header-search");
const enter = header && makeOpener(header, document.querySelector(".search-open"));
const page = document.querySelector(".search-page");
const pageBox = page && makePage(page);

function isShown(box) {
  const { right, width } = box.getBoundingClientRect();
  return width > 0 && right > 0;
}

document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest("input, textarea, select, [contenteditable]")) return;
  event.preventDefault();
  const box = pageBox ?? combos.find(isShown);
  if (box) box.focus();
  else enter?.();
});
