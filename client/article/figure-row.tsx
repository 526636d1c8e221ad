// A figure of a proposed record: the number, the words, who says it, and what it covers where that is more than the place.

import { FIELDS, METRICS } from "../../domain/read-record.ts";
import { claimMistakes } from "../events/form/check-claim.ts";
import { widerWords } from "../events/form/covering.ts";
import { ScopeNote } from "../events/form/covers-field.tsx";
import { removeClaim, setClaim } from "../events/form/entries.ts";
import { claimField, isOfClaim } from "../events/form/mistake.ts";
import { claimLike, withNumber } from "../events/form/numbers.ts";
import type { ClaimTyped } from "../events/form/typed.ts";
import { label, word } from "../i18n/label.ts";
import { commas } from "../i18n/lists.ts";
import { say } from "../i18n/say.ts";
import { t } from "../i18n/t.ts";
import { IconButton } from "../ui/button.tsx";
import { SpeakerIcon } from "../ui/marks/speaker-icon.tsx";
import { toast } from "../ui/toast.tsx";
import { valueId } from "./going.ts";
import { surenessOfFigure } from "./reading-words.ts";
import { figureOf } from "./records.ts";
import { Row } from "./row.tsx";
import { ScopeSaid } from "./scope-said.tsx";
import type { ArticleState, Proposed } from "./state.ts";
import { Badge } from "./text.tsx";
import { Value } from "./value.tsx";

/** `n`: the number that joins it with its words; null where it has none. */
type Props = { article: ArticleState; record: Proposed; claim: ClaimTyped; n: number | null };

export function FigureRow({ article, record, claim, n }: Props) {
  const { event, form } = record;
  const figure = figureOf(event, claim.id);
  const wider = widerWords(claim, form.typed.value, form.around.value);
  const like = claimLike(claim);
  const known = like.low !== null || like.high !== null || like.qualifier === "vague";
  const wrong = claimMistakes(claim, form.typed.value, null).find(({ id }) =>
    isOfClaim(id, claim.id),
  );
  const name = label("metric", claim.metric);
  const reject = () => toast(t("form.removed_figure"), removeClaim(form, claim.id));
  return (
    <>
      <Row
        {...{ article, record }}
        row={claim.id}
        family={FIELDS.find((field) => METRICS[field] === claim.metric) ?? "crowd"}
        name={name}
        sureness={figure ? surenessOfFigure(figure) : null}
        words={claim.phrase.trim() === "" ? [] : [claim.phrase]}
        below={<Said claim={claim} n={n} />}
        onReject={reject}
      >
        <span class="article-figure">
          <Value
            id={valueId(event.id, claim.id)}
            label={n === null ? name : t("article.figure_named", { name, n })}
            said={known ? say(like) : claim.number}
            error={wrong?.text}
            onValue={(text) => setClaim(form, claim.id, over(text))}
          />
          {claim.subject !== "all" && word("subject", claim.subject)}
          {n !== null && <Badge n={n} />}
          <IconButton
            icon="close"
            label={t("article.leave_out", { figure: commas([name, say(like)]) })}
            onClick={reject}
          />
        </span>
      </Row>
      <div class="article-note" id={claimField(claim.id, "covers")}>
        {wider !== null && <ScopeNote form={form} claim={claim} wider={wider} />}
        {wider === null && figure && figure.scope !== "event" && (
          <ScopeSaid form={form} claim={claim} />
        )}
      </div>
    </>
  );
}

/** What changes when a number is typed over the one that was read: its wording goes with it. */
function over(text: string): Partial<ClaimTyped> {
  return { says: "exact", to: "", ...withNumber("number", text) };
}

function Said({ claim, n }: Pick<Props, "claim" | "n">) {
  const { speaker, name } = claim;
  if (speaker === "") return null;
  return (
    <p class="article-said">
      <SpeakerIcon speaker={speaker} size={14} />
      <span>
        {t("drafts.who", {
          kind: label("attributed_kind", speaker),
          name: name.trim() || t("drafts.nobody_named"),
        })}
      </span>
      {n !== null && <Badge n={n} />}
    </p>
  );
}
