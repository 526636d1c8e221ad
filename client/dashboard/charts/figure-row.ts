// A total as a row of a chart: a bar to the value in use, a line over what is claimed, an arrow where that has no end.
import type { Total } from "../../../domain/summary.ts";
import { claimShapes } from "../../draw/claim-shapes.ts";
import { line, type Path } from "../../draw/scene.ts";
import { tightRange } from "../../i18n/say.ts";
import { t } from "../../i18n/t.ts";
import { rangeMini } from "../../ui/marks/range-mini.ts";
import { type RowScale, STRIP_PX } from "./row.ts";

type Sums = Pick<Total, "headline" | "low" | "high" | "open">;

const MIDDLE = STRIP_PX / 2;

/** "3,875–4,010+"; "no total" where only some people are known of, "no figure" where nobody said. */
export function totalWords({
  headline,
  low,
  high,
  open,
  partial,
}: Sums & Pick<Total, "partial">): string {
  if (headline === null) return partial.events > 0 ? t("charts.no_total") : t("words.no_figure");
  return tightRange({ headline, low, high, open });
}

/** What the strip of a total shows; a dotted line, never a zero, where there is none. */
export function totalStrip(
  { headline, low, high, open }: Sums,
  scale: RowScale,
): (width: number) => Path[] {
  return (width) => {
    if (headline === null)
      return [{ d: line(4, MIDDLE, width - 4, MIDDLE), stroke: "--rule-strong", dash: [2, 4] }];
    const x = scale.on(width);
    const stem = { d: line(x(0), MIDDLE, x(headline), MIDDLE), stroke: "--rule-strong" } as const;
    const pieces = rangeMini({ headline, low, high, open }, x, MIDDLE);
    return [{ ...stem, width: 2 }, ...claimShapes(pieces, "used", "media")];
  };
}

/** The end of a scale that holds all claims of these totals. */
export function reachOf(totals: readonly Sums[]): number {
  return totals.reduce((most, { headline, high }) => Math.max(most, headline ?? 0, high ?? 0), 0);
}
