// Makes boxes with wide content scrollable with the keyboard, also after a phone is turned.
function makeScrollable() {
  for (const box of document.querySelectorAll(".highlight pre, .table-wrapper, .parts, .record")) {
    if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
  }
}

makeScrollable();
addEventListener("resize", makeScrollable);
