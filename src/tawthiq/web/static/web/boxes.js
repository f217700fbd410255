// Drawing a box on the map, or taking what is in view: the list then holds what lies inside.
export function shownBox() {
  const value = document.getElementById("f-box")?.value;
  if (!value) return { type: "FeatureCollection", features: [] };
  const [west, south, east, north] = value.split(",").map(Number);
  const ring = [[west, south], [east, south], [east, north], [west, north], [west, south]];
  return { type: "Feature", properties: {}, geometry: { type: "LineString", coordinates: ring } };
}

export function boxes(map, container, said, choose) {
  const acts = document.querySelector(".map-acts");
  const button = document.getElementById("map-draw");
  acts.hidden = false;
  let start = null;
  const drawn = document.createElement("div");
  drawn.className = "drawn-box";

  const stop = () => {
    start = null;
    drawn.remove();
    delete container.dataset.drawing;
    button.setAttribute("aria-pressed", "false");
    button.textContent = said.draw;
    map.dragPan.enable();
    map.getCanvas().style.cursor = "";
  };
  const begin = () => {
    container.dataset.drawing = "yes";
    button.setAttribute("aria-pressed", "true");
    button.textContent = said.drawing;
    map.dragPan.disable();
    map.getCanvas().style.cursor = "crosshair";
  };
  const place = (at) => {
    drawn.style.left = `${Math.min(start.x, at.x)}px`;
    drawn.style.top = `${Math.min(start.y, at.y)}px`;
    drawn.style.width = `${Math.abs(at.x - start.x)}px`;
    drawn.style.height = `${Math.abs(at.y - start.y)}px`;
  };
  const here = (event) => {
    const frame = map.getCanvasContainer().getBoundingClientRect();
    return { x: event.clientX - frame.left, y: event.clientY - frame.top };
  };

  button.addEventListener("click", () => (container.dataset.drawing ? stop() : begin()));
  document.addEventListener("keydown", (event) => { if (event.key === "Escape" && container.dataset.drawing) stop(); });
  container.addEventListener("pointerdown", (event) => {
    if (!container.dataset.drawing || event.target.closest("button")) return;
    start = here(event);
    place(start);
    container.append(drawn);
    container.setPointerCapture(event.pointerId);
  });
  container.addEventListener("pointermove", (event) => { if (start) place(here(event)); });
  container.addEventListener("pointerup", (event) => {
    if (!start) return;
    const [from, to] = [start, here(event)];
    stop();
    if (Math.abs(to.x - from.x) < 4 || Math.abs(to.y - from.y) < 4) return;
    const one = map.unproject([Math.min(from.x, to.x), Math.max(from.y, to.y)]);
    const other = map.unproject([Math.max(from.x, to.x), Math.min(from.y, to.y)]);
    choose([one.lng, one.lat, other.lng, other.lat]);
  });
  document.getElementById("map-view").addEventListener("click", () => {
    const view = map.getBounds();
    choose([view.getWest(), view.getSouth(), view.getEast(), view.getNorth()]);
  });
}
