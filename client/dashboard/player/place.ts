// Where the player stands, in words for those who can't see it.
import { day } from "../../i18n/dates.ts";
import { t } from "../../i18n/t.ts";
import { binName } from "../timeline/bins.ts";
import { axis } from "../timeline/extent.ts";
import { player, steps } from "./state.ts";
import { daysAt } from "./steps.ts";

/** "Sun 13 Sep 2020, 23 of 37."; null while the player is closed. */
export function placeSaid(): string | null {
  const [play, on] = [player.value, axis.value];
  if (play === null || on === null) return null;
  const place = { at: steps.value.indexOf(play.at) + 1, of: steps.value.length };
  if (play.mode === "each")
    return t("player.place_said", { when: binName(on.bin, play.at), ...place });
  const { to } = daysAt(play.span, on.bin, play.at, play.mode);
  return t("player.place_until", { when: day(to), ...place });
}
