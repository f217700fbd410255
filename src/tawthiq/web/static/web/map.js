// The map of incidents on an offline base map: everything it draws comes from this server.
import { boxes, shownBox } from "./boxes.js";

const box = document.getElementById("map");
const said = JSON.parse(box.dataset.words);
const lang = box.dataset.lang;
const state = box.querySelector(".map-state");
state.textContent = said.loading;
const FONT = ["IBM Plex Sans Arabic"];
const COUNTRIES = { SYR: "sy", IRQ: "iq", LBN: "lb", LBY: "ly", PSE: "ps", SDN: "sd", YEM: "ye" };
const DETAIL_ZOOM = 4.3; // from here on the governorates of the countries in sight are fetched
const PALETTES = {
  light: { beyond: "#ece9df", sea: "#d6e3e8", land: "#f6f3ea", border: "#8e897d", unit: "#c3bdae", name: "#5c584e", halo: "#f6f3ea", water: "#9fc0cd", waterName: "#3f6b7c", mark: "#8c2f2b", ring: "#ffffff" },
  dark: { beyond: "#20282c", sea: "#182429", land: "#232b2f", border: "#66737a", unit: "#3a464c", name: "#aab4b9", halo: "#1b2226", water: "#33535f", waterName: "#86b3c3", mark: "#f0998f", ring: "#14191c" },
};
const darkness = matchMedia("(prefers-color-scheme: dark)");
const palette = () => PALETTES[darkness.matches ? "dark" : "light"];
const name = ["coalesce", ["get", `name_${lang}`], ["get", "name_ar"], ""];

// The list, its form and its time line are put in anew with each filter; the map stays and asks for its points.
const found = () => document.getElementById("found");
const json = async (address) => {
  const answer = await fetch(address, { credentials: "same-origin" });
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  return answer.json();
};

function boundsOf(geometry) {
  const bounds = [180, 90, -180, -90];
  const walk = (part) => {
    if (typeof part[0] === "number") {
      bounds[0] = Math.min(bounds[0], part[0]); bounds[1] = Math.min(bounds[1], part[1]);
      bounds[2] = Math.max(bounds[2], part[0]); bounds[3] = Math.max(bounds[3], part[1]);
    } else part.forEach(walk);
  };
  walk(geometry.coordinates);
  return bounds;
}

// The outlines end at the edges of this box; beyond it nothing is known, and no border is drawn along it.
const FRAME = [7, 2, 63, 43];
const onFrame = ([x1, y1], [x2, y2]) =>
  (x1 === x2 && (x1 <= FRAME[0] || x1 >= FRAME[2])) || (y1 === y2 && (y1 <= FRAME[1] || y1 >= FRAME[3]));
const framed = () => {
  const [west, south, east, north] = FRAME;
  return { type: "Feature", properties: {}, geometry: { type: "Polygon", coordinates: [[[west, south], [east, south], [east, north], [west, north], [west, south]]] } };
};

function bordersOf(features) {
  const lines = [];
  for (const { geometry } of features) {
    const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
    for (const ring of polygons.flat()) {
      let line = [ring[0]];
      for (let i = 1; i < ring.length; i += 1) {
        if (onFrame(ring[i - 1], ring[i])) { if (line.length > 1) lines.push(line); line = []; }
        line.push(ring[i]);
      }
      if (line.length > 1) lines.push(line);
    }
  }
  return { type: "Feature", properties: {}, geometry: { type: "MultiLineString", coordinates: lines } };
}

// A circle on the ground, so that it keeps its kilometres at every zoom.
function circle(feature) {
  const [lon, lat] = feature.geometry.coordinates;
  const reach = feature.properties.radius / 6371;
  const phi = (lat * Math.PI) / 180;
  const ring = Array.from({ length: 65 }, (_, step) => {
    const angle = (step / 64) * 2 * Math.PI;
    const y = Math.asin(Math.sin(phi) * Math.cos(reach) + Math.cos(phi) * Math.sin(reach) * Math.cos(angle));
    const x = Math.atan2(Math.sin(angle) * Math.sin(reach) * Math.cos(phi), Math.cos(reach) - Math.sin(phi) * Math.sin(y));
    return [lon + (x * 180) / Math.PI, (y * 180) / Math.PI];
  });
  return { type: "Feature", properties: { hollow: feature.properties.hollow }, geometry: { type: "Polygon", coordinates: [ring] } };
}

// One point for a name: the middle of the largest ring. Polygons are cut into tiles, and each cut would be named.
function namePoint(feature) {
  const polygons = feature.geometry.type === "Polygon" ? [feature.geometry.coordinates] : feature.geometry.coordinates;
  let best = { area: 0, at: [0, 0] };
  for (const [ring] of polygons) {
    let area = 0, x = 0, y = 0;
    for (let i = 0; i + 1 < ring.length; i += 1) {
      const cross = ring[i][0] * ring[i + 1][1] - ring[i + 1][0] * ring[i][1];
      area += cross; x += (ring[i][0] + ring[i + 1][0]) * cross; y += (ring[i][1] + ring[i + 1][1]) * cross;
    }
    if (Math.abs(area) > best.area) best = { area: Math.abs(area), at: [x / (3 * area), y / (3 * area)] };
  }
  return { type: "Feature", properties: feature.properties, geometry: { type: "Point", coordinates: best.at } };
}
const namesOf = (features) => ({ type: "geojson", data: { type: "FeatureCollection", features: features.map(namePoint) } });

function layers() {
  const ink = palette();
  const size = ["interpolate", ["linear"], ["sqrt", ["get", "n"]], 1, 5.5, 4, 10, 15, 20];
  const text = (extra) => ({ "text-field": name, "text-font": FONT, "text-size": 12, "text-max-width": 7, ...extra });
  const halo = (colour) => ({ "text-color": colour, "text-halo-color": ink.halo, "text-halo-width": 1.4 });
  return [
    { id: "beyond", type: "background", paint: { "background-color": ink.beyond } },
    { id: "sea", type: "fill", source: "frame", paint: { "fill-color": ink.sea } },
    { id: "land", type: "fill", source: "countries", paint: { "fill-color": ink.land } },
    { id: "lakes", type: "fill", source: "water", filter: ["in", ["geometry-type"], ["literal", ["Polygon", "MultiPolygon"]]], paint: { "fill-color": ink.water } },
    { id: "rivers", type: "line", source: "water", filter: ["in", ["geometry-type"], ["literal", ["LineString", "MultiLineString"]]], paint: { "line-color": ink.water, "line-width": ["interpolate", ["linear"], ["zoom"], 4, 0.8, 9, 2.2] } },
    { id: "borders", type: "line", source: "borders", paint: { "line-color": ink.border, "line-width": 1 } },
    { id: "circles", type: "fill", source: "circles", filter: ["!", ["get", "hollow"]], paint: { "fill-color": ink.mark, "fill-opacity": 0.16 } },
    { id: "areas", type: "fill", source: "circles", filter: ["get", "hollow"], paint: { "fill-color": ink.mark, "fill-opacity": 0.07 } },
    { id: "circle-edges", type: "line", source: "circles", filter: ["!", ["get", "hollow"]], paint: { "line-color": ink.mark, "line-width": 0.8, "line-opacity": 0.5 } },
    { id: "area-edges", type: "line", source: "circles", filter: ["get", "hollow"], paint: { "line-color": ink.mark, "line-width": 1, "line-dasharray": [3, 2], "line-opacity": 0.75 } },
    { id: "country-names", type: "symbol", source: "country-names", maxzoom: 6.5, layout: text({ "text-size": 13 }), paint: halo(ink.name) },
    { id: "rings", type: "circle", source: "points", filter: ["get", "hollow"], paint: { "circle-radius": size, "circle-color": ink.mark, "circle-opacity": 0.04, "circle-stroke-color": ink.mark, "circle-stroke-width": 2 } },
    { id: "spots", type: "circle", source: "points", filter: ["!", ["get", "hollow"]], paint: { "circle-radius": size, "circle-color": ink.mark, "circle-opacity": 0.88, "circle-stroke-color": ink.ring, "circle-stroke-width": 1.2 } },
    { id: "cells", type: "circle", source: "points", filter: [">", ["get", "places"], 1], paint: { "circle-radius": ["interpolate", ["linear"], ["sqrt", ["get", "n"]], 1, 8.5, 4, 13, 15, 23], "circle-color": "rgba(0,0,0,0)", "circle-stroke-color": ink.mark, "circle-stroke-width": 1.4 } },
    { id: "chosen-box", type: "line", source: "box", paint: { "line-color": ink.name, "line-width": 2, "line-dasharray": [2, 1.5] } },
    { id: "lit", type: "circle", source: "points", filter: ["==", ["get", "n"], -1], paint: { "circle-radius": 14, "circle-color": "rgba(0,0,0,0)", "circle-stroke-color": ink.mark, "circle-stroke-width": 3 } },
    { id: "counts", type: "symbol", source: "points", filter: [">", ["get", "n"], 1], layout: { "text-field": ["to-string", ["get", "n"]], "text-font": FONT, "text-size": 11, "text-allow-overlap": true }, paint: { "text-color": ["case", ["get", "hollow"], ink.mark, ink.ring] } },
    { id: "point-names", type: "symbol", source: "points", minzoom: 6.5, layout: { "text-field": ["get", "place"], "text-font": FONT, "text-size": 12, "text-variable-anchor": ["top", "bottom"], "text-radial-offset": 1, "text-optional": true }, paint: { "text-color": ink.mark, "text-halo-color": ink.halo, "text-halo-width": 1.6 } },
  ];
}

function detailLayers(code) {
  const ink = palette();
  return [
    { id: `${code}-fine`, type: "line", source: code, minzoom: 7, filter: [">=", ["get", "level"], 2], paint: { "line-color": ink.unit, "line-width": 0.5 } },
    { id: `${code}-units`, type: "line", source: code, filter: ["==", ["get", "level"], 1], paint: { "line-color": ink.unit, "line-width": 1 } },
    { id: `${code}-names`, type: "symbol", source: `${code}-names`, minzoom: 5, layout: { "text-field": name, "text-font": FONT, "text-size": 11, "text-max-width": 7 }, paint: { "text-color": ink.name, "text-halo-color": ink.halo, "text-halo-width": 1.3 } },
  ];
}

// Of many incidents the map has counts alone: what a popup says of one place is asked for when it opens.
async function entriesOf(feature) {
  const { incidents, n } = feature.properties;
  if (incidents.length || !found()) return incidents;
  const [lon, lat] = feature.geometry.coordinates;
  const near = new URL(found().dataset.points, location.href);
  near.searchParams.set("box", [lon - 0.001, lat - 0.001, lon + 0.001, lat + 0.001].join());
  const answer = await json(near.href);
  const same = answer.features.find((one) => one.properties.n === n && one.properties.place === feature.properties.place);
  return same?.properties.incidents ?? [];
}

async function popupOf(feature) {
  const make = (tag, text) => { const made = document.createElement(tag); made.textContent = text; return made; };
  const shown = make("div", "");
  shown.className = "popup";
  shown.dir = lang === "ar" ? "rtl" : "ltr";
  shown.append(make("h4", feature.properties.place), make("p", [feature.properties.precision, feature.properties.count].filter(Boolean).join(" · ")));
  const list = make("ul", "");
  const entries = await entriesOf(feature);
  for (const entry of entries) {
    const line = make("li", "");
    const link = make("a", `${entry.date} · ${entry.event}`);
    link.href = entry.href;
    line.append(link, make("br", ""), make("bdi", entry.toll));
    if (entry.note) { const note = make("span", entry.note); note.className = "invented"; line.append(" ", note); }
    list.append(line);
  }
  if (feature.properties.n > entries.length && entries.length) list.append(make("li", `${said.more}: ${feature.properties.n - entries.length}`));
  shown.append(list);
  if (found()) {
    const only = make("button", said.only);
    only.type = "button";
    only.className = "quiet";
    const [lon, lat] = feature.geometry.coordinates;
    only.addEventListener("click", () => chooseBox([lon - 0.001, lat - 0.001, lon + 0.001, lat + 0.001]));
    shown.append(only);
  }
  return shown;
}

function chooseBox(edges) {
  document.getElementById("f-box").value = edges ? edges.map((edge) => edge.toFixed(4)).join() : "";
  document.getElementById("filter").requestSubmit();
}

// The zoom at which a circle of so many kilometres is a little wider than its dot (at 33° north).
const zoomFor = (radius) => Math.log2((13 * 65_600) / (radius * 1000));

const circlesOf = (points) => ({ type: "FeatureCollection", features: points.features.filter((f) => f.properties.radius).map(circle) });

async function draw() {
  const { Map, Popup, NavigationControl, setWorkerUrl } = await import(box.dataset.library);
  setWorkerUrl(new URL(box.dataset.worker, location.href).href);
  // labels are drawn with the page's own font, so it has to be there first
  await Promise.all([document.fonts.load("16px 'IBM Plex Sans Arabic'", "حلب"), document.fonts.load("16px 'IBM Plex Sans Arabic'", "Aleppo")]);
  const home = box.dataset.boundaries;
  const [countries, water, points] = await Promise.all([
    json(`${home}countries.geojson`), json(`${home}water.geojson`),
    box.dataset.point ? JSON.parse(box.dataset.point) : json(found().dataset.points),
  ]);
  let whole = points.whole ?? true;
  const limits = Object.fromEntries(countries.features.filter((f) => COUNTRIES[f.properties.id]).map((f) => [COUNTRIES[f.properties.id], boundsOf(f.geometry)]));
  const circles = circlesOf(points);
  const chosen = box.dataset.point ? "" : document.getElementById("f-box").value;
  const seen = chosen ? chosen.split(",").map(Number) : whole || !points.extent
    ? boundsOf({ coordinates: circles.features.length ? circles.features.map((f) => f.geometry.coordinates) : [[[35.5, 32], [42.5, 37.5]]] })
    : points.extent;
  const map = new Map({
    container: box, attributionControl: false, maxBounds: [[-5, -8], [75, 52]], minZoom: 2, maxZoom: 13, dragRotate: false,
    touchPitch: false, pitchWithRotate: false, bounds: [[seen[0], seen[1]], [seen[2], seen[3]]],
    fitBoundsOptions: { padding: 40, maxZoom: box.dataset.point ? zoomFor(points.features[0].properties.radius) : 7.5 },
    locale: { "NavigationControl.ZoomIn": said.zoom_in, "NavigationControl.ZoomOut": said.zoom_out, "Popup.Close": said.close, "Map.Title": said.label },
    style: { version: 8, sources: {
      frame: { type: "geojson", data: framed() }, borders: { type: "geojson", data: bordersOf(countries.features) },
      countries: { type: "geojson", data: countries }, "country-names": namesOf(countries.features), water: { type: "geojson", data: water },
      circles: { type: "geojson", data: circles }, points: { type: "geojson", data: points }, box: { type: "geojson", data: shownBox() },
    }, layers: layers() },
  });
  map.touchZoomRotate.disableRotation();
  map.addControl(new NavigationControl({ showCompass: false }), "top-left");
  // layers and sources answer only after the map has loaded; who points or filters earlier waits for it
  const loaded = new Promise((resolve) => map.once("load", resolve));
  const fetched = new Set();
  const details = async () => {
    await loaded;
    if (map.getZoom() < DETAIL_ZOOM) return;
    const view = map.getBounds();
    for (const [code, [west, south, east, north]] of Object.entries(limits)) {
      if (fetched.has(code) || west > view.getEast() || east < view.getWest() || south > view.getNorth() || north < view.getSouth()) continue;
      fetched.add(code);
      const units = await json(`${home}admin-${code}.geojson`);
      map.addSource(code, { type: "geojson", data: units });
      map.addSource(`${code}-names`, namesOf(units.features.filter((unit) => unit.properties.level === 1)));
      for (const layer of detailLayers(code)) map.addLayer(layer, layer.type === "symbol" ? "rings" : "borders");
    }
  };
  let asked = 0;
  const refresh = async (fit) => {
    asked += 1;
    const mine = asked;
    const view = map.getBounds();
    const sight = [view.getWest(), view.getSouth(), view.getEast(), view.getNorth()].map((edge) => edge.toFixed(3));
    const fresh = await json(`${found().dataset.points}&zoom=${Math.floor(map.getZoom())}&view=${sight}`);
    await loaded;
    if (mine !== asked) return; // a later question was asked meanwhile
    whole = fresh.whole;
    map.getSource("points").setData(fresh);
    map.getSource("circles").setData(circlesOf(fresh));
    map.getSource("box").setData(shownBox());
    const [west, south, east, north] = fresh.extent ?? [];
    const away = fresh.extent && (west > view.getEast() || east < view.getWest() || south > view.getNorth() || north < view.getSouth());
    if (fit && away) map.fitBounds([[west, south], [east, north]], { padding: 60, maxZoom: 7.5 });
    box.dataset.n = fresh.features.reduce((sum, feature) => sum + feature.properties.n, 0);
  };
  const trouble = (error) => console.warn(error); // what was drawn stays
  let waiting = 0;
  map.on("moveend", () => {
    details().catch(trouble);
    clearTimeout(waiting);
    if (!whole) waiting = setTimeout(() => refresh(false).catch(trouble), 120);
  });
  if (found()) {
    let last = found().dataset.points;
    document.body.addEventListener("htmx:afterSettle", () => {
      if (found().dataset.points !== last) refresh(true).catch(trouble);
      last = found().dataset.points;
    });
    boxes(map, box, said, chooseBox);
  }
  loaded.then(details).then(() => { state?.remove(); return whole || refresh(false); }).catch(trouble);
  map.once("idle", () => { box.dataset.drawn = "yes"; });
  for (const layer of ["spots", "rings"]) {
    map.on("click", layer, async (event) => {
      const feature = event.features[0];
      if (box.dataset.drawing) return;
      if (feature.properties.places > 1) { map.easeTo({ center: feature.geometry.coordinates, zoom: map.getZoom() + 2 }); return; }
      const shown = await popupOf(feature);
      new Popup({ maxWidth: "18rem" }).setLngLat(feature.geometry.coordinates).setDOMContent(shown).addTo(map);
    });
    map.on("mouseenter", layer, () => { map.getCanvas().style.cursor = "pointer"; });
    map.on("mouseleave", layer, () => { map.getCanvas().style.cursor = ""; });
  }
  let lit;
  const light = () => map.setFilter("lit", lit ? ["in", lit, ["get", "ids"]] : ["==", ["get", "n"], -1]);
  const row = (event) => event.target.closest?.(".row[data-incident]");
  for (const kind of ["mouseover", "focusin"]) document.addEventListener(kind, (event) => { lit = row(event)?.dataset.incident; loaded.then(light); });
  darkness.addEventListener("change", async () => {
    await loaded;
    for (const layer of [...layers(), ...[...fetched].flatMap(detailLayers)]) {
      if (!map.getLayer(layer.id)) continue;
      for (const [key, value] of Object.entries(layer.paint ?? {})) map.setPaintProperty(layer.id, key, value);
    }
  });
}

draw().catch((error) => {
  console.error(error);
  state.textContent = said.failed;
});
