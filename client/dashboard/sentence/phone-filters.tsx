// The filter on phones: one button that reads the sentence in short, and a sheet with every editor.

import { useSignal } from "@preact/signals";
import { commas } from "../../i18n/lists.ts";
import { rich } from "../../i18n/rich.ts";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { Sheet } from "../../ui/dialog.tsx";
import { Icon } from "../../ui/icon.tsx";
import { choiceWords } from "../choice.ts";
import { Rail } from "../facets/rail.tsx";
import { summary } from "../refresh.ts";
import { chooseEverything, filter, period } from "../selection.ts";
import { today } from "../today.ts";
import { kindWord, periodWords, placeWords } from "../words.ts";
import { areaChips } from "./area-chips.ts";
import { setParts } from "./parts.tsx";
import { Sentence } from "./sentence.tsx";

export function PhoneFilters() {
  const open = useSignal(false);
  const { place, rest } = inShort();
  const close = () => {
    open.value = false;
  };
  return (
    <>
      <button
        type="button"
        class="phone-button"
        aria-haspopup="dialog"
        onClick={() => {
          open.value = true;
        }}
      >
        <Icon name="filter" />
        <span class="phone-sentence">{rich("words.list", { a: <b>{place}</b>, b: rest })}</span>
        <Icon name="down" />
      </button>
      {open.value && (
        <Sheet
          title={t("dashboard.this_view")}
          onClose={close}
          footer={
            <div class="actions">
              <Button rank="primary" onClick={close}>
                {t("dashboard.show_events", { count: summary.value?.totals.events ?? 0 })}
              </Button>
              <Button rank="quiet" onClick={chooseEverything}>
                {t("dashboard.start_again")}
              </Button>
            </div>
          }
        >
          <Sentence />
          <div class="rail">
            <Rail />
          </div>
        </Sheet>
      )}
    </>
  );
}

/** "Belarus, 22 Aug–27 Sep 2020" and how many other parts are set. */
function inShort(): { place: string; rest: string } {
  const others = [...setParts(), ...areaChips()].length;
  const rest = [
    periodWords(period.value, today()) ?? t("dashboard.all_days"),
    choiceWords(filter.value.kind, kindWord),
    others > 0 ? t("dashboard.more_parts", { count: others }) : "",
  ];
  return {
    place: placeWords(filter.value) ?? t("dashboard.anywhere_short"),
    rest: commas(rest),
  };
}
