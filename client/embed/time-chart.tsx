// A scene over time as the picture of a card or of paper, which is as wide as it finds room.
import type { Scene } from "../draw/scene.ts";
import { SceneParts } from "../draw/svg.tsx";

type Props = { scene: Scene; width: number; height: number; name: string };

export function TimeChart({ scene, width, height, name }: Props) {
  return (
    <svg class="time-chart" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={name}>
      <SceneParts {...scene} />
    </svg>
  );
}
