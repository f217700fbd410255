// What is chosen to be uploaded: how many files and megabytes, refused here where the server would refuse it.
const said = () => document.getElementById("chosen-files");

function measured(form) {
  const files = [...form.querySelectorAll('input[type="file"]')].flatMap((field) => [...field.files]);
  const bytes = files.reduce((sum, file) => sum + file.size, 0);
  const { mostFiles, mostBytes } = form.dataset;
  const { tooMany, tooLarge } = said().dataset;
  const wrong = files.length > Number(mostFiles) ? tooMany : bytes > Number(mostBytes) * 0.99 ? tooLarge : "";
  return { files, bytes, wrong };
}

document.addEventListener("change", (event) => {
  const form = event.target.closest?.("#upload");
  if (!form || event.target.type !== "file") return;
  const { files, bytes, wrong } = measured(form);
  const size = (bytes / 1e6).toLocaleString("en", { maximumFractionDigits: bytes < 1e6 ? 2 : 1 });
  said().textContent = wrong || (files.length ? `${files.length} · ${size} MB` : "");
  said().classList.toggle("bad", Boolean(wrong));
  form.querySelector('input[name="files"]').setCustomValidity(wrong);
});

document.addEventListener("htmx:xhr:progress", (event) => {
  const bar = document.getElementById("sent");
  if (!bar || event.target.id !== "upload" || !event.detail.lengthComputable) return;
  bar.hidden = false;
  bar.value = Math.round((100 * event.detail.loaded) / event.detail.total);
});

// An answer that says why not is shown in place, not dropped.
document.addEventListener("htmx:beforeSwap", (event) => {
  if ([400, 507].includes(event.detail.xhr.status) && event.detail.requestConfig?.elt?.id === "upload") {
    event.detail.shouldSwap = true;
    event.detail.isError = false;
  }
});
