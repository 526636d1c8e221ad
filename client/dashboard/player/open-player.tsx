// The button that opens the player, whose code comes once it is pressed.
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { openPlayer } from "./state.ts";

/** The focus comes back to it when the player is closed. */
export function OpenPlayer() {
  return (
    <Button small rank="quiet" icon="play" id="open-player" onClick={openPlayer}>
      {t("dashboard.open_player")}
    </Button>
  );
}
