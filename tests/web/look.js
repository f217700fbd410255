// What a careful eye would find amiss in a page; each function lists the elements.
const skipped = (e) => e.closest(".unseen, .skip, .maplibregl-map, svg");
const told = (e) => e.outerHTML.slice(0, 120);

// What stands outside the window, or is wider than its own box.
function overflowing() {
  const wide = document.documentElement.clientWidth;
  const clipped = (e) => {
    for (let p = e.parentElement; p; p = p.parentElement) {
      if (getComputedStyle(p).overflowX !== "visible") return true;
    }
    return false;
  };
  const out = [...document.querySelectorAll("body *")].filter((e) => {
    const box = e.getBoundingClientRect();
    return box.width && !skipped(e) && !clipped(e) && (box.left < -1 || box.right > wide + 1);
  });
  const boxes = [...document.querySelectorAll("td, th, dd, dt, h1, h2, h3, p, li, a, button")];
  const cut = boxes.filter(
    (e) => !skipped(e) && getComputedStyle(e).display !== "inline" && e.scrollWidth > e.clientWidth + 1);
  const page = document.documentElement.scrollWidth > wide + 1 ? ["the page"] : [];
  return [...page, ...out.map(told), ...cut.map(told)];
}

// Words of two elements, neither inside the other, that lie over each other by more than a line's own air.
function overlapping() {
  const seen = (e) => !skipped(e) && !e.closest("details:not([open]) > :not(summary)") &&
    getComputedStyle(e).visibility === "visible" && ![...ancestors(e)].some((p) => OVER.has(getComputedStyle(p).position));
  const texts = [];
  const put = (e, { left, top, right, bottom }) => { // as much of it as the boxes that it scrolls in let be seen
    const box = { left, top, right, bottom };
    for (const p of ancestors(e.parentElement)) {
      if (getComputedStyle(p).overflowY === "visible") continue;
      const frame = p.getBoundingClientRect();
      box.top = Math.max(box.top, frame.top);
      box.bottom = Math.min(box.bottom, frame.bottom);
    }
    if (right - left > 1 && box.bottom - box.top > 1) texts.push({ e, box });
  };
  const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (words.nextNode()) {
    const e = words.currentNode.parentElement;
    if (!words.currentNode.data.trim() || !seen(e)) continue;
    const range = document.createRange();
    range.selectNodeContents(words.currentNode);
    for (const box of range.getClientRects()) put(e, box);
  }
  for (const e of document.querySelectorAll("input:not([type=hidden]), select, textarea, button, canvas")) {
    if (seen(e)) put(e, e.getBoundingClientRect());
  }
  texts.sort((a, b) => a.box.top - b.box.top);
  const found = new Set();
  texts.forEach((one, at) => {
    for (let n = at + 1; n < texts.length && texts[n].box.top < one.box.bottom; n += 1) {
      const other = texts[n];
      if (one.e === other.e || one.e.contains(other.e) || other.e.contains(one.e)) continue;
      const wide = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      const high = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
      if (wide > 2 && high > 0.45 * Math.min(one.box.bottom - one.box.top, other.box.bottom - other.box.top)) found.add(`${told(one.e)} OVER ${told(other.e)}`);
    }
  });
  return [...found];
}
const OVER = new Set(["absolute", "fixed", "sticky"]); // laid over the page on purpose
function* ancestors(e) { for (; e; e = e.parentElement) yield e; }

// Under 24 by 24 pixels (WCAG 2.2, 2.5.8); links inside a sentence are exempt.
function smallTargets() {
  return [...document.querySelectorAll("a, button, input:not([type=hidden]), select")].filter((e) => {
    const box = e.getBoundingClientRect();
    if (skipped(e) || !box.width || getComputedStyle(e).display === "inline") return false;
    return box.height < 24 || box.width < 24;
  }).map(told);
}

// Words whose contrast with what lies behind them is under 4.5 to 1 (WCAG AA).
function faint() {
  const parts = (colour) => (colour.match(/[\d.]+/g) || []).map(Number);
  const light = ([r, g, b]) => {
    const linear = (v) => (v / 255 <= 0.03928 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4);
    return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
  };
  const behind = (e) => {
    for (; e; e = e.parentElement) {
      const colour = parts(getComputedStyle(e).backgroundColor);
      if (colour.length === 3 || colour[3] > 0.99) return colour;
    }
    return [255, 255, 255];
  };
  const found = new Set();
  const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (words.nextNode()) {
    const e = words.currentNode.parentElement;
    if (!words.currentNode.data.trim() || skipped(e) || e.closest(".masked")) continue;
    const [high, low] = [light(parts(getComputedStyle(e).color)), light(behind(e))].sort((a, b) => b - a);
    const ratio = (high + 0.05) / (low + 0.05);
    if (ratio < 4.5) found.add(`${ratio.toFixed(2)} ${told(e)}`);
  }
  return [...found];
}
