// What a reader takes along from a day of the time machine: a citation, a link, a frame, a picture.
"use strict";

{
  const SVG = "http://www.w3.org/2000/svg";
  const STYLES = [
    "display", "dominant-baseline", "fill", "fill-rule", "font-family", "font-size", "font-weight",
    "paint-order", "stroke", "stroke-linejoin", "stroke-width", "text-anchor",
  ];
  const HEAD = 112;
  const FOOT = 96;
  const SCALE = 2;

  const find = (id) => document.getElementById(`tm-${id}`);
  const tool = find("tool");
  const address = () => find("address").textContent;
  const day = () => find("date").value;
  const headline = () => [find("day").textContent, find("known").textContent].filter(Boolean).join(". ");

  // Text

  function citation() {
    const forms = JSON.parse(tool.dataset.citation);
    const now = new Date();
    const read = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
      .map((part) => String(part).padStart(2, "0"))
      .join("-");
    const known = {
      TMTITLE: `The Organization of Turkic States on ${headline()}`,
      TMDAY: `time-machine-${day()}`,
      TMADDRESS: address(),
      TMREAD: read,
    };
    return `${forms.text}\n\n${forms.bibtex}`.replace(/TM(TITLE|DAY|ADDRESS|READ)/g, (name) => known[name]);
  }

  function frame() {
    const inner = new URL(address());
    inner.searchParams.set("embed", "1");
    const title = `The Organization of Turkic States on ${find("day").textContent}`;
    const source = inner.href.replaceAll("&", "&amp;");
    return (
      `<iframe src="${source}" title="${title}" width="100%" height="760" ` +
      'style="border: 0" loading="lazy"></iframe>'
    );
  }

  function open(title, text) {
    find("dialog-title").textContent = title;
    find("dialog-text").value = text;
    find("dialog-text").setSelectionRange(0, 0);
    find("dialog").showModal();
    find("dialog-text").scrollTop = 0;
  }

  /** Copies a text, and says on the button whether that worked. */
  async function copy(button, text, done, refused) {
    const label = (button.dataset.label ??= button.textContent);
    try {
      await navigator.clipboard.writeText(text);
      button.textContent = done;
    } catch {
      refused.act();
      button.textContent = refused.text;
    }
    find("status").textContent = button.textContent;
    setTimeout(() => {
      button.textContent = label;
    }, 3000);
  }

  // Pictures

  function make(tag, attributes, text = "") {
    const element = document.createElementNS(SVG, tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.textContent = text;
    return element;
  }

  /** Copies the map as it looks now: its styles come from the page, and a picture has no page. */
  function still(map) {
    const copied = map.cloneNode(true);
    const copies = [copied, ...copied.querySelectorAll("*")];
    for (const [position, element] of [map, ...map.querySelectorAll("*")].entries()) {
      const styles = getComputedStyle(element);
      for (const name of STYLES) copies[position].style.setProperty(name, styles.getPropertyValue(name));
      for (const name of ["class", "href", "aria-label"]) copies[position].removeAttribute(name);
    }
    copied.removeAttribute("style");
    return copied;
  }

  /** Returns the legend, one box and word for each entry that is shown. */
  function legend(top, ink) {
    let left = 40;
    return [...document.querySelectorAll(".tm-legend li:not([hidden])")].flatMap((entry) => {
      const key = entry.querySelector(".tm-key");
      const observer = key.classList.contains("tm-observer");
      const fill = observer ? "url(#tm-hatch)" : getComputedStyle(key).backgroundColor;
      const word = entry.textContent.replace(key.textContent, "").trim();
      const box = make("rect", { x: left, y: top - 15, width: 26, height: 17, fill, stroke: ink });
      const text = make("text", { x: left + 34, y: top, fill: ink, "font-size": 18 }, word);
      left += 34 + word.length * 9.5 + 30;
      return [box, text];
    });
  }

  function picture() {
    const map = document.querySelector(".tm-map");
    const { width, height } = map.viewBox.baseVal;
    const whole = height + HEAD + FOOT;
    const page = getComputedStyle(tool);
    const ink = page.color;
    const sheet = make("svg", { xmlns: SVG, width, height: whole, viewBox: `0 0 ${width} ${whole}` });
    const paper = getComputedStyle(document.body).backgroundColor;
    sheet.setAttribute("font-family", page.fontFamily);
    const inner = still(map);
    for (const [name, value] of Object.entries({ y: HEAD, width, height })) inner.setAttribute(name, value);
    const write = (y, size, text) => make("text", { x: 40, y, fill: ink, "font-size": size }, text);
    const shapes = "Shapes: Natural Earth; no statement on any border.";
    const source = `Source: turkicstates, data ${tool.dataset.version}. ${shapes}`;
    sheet.append(
      make("title", {}, headline()),
      make("rect", { width, height: whole, fill: paper }),
      write(46, 32, headline()),
      write(84, 20, find("summary").textContent),
      make("rect", { y: HEAD, width, height, fill: getComputedStyle(map).backgroundColor }),
      inner,
      ...legend(height + HEAD + 30, ink),
      write(height + HEAD + 60, 15, source),
      write(height + HEAD + 82, 15, address()),
    );
    return new XMLSerializer().serializeToString(sheet);
  }

  function save(blob, ending) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = `turkic-states-${day()}.${ending}`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  }

  async function paint() {
    const image = new Image();
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(picture())}`;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = image.width * SCALE;
    canvas.height = image.height * SCALE;
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    canvas.toBlob((blob) => save(blob, "png"), "image/png");
  }

  find("cite").addEventListener("click", () => open("Cite this day", citation()));
  find("embed").addEventListener("click", () => open("Code for your page", frame()));
  find("copy").addEventListener("click", () =>
    copy(find("copy"), address(), "Link copied", {
      act: () => history.replaceState(history.state, "", address()),
      text: "Copy it from the address bar",
    }),
  );
  find("dialog-copy").addEventListener("click", () =>
    copy(find("dialog-copy"), find("dialog-text").value, "Copied", {
      act: () => find("dialog-text").select(),
      text: "Copy what is marked",
    }),
  );
  find("dialog-close").addEventListener("click", () => find("dialog").close());
  find("svg").addEventListener("click", () => save(new Blob([picture()], { type: "image/svg+xml" }), "svg"));
  find("png").addEventListener("click", paint);
}
