// Makes boxes with wide content scrollable with the keyboard.
for (const box of document.querySelectorAll(".highlight pre, .table-wrapper, .parts, .record")) {
  if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
}
