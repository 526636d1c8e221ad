// The range of a figure in the strip, on an even axis of its own.
import { number } from "../../i18n/intl.ts";
import type { FigureLike } from "../../i18n/say.ts";
import { reach } from "../../i18n/say.ts";
import { t } from "../../i18n/t.ts";
import { TightRange } from "../../ui/figure-text.tsx";
import { RangeMini } from "../../ui/marks/range.tsx";
import { narrow, phone } from "../../ui/media.ts";

const WIDTH = 84;
const NARROW = 60;

export function StripRange({ figure }: { figure: FigureLike }) {
  return (
    <>
      <RangeMini
        figure={figure}
        max={reach(figure).most}
        width={narrow.value ? NARROW : WIDTH}
        evenly
      />
      {phone.value ? <Upper figure={figure} /> : <TightRange figure={figure} />}
    </>
  );
}

/** On phones the value in use stands right above: "to 150,000+". */
function Upper({ figure }: { figure: FigureLike }) {
  const { most, open } = reach(figure);
  const n = open ? t("words.tight_at_least", { n: number(most) }) : number(most);
  return most > figure.headline ? (
    <bdi class="num">{t("dashboard.others_to", { n })}</bdi>
  ) : (
    <TightRange figure={figure} />
  );
}
