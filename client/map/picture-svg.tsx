// A map's picture as SVG, for cards and paper.
import { SceneParts } from "../draw/svg.tsx";
import { number } from "../i18n/intl.ts";
import { t } from "../i18n/t.ts";
import type { Picture } from "./picture.ts";
import { groundScene, markScenes } from "./picture-scene.ts";

export function MapPicture({ picture, name }: { picture: Picture; name: string }) {
  const { width, height } = picture.size;
  return (
    <>
      <svg class="map-picture" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={name}>
        {[groundScene(picture), ...markScenes(picture, true)].map((scene, i) => (
          <SceneParts key={i} {...scene} />
        ))}
      </svg>
      {picture.outside > 0 && (
        <p class="map-outside muted num">
          {t("words.named", { name: number(picture.outside), text: t("map.outside") })}
        </p>
      )}
    </>
  );
}
