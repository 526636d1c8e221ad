// The peer of a brush move: a page on which crossfilter2 holds all events, and the same parts follow a dragged window.
import { fileURLToPath } from "node:url";
import type { Page } from "playwright";
import type { Track } from "./drag.ts";

/** Fills a page with so many events and the parts that show them; gives the track to drag on. */
export async function openPeer(page: Page, events: number): Promise<Track> {
  await page.setContent(BODY);
  await page.addScriptTag({
    path: fileURLToPath(import.meta.resolve("crossfilter2/crossfilter.min.js")),
  });
  await page.evaluate(`globalThis.EVENTS = ${events}; ${SCRIPT}`);
  const box = await page.locator("#track").boundingBox();
  if (box === null) throw new Error("the peer has no track");
  return { x: box.x, y: box.y + box.height / 2, width: box.width };
}

const BODY = `<!doctype html>
<style>
  body { margin: 0; font: 13px sans-serif; }
  #rail { width: 240px; }
  .row { display: grid; grid-template-columns: 1fr auto; height: 24px; }
  .row i { grid-column: 1 / 3; height: 2px; background: gray; }
  canvas { position: absolute; left: 240px; top: 60px; }
  #track { position: absolute; left: 280px; top: 600px; width: 760px; height: 120px; background: #eee; }
</style>
<div id="figures"></div><div id="rail"></div>
<canvas width="832" height="344"></canvas><div id="track"></div>`;

/**
 * Runs in the page; as text, for Node's types know no page. Ten years of events, each on one day: overlap and
 * reaching beyond a period, which the dashboard tells apart, are spared it.
 */
const SCRIPT = `{
  let state = 1;
  const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const skewed = (n) => Math.floor(n * random() ** 3);
  const sets = {};
  const some = (n) => {
    const set = Array.from({ length: 1 + skewed(3) }, () => skewed(n)).filter((v, i, all) => all.indexOf(v) === i);
    return (sets[set] ??= set);
  };
  const DAYS = 3652;
  const all = Array.from({ length: EVENTS }, () => ({
    day: Math.floor(random() * DAYS), kind: skewed(4), region: skewed(300), country: skewed(162),
    speakers: some(6), has: some(6), disputed: random() < 0.2,
    crowd: random() < 0.55 ? Math.floor(10000 * random() ** 4) : 0,
    detained: random() < 0.4 ? skewed(200) : 0, injured: skewed(3), killed: random() < 0.05 ? 1 : 0,
  }));
  const filter = crossfilter(all);
  const day = filter.dimension((e) => e.day);
  const crowd = filter.dimension((e) => e.crowd);
  const facets = [
    filter.dimension((e) => e.kind).group(),
    filter.dimension((e) => e.region).group(),
    filter.dimension((e) => e.speakers, true).group(),
    filter.dimension((e) => e.has, true).group(),
  ];
  const circles = filter.dimension((e) => e.country).group().reduce(
    (v, e) => { v.events++; v.kinds[e.kind]++; v.crowd += e.crowd; return v; },
    (v, e) => { v.events--; v.kinds[e.kind]--; v.crowd -= e.crowd; return v; },
    () => ({ events: 0, kinds: [0, 0, 0, 0], crowd: 0 }),
  );
  const totals = [
    filter.groupAll(),
    ...["detained", "injured", "killed", "disputed"].map((name) => filter.groupAll().reduceSum((e) => +e[name])),
  ];
  const rows = facets.map((facet) => facet.all().slice(0, 12).map(({ key }) => {
    const row = document.createElement("div");
    row.className = "row";
    row.innerHTML = "<span>value " + key + "</span><b></b><i></i>";
    document.getElementById("rail").append(row);
    return { count: row.children[1], bar: row.children[2] };
  }));
  const figures = [0, 1, 2, 3, 4, 5].map(() => document.getElementById("figures").appendChild(document.createElement("b")));
  const places = Array.from({ length: 162 }, () => ({ x: 832 * random(), y: 344 * random() }));
  const pen = document.querySelector("canvas").getContext("2d");
  const colours = ["#1b4ba9", "#b96a00", "#9e2d27", "#84868b"];
  const draw = () => {
    const values = totals.map((total) => total.value());
    [...values, crowd.top(1)[0]?.crowd ?? 0].forEach((value, i) => { figures[i].textContent = value.toLocaleString("en") + " "; });
    facets.forEach((facet, i) => facet.all().slice(0, 12).forEach(({ value }, at) => {
      rows[i][at].count.textContent = value.toLocaleString("en");
      rows[i][at].bar.style.width = (100 * value) / Math.max(1, values[0]) + "%";
    }));
    pen.clearRect(0, 0, 832, 344);
    const shown = circles.all().filter(({ value }) => value.events > 0);
    const most = Math.max(1, ...shown.map(({ value }) => value.crowd));
    for (const { key, value } of shown) {
      const { x, y } = places[key];
      const r = Math.max(8, 38 * Math.sqrt(value.crowd / most));
      pen.beginPath(); pen.arc(x, y, r, 0, 7); pen.fillStyle = "white"; pen.fill();
      let turned = 0;
      pen.lineWidth = 4;
      value.kinds.forEach((count, kind) => {
        const from = turned;
        turned += (count / value.events) * 2 * Math.PI;
        pen.beginPath(); pen.arc(x, y, r, from, turned); pen.strokeStyle = colours[kind]; pen.stroke();
      });
      pen.fillStyle = "black";
      pen.fillText(value.events, x, y);
    }
  };
  const track = document.getElementById("track");
  const dayAt = (x) => Math.round(((x - track.offsetLeft) / track.offsetWidth) * DAYS);
  let from = null;
  let frame = 0;
  track.addEventListener("pointerdown", (event) => { from = dayAt(event.clientX); });
  track.addEventListener("pointermove", (event) => {
    if (from === null) return;
    const to = dayAt(event.clientX);
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => { day.filterRange([from, Math.max(from + 1, to)]); draw(); });
  });
}`;
