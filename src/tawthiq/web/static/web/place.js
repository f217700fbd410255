// The map on which a person puts a name: a click fills in the point, the fields move the mark.
const box = document.getElementById("place-map");
const said = JSON.parse(box.dataset.words);
const state = box.querySelector(".map-state");
state.textContent = said.loading;
const FONT = ["IBM Plex Sans Arabic"];
const COUNTRIES = { SYR: "sy", IRQ: "iq", LBN: "lb", LBY: "ly", PSE: "ps", SDN: "sd", YEM: "ye" };
const LIGHT = { beyond: "#d6e3e8", land: "#f6f3ea", border: "#8e897d", unit: "#b3ad9c", fine: "#d8d3c5", name: "#5c584e", halo: "#f6f3ea", water: "#9fc0cd", mark: "#8c2f2b", chosen: "#e3eef1" };
const DARK = { beyond: "#182429", land: "#232b2f", border: "#66737a", unit: "#4a575e", fine: "#333e44", name: "#aab4b9", halo: "#1b2226", water: "#33535f", mark: "#f0998f", chosen: "#1f3640" };
const darkness = matchMedia("(prefers-color-scheme: dark)");
const name = ["coalesce", ["get", `name_${box.dataset.lang}`], ["get", "name_ar"], ""];
const form = document.getElementById("placing");
const fields = { lat: form.elements.lat, lon: form.elements.lon };

const fetched = async (address) => {
  const answer = await fetch(address, { credentials: "same-origin" });
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  return answer.json();
};
const json = (file) => fetched(box.dataset.boundaries + file);

function boundsOf(geometries) {
  const bounds = [180, 90, -180, -90];
  const walk = (part) => {
    if (typeof part[0] !== "number") { part.forEach(walk); return; }
    bounds[0] = Math.min(bounds[0], part[0]); bounds[1] = Math.min(bounds[1], part[1]);
    bounds[2] = Math.max(bounds[2], part[0]); bounds[3] = Math.max(bounds[3], part[1]);
  };
  geometries.forEach((geometry) => walk(geometry.coordinates));
  return bounds;
}

const middle = (feature) => {
  const [west, south, east, north] = boundsOf([feature.geometry]);
  return { type: "Feature", properties: feature.properties, geometry: { type: "Point", coordinates: [(west + east) / 2, (south + north) / 2] } };
};
const collection = (features) => ({ type: "FeatureCollection", features });

function layers() {
  const ink = darkness.matches ? DARK : LIGHT;
  const text = { "text-field": name, "text-font": FONT, "text-size": 12, "text-max-width": 7 };
  const paint = { "text-color": ink.name, "text-halo-color": ink.halo, "text-halo-width": 1.4 };
  return [
    { id: "beyond", type: "background", paint: { "background-color": ink.beyond } },
    { id: "land", type: "fill", source: "countries", paint: { "fill-color": ink.land } },
    { id: "chosen", type: "fill", source: "units", filter: ["==", ["get", "id"], box.dataset.unit], paint: { "fill-color": ink.chosen } },
    { id: "rivers", type: "line", source: "water", paint: { "line-color": ink.water, "line-width": 1.2 } },
    { id: "fine", type: "line", source: "units", minzoom: 7, filter: [">=", ["get", "level"], 2], paint: { "line-color": ink.fine, "line-width": 0.7 } },
    { id: "units", type: "line", source: "units", filter: ["==", ["get", "level"], 1], paint: { "line-color": ink.unit, "line-width": 1 } },
    { id: "borders", type: "line", source: "countries", paint: { "line-color": ink.border, "line-width": 1 } },
    { id: "names", type: "symbol", source: "names", filter: ["==", ["get", "level"], 1], maxzoom: 8, layout: text, paint },
    { id: "fine-names", type: "symbol", source: "names", filter: [">=", ["get", "level"], 2], minzoom: 7.5, layout: { ...text, "text-size": 11 }, paint },
    { id: "near-spots", type: "circle", source: "near", minzoom: 8, paint: { "circle-radius": 2, "circle-color": ink.border } },
    { id: "near", type: "symbol", source: "near", minzoom: 8, layout: { "text-field": ["get", "name"], "text-font": FONT, "text-size": 11, "symbol-sort-key": ["get", "rank"], "text-anchor": "top", "text-offset": [0, 0.3], "text-max-width": 9 }, paint: { ...paint, "text-halo-width": 1.2 } },
    { id: "spot", type: "circle", source: "spot", paint: { "circle-radius": 8, "circle-color": ink.mark, "circle-stroke-color": ink.halo, "circle-stroke-width": 2 } },
  ];
}

const chosen = () => {
  const [lat, lon] = [fields.lat, fields.lon].map((field) => (field.value.trim() === "" ? NaN : Number(field.value)));
  const there = Number.isFinite(lat) && Number.isFinite(lon) && Math.abs(lat) <= 90 && Math.abs(lon) <= 180;
  return collection(there ? [{ type: "Feature", properties: {}, geometry: { type: "Point", coordinates: [lon, lat] } }] : []);
};

async function draw() {
  const { Map, NavigationControl, setWorkerUrl } = await import(box.dataset.library);
  setWorkerUrl(new URL(box.dataset.worker, location.href).href);
  await document.fonts.load("16px 'IBM Plex Sans Arabic'", "حلب");
  const files = Object.values(COUNTRIES).map((code) => json(`admin-${code}.geojson`));
  const [countries, water, ...admins] = await Promise.all([json("countries.geojson"), json("water.geojson"), ...files]);
  const near = box.dataset.near ? await fetched(box.dataset.near) : collection([]);
  const units = admins.flatMap((found) => found.features).filter((unit) => unit.properties.level > 0);
  const wanted = units.filter((unit) => unit.properties.id === box.dataset.unit);
  const ours = countries.features.filter((country) => COUNTRIES[country.properties.id]);
  const spot = chosen();
  const seen = boundsOf((wanted.length ? wanted : spot.features.length ? spot.features : ours).map((one) => one.geometry));
  const map = new Map({
    container: box, attributionControl: false, minZoom: 2, maxZoom: 15, dragRotate: false, touchPitch: false, pitchWithRotate: false,
    bounds: [[seen[0], seen[1]], [seen[2], seen[3]]], fitBoundsOptions: { padding: 30, maxZoom: 9 },
    locale: { "NavigationControl.ZoomIn": said.zoom_in, "NavigationControl.ZoomOut": said.zoom_out, "Map.Title": said.label },
    style: { version: 8, sources: {
      countries: { type: "geojson", data: countries }, water: { type: "geojson", data: water },
      units: { type: "geojson", data: collection(units) }, names: { type: "geojson", data: collection(units.map(middle)) },
      near: { type: "geojson", data: near }, spot: { type: "geojson", data: spot },
    }, layers: layers() },
  });
  map.touchZoomRotate.disableRotation();
  map.addControl(new NavigationControl({ showCompass: false }), "top-left");
  map.getCanvas().style.cursor = "crosshair";
  // the source of the spot is there only after the map has loaded; what is chosen earlier is shown then
  const loaded = new Promise((resolve) => map.once("load", resolve));
  const show = () => loaded.then(() => map.getSource("spot").setData(chosen()));
  map.on("click", ({ lngLat }) => {
    fields.lat.value = lngLat.lat.toFixed(5);
    fields.lon.value = lngLat.lng.toFixed(5);
    show();
  });
  for (const field of Object.values(fields)) field.addEventListener("input", show);
  loaded.then(() => state.remove());
  map.once("idle", () => { box.dataset.drawn = "yes"; });
  darkness.addEventListener("change", async () => {
    await loaded;
    for (const layer of layers()) for (const [key, value] of Object.entries(layer.paint)) map.setPaintProperty(layer.id, key, value);
  });
}

draw().catch((error) => {
  console.error(error);
  state.textContent = said.failed;
});
