// Who is speaking: building, megaphone, eye, newspaper, person, question mark.
import type { Speaker } from "../../../domain/vocabulary/speaker.ts";
import { Icon } from "../icon.tsx";

/** Decorative: the speaker's name or kind stands beside it. */
export function SpeakerIcon({ speaker, size }: { speaker: Speaker; size?: number | undefined }) {
  return <Icon name={speaker} size={size} />;
}
