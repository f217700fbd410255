// The desk by keyboard. In the queue: j, k, Enter, a, digits, m; on an incident: g, x, s, u; everywhere: ?
const queue = document.getElementById("queue");
const keys = document.getElementById("keys");
const rows = () => [...document.querySelectorAll("#queue .queued")];
const current = () => rows().findIndex((row) => row.contains(document.activeElement));

function move(step) {
  const all = rows();
  if (!all.length) return;
  const at = current();
  const next = at < 0 ? (step > 0 ? 0 : all.length - 1) : Math.min(Math.max(at + step, 0), all.length - 1);
  const link = all[next].querySelector("h2 a");
  link.focus();
  all[next].scrollIntoView({ block: "nearest" });
}

function follow(selector) {
  const link = document.querySelector(selector);
  if (link) link.click();
  return Boolean(link);
}

function open(id, field) {
  const act = document.getElementById(id);
  if (!act) return false;
  act.open = true;
  act.scrollIntoView({ block: "center" });
  act.querySelector(field).focus();
  return true;
}

const taken = (e) => e.ctrlKey || e.metaKey || e.altKey || e.isComposing
  || e.target.closest?.("input:not([type=checkbox]), textarea, select, [contenteditable]");

// By where the key lies: an Arabic keyboard has other letters on the same keys.
const letter = (e) => (e.code.startsWith("Key") ? e.code.slice(3).toLowerCase() : e.key);

document.addEventListener("keydown", (e) => {
  if (keys?.open) {
    if (e.key === "?" || e.key === "؟") { keys.close(); e.preventDefault(); }
    return;
  }
  if (taken(e)) return;
  if (e.key === "?" || e.key === "؟") { keys?.showModal(); e.preventDefault(); return; }
  const key = letter(e);
  let done = true;
  if (queue && key === "j") move(1);
  else if (queue && key === "k") move(-1);
  else if (queue && key === "a" && current() >= 0) assign(current());
  else if (/^[0-9m]$/.test(key)) done = follow(`.tabs [data-key="${key}"]`);
  else if (key === "u") done = follow("#to-queue");
  else if (key === "g") done = open("act-grade", "select");
  else if (key === "x") done = open("act-accept", "button");
  else if (key === "s") done = second();
  else done = false;
  if (done) e.preventDefault();
});

// What waits for a second person: the first decision that whoever sits here may agree to.
function second() {
  const button = document.querySelector("#second .agree button");
  if (!button) return false;
  button.scrollIntoView({ block: "center" });
  button.focus();
  return true;
}

function assign(at) {
  rows()[at].querySelector(".assign button").click();
}

// After a row was taken or put back, focus stays where it was.
document.body.addEventListener("htmx:afterSwap", (e) => {
  const row = e.detail.elt.closest?.(".queued");
  if (row && document.activeElement === document.body) row.querySelector("h2 a").focus();
});

document.getElementById("keys-open")?.addEventListener("click", () => keys.showModal());
