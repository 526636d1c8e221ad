// The smallest card: one event's figure in three lines.
import type { AskedEmbed, EmbedData } from "../../domain/embed.ts";
import type { FiguredRecord } from "../../domain/resolve-all.ts";
import type { Metric } from "../../domain/vocabulary/claim-terms.ts";
import { metricShort } from "../dashboard/words.ts";
import { sayFigure } from "../i18n/say.ts";
import { t } from "../i18n/t.ts";
import { KindShape } from "../ui/marks/kind-shape.tsx";
import { claimsOf } from "./claims.ts";
import { Frame, knownDay, RuleBadge } from "./frame.tsx";

type Props = { asked: AskedEmbed; data: EmbedData; record: FiguredRecord; metric: Metric };

export function SmallCard({ asked, data, record, metric }: Props) {
  const { rule, subject } = asked.filter;
  const figure = record.figures[metric];
  const { before, value, after } = sayFigure(figure);
  const claims = claimsOf(record, metric, subject).length;
  return (
    <Frame
      asked={asked}
      data={data}
      short
      title={record.event.title}
      lead={
        <>
          <KindShape kind={record.event.kind} silent /> {metricShort(metric)}
        </>
      }
      foot={t("card.as_known", { day: knownDay(asked, data) })}
    >
      <p class={`card-value num ${figure ? "" : "card-none"}`}>
        {before}
        <b>{value}</b>
        {after}
      </p>
      <p class="card-lead">
        <RuleBadge rule={rule} /> {t("card.of_claims_for", { count: claims })}
      </p>
    </Frame>
  );
}
