// The claims of one dispute on its line: the same marks as everywhere, at places in per cent.

import type { ClaimAnswer } from "../../../domain/answers/record.ts";
import { highOf, lowOf } from "../../../domain/low-high.ts";
import { label } from "../../i18n/label.ts";
import { list } from "../../i18n/lists.ts";
import { say } from "../../i18n/say.ts";
import { t } from "../../i18n/t.ts";
import { claimMark, type Standing } from "../../ui/marks/claim-mark.ts";
import { Pieces } from "../../ui/marks/pieces.tsx";

type Props = {
  claims: readonly ClaimAnswer[];
  /** Ids of those in use under the rule. */
  used: readonly string[];
  /** From people to per cent of the width. */
  x: (n: number) => number;
  /** Upright lines, in per cent. */
  grid: readonly number[];
};

const HALF = 12;
/** Room beside a mark for an arrow or the dots of "up to", in pixels. */
const REACH = 26;

export function DifferLine({ claims, used, x, grid }: Props) {
  const from = Math.min(...claims.map((claim) => x(lowOf(claim) ?? 1)));
  const to = Math.max(...claims.map((claim) => x(highOf(claim) ?? 1)));
  const inUse = (claim: ClaimAnswer): Standing => (used.includes(claim.id) ? "used" : "covers");
  const drawn = [...claims].sort(
    (a, b) => Number(used.includes(a.id)) - Number(used.includes(b.id)),
  );
  return (
    <span class="differ-plot" role="img" aria-label={spoken(claims)}>
      {grid.map((at) => (
        <i key={at} class="differ-grid" style={{ insetInlineStart: `${at}%` }} />
      ))}
      <i class="differ-span" style={{ insetInlineStart: `${from}%`, width: `${to - from}%` }} />
      {drawn.map((claim) => (
        <svg
          key={claim.id}
          class="drawing differ-mark"
          width="1"
          height={2 * HALF}
          style={{ insetInlineStart: `${x(lowOf(claim) ?? 1)}%` }}
          aria-hidden="true"
        >
          <Pieces
            pieces={claimMark(
              { ...claim, said_by: claim.attributed_kind },
              near(claim),
              HALF,
              inUse(claim),
            )}
            standing={inUse(claim)}
            speaker={claim.attributed_kind}
          />
        </svg>
      ))}
    </span>
  );
}

/** A scale for one mark at the origin: zero, where the dots of "up to" begin, lies a little to the left. */
function near(claim: ClaimAnswer): (n: number) => number {
  const own = lowOf(claim) ?? 1;
  return (n) => (n < own ? -REACH : 0);
}

function spoken(claims: readonly ClaimAnswer[]): string {
  return list(
    claims.map((claim) =>
      t("dashboard.who_says", {
        who: label("attributed_kind", claim.attributed_kind),
        figure: say(claim),
      }),
    ),
  );
}
