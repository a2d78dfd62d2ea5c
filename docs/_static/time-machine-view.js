// Runs before anything is shown: the address may ask for the map first, or for a frame of another site.
"use strict";

{
  const asked = new URLSearchParams(location.search);
  const view = ["embed", "map"].find((name) => asked.get(name) === "1");
  if (view) document.documentElement.dataset.view = view;
  if (view === "embed") {
    const base = document.createElement("base");
    base.target = "_blank";
    document.head.append(base);
  }
}
