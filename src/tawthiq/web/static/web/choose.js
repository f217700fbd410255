// Words chosen in a report's text go into the forms, as code points of report.text.
const shown = document.getElementById("chosen");
const none = document.getElementById("chosen-none");
const points = (text) => Array.from(text).length;

// Where a boundary of the selection stands in the report's text; null outside of it.
function offset(node, at) {
  const element = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
  const words = element?.closest?.(".words[data-start]");
  if (!words) return null;
  const before = document.createRange();
  before.setStart(words, 0);
  before.setEnd(node, at);
  return Number(words.dataset.start) + points(before.toString());
}

function chosen() {
  const selection = document.getSelection();
  if (!selection.rangeCount || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const start = offset(range.startContainer, range.startOffset);
  const end = offset(range.endContainer, range.endOffset);
  const first = range.startContainer.parentElement?.closest(".words");
  const last = range.endContainer.parentElement?.closest(".words");
  if (start === null || end === null || start >= end || first !== last) return null;
  return trimmed(start, range.toString());
}

function trimmed(start, text) {
  const words = text.trim();
  const lead = points(text) - points(text.trimStart());
  return words ? { start: start + lead, end: start + lead + points(words), words } : null;
}

document.addEventListener("selectionchange", () => {
  const found = chosen();
  if (!found) return; // what was chosen stays while a form is filled in
  for (const field of document.querySelectorAll("[data-chosen]")) field.value = found[field.dataset.chosen];
  shown.textContent = found.words;
  shown.hidden = false;
  none.hidden = true;
});
