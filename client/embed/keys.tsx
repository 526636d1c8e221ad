// What the colours and shapes of a card's picture mean, of those that occur in it.
import { objectKeys } from "../../domain/object-keys.ts";
import { KINDS, type Kind } from "../../domain/vocabulary/kind.ts";
import { MARKED_BY, type Mark, type Voice } from "../dashboard/timeline/marks.ts";
import { label } from "../i18n/label.ts";
import { t } from "../i18n/t.ts";
import { type MarkedBy, markAt, type Standing } from "../ui/marks/claim-mark.ts";
import { claimShapes } from "../ui/marks/claim-shapes.ts";
import { KindShape } from "../ui/marks/kind-shape.tsx";
import { Shapes } from "../ui/marks/shapes.tsx";

/** The kinds that occur, in the order of the taxonomy. */
export function KindKey({ stacks }: { stacks: readonly (readonly { kind: Kind }[])[] }) {
  const found = new Set(stacks.flatMap((stack) => stack.map(({ kind }) => kind)));
  return (
    <ul class="card-key">
      {KINDS.filter(({ value }) => found.has(value)).map(({ value }) => (
        <li key={value}>
          <KindShape kind={value} silent />
          {label("kind", value)}
        </li>
      ))}
    </ul>
  );
}

/** Who speaks in a chart, and the hollow mark where some figures are not in use. */
export function VoiceKey({ marks }: { marks: readonly Mark[] }) {
  const speaks = (voice: Voice) => marks.some((mark) => mark.voice === voice);
  return (
    <ul class="card-key">
      {objectKeys(MARKED_BY)
        .filter(speaks)
        .map((voice) => (
          <Key key={voice} by={MARKED_BY[voice]}>
            {voice === "several" ? t("dashboard.of_several") : label("rule", voice)}
          </Key>
        ))}
      {marks.some(({ used }) => !used) && (
        <Key by="monitor" standing="covers">
          {t("dashboard.not_in_use")}
        </Key>
      )}
    </ul>
  );
}

type KeyProps = { by: MarkedBy; standing?: Standing; children: string };

function Key({ by, standing = "used", children }: KeyProps) {
  return (
    <li>
      <svg class="drawing" width="14" height="14" aria-hidden="true">
        <Shapes of={claimShapes(markAt(7, 7, by, standing), standing, by)} />
      </svg>
      {children}
    </li>
  );
}
