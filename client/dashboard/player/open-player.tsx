// The button that opens the player; the focus comes back to it.
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { openPlayer } from "./state.ts";

export function OpenPlayer() {
  return (
    <Button small rank="quiet" icon="play" id="open-player" onClick={openPlayer}>
      {t("player.open")}
    </Button>
  );
}
