// What can be taken from the map: its data, a picture, its citation, and code for another site's page. Loaded when asked for.
import type { Summary } from "../../../../domain/summary.ts";
import type { Regions } from "../../../basemap/shapes.ts";
import { paint } from "../../../draw/canvas.ts";
import { asSeen } from "../../../draw/light.ts";
import { colour } from "../../../draw/palette.ts";
import { FINE, INNER, type Painting, pictureFile } from "../../../draw/png.ts";
import { number } from "../../../i18n/intl.ts";
import { t } from "../../../i18n/t.ts";
import { loadCountries, loadRegions } from "../../../map/base-data.ts";
import { wantedInDetail } from "../../../map/detail-level.ts";
import type { Ground } from "../../../map/ground.ts";
import { composeMap, type Picture } from "../../../map/picture.ts";
import { type PictureLook, shownLook } from "../../../map/picture-look.ts";
import { borderScene, groundScene, markScenes } from "../../../map/picture-scene.ts";
import { tiles } from "../../../map/tiles.ts";
import { copy } from "../../../ui/copy.tsx";
import { toast } from "../../../ui/toast.tsx";
import { cardCode, citation, knownLine, viewLine } from "../../charts/cite.ts";
import { save } from "../../charts/save.ts";
import { outside } from "../../in-view.ts";
import { mapSize } from "../../map-size.ts";
import { summary, viewport } from "../../refresh.ts";
import { filter, rule, screen } from "../../selection.ts";
import { type MapExport, mapTitle } from "../controls.tsx";
import { keyOf } from "./key.ts";
import { mapCsv } from "./rows.ts";
import { tileImage, tilesUnder } from "./tile-images.ts";

/** Gives the reader what was chosen in the map's menu. */
export async function exportMap(what: MapExport): Promise<void> {
  const now = summary.value;
  const size = mapSize.value;
  const title = mapTitle(size);
  if (now === null) return;
  if (what === "csv") save("vigil-map.csv", new Blob([mapCsv(now, size)], { type: "text/csv" }));
  if (what === "copy_citation") await copy(citation(title));
  if (what === "copy_embed")
    await copy(cardCode({ card: "map", size, map: screen.value.map }, title));
  if (what === "png")
    await exportPicture(title).catch(() => {
      toast(t("charts.png_failed"));
    });
}

async function exportPicture(title: string): Promise<void> {
  const [now, shown] = [summary.value, viewport.value];
  if (now === null || shown === null) throw new Error("The map is not there yet.");
  const box = { width: INNER, height: Math.round((INNER * shown.height) / shown.width) };
  const view = shownLook(shown, box);
  const ground = await groundUnder(now, view);
  const picture = composeMap({ filter: filter.value, sizedBy: mapSize.value }, now, {
    size: box,
    view,
    ground,
  });
  const tone = colour("--tile-tone");
  const online =
    tiles && (await tileImage(tilesUnder(tiles.url, view, box), box, { tone, fine: FINE }));
  const { totals } = now;
  const said = t("map.picture_said", {
    shown: number(totals.on_map - outside.value),
    outside: number(outside.value),
    unmapped: number(totals.not_mappable),
  });
  const credit = online ? (tiles?.attribution.map(({ text }) => text).join("") ?? "") : "";
  const source = [credit, t("map.attribution")].filter(Boolean).join(" · ");
  const file = await pictureFile(
    {
      title,
      view: viewLine(),
      said: [said],
      foot: [source, knownLine(), citation(title)],
      chart: () => paintingOf(picture, online),
    },
    asSeen,
  );
  save("vigil-map.png", file);
  if (tiles && !online) toast(t("map.tiles_left_out"));
}

/** Between the map and its key. */
const GAP = 10;

/** The map, cut at its edges, with its key below. */
function paintingOf(picture: Picture, online: HTMLCanvasElement | null): Painting {
  const { width, height } = picture.size;
  const key = keyOf(mapSize.value, rule.value, width);
  return {
    height: height + GAP + key.height,
    paint(context, colours) {
      context.save();
      context.beginPath();
      context.rect(0, 0, width, height);
      context.clip();
      paint(context, groundScene(picture), colours);
      if (online) {
        context.drawImage(online, 0, 0, width, height);
        paint(context, borderScene(picture), colours);
      }
      for (const scene of markScenes(picture, online === null)) paint(context, scene, colours);
      context.restore();
      context.save();
      context.translate(0, height + GAP);
      paint(context, key, colours);
      context.restore();
    },
  };
}

/** Fails where the world's outline can't be had; a country without its regions is drawn coarser. */
async function groundUnder({ areas }: Summary, { zoom, bounds }: PictureLook): Promise<Ground> {
  const world = await loadCountries();
  const focus = filter.value.country.only;
  const roamed = screen.value.map !== null;
  const fine = wantedInDetail(world, { zoom, bounds, focus, roamed });
  const ids = [...new Set([...focus, ...fine, ...areas.map(({ country }) => country)])];
  const asked = await Promise.allSettled(ids.map(loadRegions));
  const regions = new Map<string, Regions>();
  asked.forEach((answer, i) => {
    const id = ids[i];
    if (answer.status === "fulfilled" && answer.value && id) regions.set(id, answer.value);
  });
  const drawn = roamed ? fine.filter((id) => regions.has(id)) : [];
  return { world, regions, fine: new Set(drawn) };
}
