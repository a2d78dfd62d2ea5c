// What is wider than its box can be scrolled with the keyboard too.
for (const box of document.querySelectorAll(".highlight pre, .table-wrapper, .parts, .record")) {
  if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
}
