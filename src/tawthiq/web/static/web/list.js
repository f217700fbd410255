// The list: its form answers as soon as something is chosen, and a period is brushed on the time line.
const form = () => document.getElementById("filter");

// An address holds what is asked for, and nothing that is not.
document.body.addEventListener("htmx:configRequest", (event) => {
  const asked = event.detail.parameters;
  for (const name of Object.keys(asked)) if (asked[name] === "") delete asked[name];
});

// The conditions that were unfolded stay so when the form is put in anew, and the focus among them with it.
document.body.addEventListener("htmx:beforeSwap", (event) => {
  if (!document.getElementById("f-more")?.open) return;
  event.detail.serverResponse = event.detail.serverResponse.replace('id="f-more"', 'id="f-more" open');
});

let brush = null; // { line, svg, from, to } while a period is being drawn

function monthAt(line, x) {
  const frame = line.querySelector("svg").getBoundingClientRect();
  const part = (x - frame.left) / frame.width;
  const months = Number(line.dataset.months);
  const rtl = getComputedStyle(line).direction === "rtl";
  return Math.min(months - 1, Math.max(0, Math.floor((rtl ? 1 - part : part) * months)));
}

function show() {
  const band = brush.line.querySelector(".band");
  band.setAttribute("x", Math.min(brush.from, brush.to));
  band.setAttribute("width", Math.abs(brush.to - brush.from) + 1);
}

function day(line, month, last) {
  const year = Number(line.dataset.first) + Math.floor(month / 12);
  const at = new Date(Date.UTC(year, (month % 12) + (last ? 1 : 0), last ? 0 : 1));
  return at.toISOString().slice(0, 10);
}

document.addEventListener("pointerdown", (event) => {
  const line = event.target.closest?.("#timeline");
  if (!line || event.button) return;
  const at = monthAt(line, event.clientX);
  brush = { line, from: at, to: at };
  show();
  event.preventDefault();
});
document.addEventListener("pointermove", (event) => {
  if (!brush) return;
  brush.to = monthAt(brush.line, event.clientX);
  show();
});
document.addEventListener("pointerup", () => {
  if (!brush) return;
  const { line, from, to } = brush;
  brush = null;
  document.getElementById("f-from").value = day(line, Math.min(from, to), false);
  document.getElementById("f-to").value = day(line, Math.max(from, to), true);
  form().requestSubmit();
});
