// Runs examples on the page: manages its boxes, and the worker that runs Python.

import { pack, unpack } from "./ask-link.js";

const find = (id) => document.getElementById(`ask-${id}`);
const bar = find("status").parentElement;
const [loadButton, allButton, stopButton, resetButton] = ["load", "all", "stop", "reset"].map(find);
const status = find("status");
const versions = find("versions");
const progress = find("progress");

let worker = null;
let ready = false;
let queue = []; // boxes to run; the first is running
let started = 0;

const boxes = [...document.querySelectorAll(".ask-box")].map((element) => {
  const text = element.querySelector("textarea");
  return {
    text,
    label: element.querySelector("label").textContent,
    first: text.value,
    button: element.querySelector(".ask-run"),
    share: element.querySelector(".ask-share"),
    note: element.querySelector(".ask-note"),
    output: element.querySelector("output"),
    ran: false,
    above: 0, // how many examples it needs before it
  };
});
const own = boxes.find((box) => box.text.id === "ask-own");
const examples = boxes.filter((box) => box !== own);
examples.forEach((box, number) => {
  box.above = number;
});

function fit({ text }) {
  text.style.height = "auto";
  text.style.height = `${text.scrollHeight + text.offsetHeight - text.clientHeight}px`;
}

function update() {
  const busy = queue.length > 0;
  loadButton.hidden = worker !== null;
  allButton.hidden = stopButton.hidden = resetButton.hidden = worker === null;
  allButton.disabled = !ready;
  resetButton.disabled = !ready || busy;
  stopButton.disabled = worker === null || (ready && !busy);
  for (const box of boxes) {
    box.button.disabled = !ready;
  }
  progress.hidden = worker === null || ready;
  versions.hidden = !ready;
}

function say(text) {
  status.textContent = text;
}

// Ends the worker and so deletes all variables; the output stays.
function end(text) {
  if (worker) {
    worker.onmessage = null;
    worker.terminate();
  }
  for (const box of queue) {
    box.note.textContent = "Stopped.";
  }
  worker = null;
  ready = false;
  queue = [];
  for (const box of boxes) {
    box.ran = false;
  }
  loadButton.textContent = "Load Python again";
  say(text);
  update();
}

function load() {
  const here = new URL(".", document.baseURI);
  started = performance.now();
  worker = new Worker(new URL("ask-worker.js", import.meta.url), { type: "module" });
  worker.onmessage = ({ data }) => hear(data);
  worker.onerror = (event) => {
    event.preventDefault();
    end(`Python could not be loaded: ${event.message || "its worker was not found"}.`);
  };
  worker.postMessage({
    load: {
      runtime: new URL("pyodide/", here).href,
      wheels: bar.dataset.wheels.split(" "),
      shellAddress: new URL("ask_shell.py", import.meta.url).href,
      zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    },
  });
  progress.value = 0;
  progress.max = Number(bar.dataset.bytes);
  say("Loading Python …");
  update();
  stopButton.focus();
}

function hear(message) {
  if (message.loaded) {
    progress.value = message.loaded;
  } else if (message.stage) {
    say(message.stage);
  } else if (message.failed) {
    end(`Python ${ready ? "stopped working" : "could not be loaded"}: ${message.failed}.`);
  } else if (message.ready) {
    versions.textContent = message.ready;
    ready = true;
    if (document.activeElement === stopButton) {
      own.text.focus({ preventScroll: true });
    }
    update();
    const seconds = (performance.now() - started) / 1000;
    say(`Ready after ${seconds.toFixed(1)} seconds.`);
  } else {
    answer(message);
  }
}

function answer({ run, text, good, took }) {
  const box = boxes[run];
  if (text !== undefined) {
    box.output.append(text);
    return;
  }
  queue.shift();
  box.ran = true;
  box.output.classList.toggle("ask-error", !good);
  const shown = box.output.textContent ? "" : " There is nothing to show.";
  box.output.tabIndex = box.output.scrollHeight > box.output.clientHeight ? 0 : -1;
  box.note.textContent = good ? `Ran in ${Math.ceil(took)} ms.${shown}` : "An error.";
  if (queue.length > 0) {
    next();
  } else {
    say(`Ready. ${box.label}: ${box.note.textContent}`);
    update();
  }
}

function next() {
  const [box] = queue;
  box.output.textContent = "";
  box.output.classList.remove("ask-error");
  box.note.textContent = "Running …";
  say(`Running: ${box.label} …`);
  update();
  worker.postMessage({ run: boxes.indexOf(box), source: box.text.value });
}

function enqueue(wanted) {
  const idle = queue.length === 0;
  queue.push(...wanted.filter((box) => !queue.includes(box)));
  if (idle && queue.length > 0) {
    next();
  }
}

// An example needs those above it, so run first those that have not run yet.
function run(box) {
  if (!ready) {
    say(worker ? "Python is still loading." : "Load Python first.");
    return;
  }
  const above = examples.slice(0, box.above);
  enqueue([...above.filter((example) => !example.ran), box]);
}

function reset() {
  for (const box of boxes) {
    box.text.value = box.first;
    box.output.textContent = box.note.textContent = "";
    box.output.classList.remove("ask-error");
    box.ran = false;
    fit(box);
  }
  own.above = 0;
  worker.postMessage({ reset: true });
  say("Everything is reset.");
}

// Copies the address of the page with the code of a box in it.
async function share(box) {
  const { hash, problem } = pack(box.text.value, box.above);
  let text = problem ?? "The link is copied. It carries the code, and opens it here.";
  if (hash) {
    const address = new URL(hash, location.href).href;
    try {
      await navigator.clipboard.writeText(address);
    } catch {
      history.replaceState(history.state, "", address);
      text = "The link is in the address bar: copy it from there.";
    }
  }
  box.note.textContent = text;
  say(text);
}

// Shows the code of the address. A link may come from anybody, so only the reader runs it.
function take() {
  const taken = unpack(location.hash);
  if (!taken) {
    return;
  }
  if (taken.problem) {
    own.note.textContent = taken.problem;
    say(taken.problem);
    return;
  }
  if (queue.includes(own)) {
    say("The code of the link was not taken, as your own question is running. Open it again.");
    return;
  }
  const unseen = taken.unseen
    ? " It has characters that you cannot see, so it may do other than it seems."
    : "";
  own.text.value = taken.code;
  own.above = Math.min(taken.above, examples.length);
  own.output.textContent = "";
  own.note.textContent = `This code came with the link. Read it before you run it.${unseen}`;
  say(`${own.note.textContent}${ready ? "" : " Python is not loaded."}`);
  fit(own);
  own.text.focus({ preventScroll: true });
  own.text.scrollIntoView({ block: "center" });
}

function stop() {
  end(ready ? "Stopped. All variables are gone." : "Loading was stopped.");
  loadButton.focus();
}

loadButton.addEventListener("click", load);
stopButton.addEventListener("click", stop);
resetButton.addEventListener("click", reset);
allButton.addEventListener("click", () => enqueue(examples));
for (const box of boxes) {
  fit(box);
  box.button.addEventListener("click", () => run(box));
  box.share.addEventListener("click", () => share(box));
  box.text.addEventListener("input", () => fit(box));
  box.text.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      run(box);
    }
  });
}
window.addEventListener("resize", () => boxes.forEach(fit));
window.addEventListener("hashchange", take);
take();
