// What a passage is, as an icon: a day, a place, one of the figures, who says it.
import type { Speaker } from "../../domain/vocabulary/speaker.ts";
import { Icon } from "../ui/icon.tsx";
import { SpeakerIcon } from "../ui/marks/speaker-icon.tsx";
import type { Family } from "./spans.ts";

/** Path data in a 16 px box: two people, cuffs, a medical cross, a cross. */
const PATHS = {
  crowd:
    "M3.8 5.4a2.1 2.1 0 1 1 4.2 0 2.1 2.1 0 1 1-4.2 0M2 12.8c.3-2.4 1.8-3.7 3.9-3.7s3.6 1.3 3.9 3.7M10 3.5a2 2 0 0 1 0 3.9M11.4 9.4c1.5.4 2.4 1.6 2.6 3.4",
  arrests:
    "M2.3 10.2a2.7 2.7 0 1 1 5.4 0 2.7 2.7 0 1 1-5.4 0M8.3 5.8a2.7 2.7 0 1 1 5.4 0 2.7 2.7 0 1 1-5.4 0M6.9 8.3l2.2-.6",
  injuries: "M3.5 6.2h3V3.2h3v3h3v3h-3v3h-3v-3h-3Z",
  deaths: "M8 2.5v11M4.8 5.8h6.4",
} as const;

/** `speaker`: who says it, where that is known. */
type Props = { family: Family; speaker?: Speaker | undefined };

export function FamilyIcon({ family, speaker = "authority" }: Props) {
  if (family === "date") return <Icon name="calendar" size={14} />;
  if (family === "place") return <Icon name="pin" size={14} />;
  if (family === "who") return <SpeakerIcon speaker={speaker} size={14} />;
  return (
    <svg class="icon" viewBox="0 0 16 16" width={14} height={14} aria-hidden="true">
      <path d={PATHS[family]} />
    </svg>
  );
}
