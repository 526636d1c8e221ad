// Other events of a record as rows: what it is part of, what it is made of, and what its parts leave unexplained.
import type { ComponentChildren } from "preact";
import type { EventAnswer } from "../../../domain/answers/event.ts";
import type { RecordAnswer } from "../../../domain/answers/record.ts";
import { METRICS, type Metric } from "../../../domain/vocabulary/claim-terms.ts";
import { when } from "../../i18n/dates.ts";
import { number } from "../../i18n/intl.ts";
import { label } from "../../i18n/label.ts";
import { t } from "../../i18n/t.ts";
import { FigureText } from "../../ui/figure-text.tsx";
import { AreaIcon } from "../../ui/marks/area-icon.tsx";
import { KindShape } from "../../ui/marks/kind-shape.tsx";

type Props = { record: RecordAnswer; hrefOf: (id: string) => string };

/** The wider events, nearest first: context that is never added to this one. */
export function WiderEvents({ record, hrefOf }: Props) {
  if (record.wider.length === 0) return null;
  return (
    <Section title={t("record.part_of")}>
      {record.wider.map((event) => (
        <Row key={event.id} event={event} hrefOf={hrefOf} />
      ))}
    </Section>
  );
}

/** The parts, and as last row what the event counts beyond them: arithmetic, with its terms. */
export function Parts({ record, hrefOf }: Props) {
  const { parts, remainder, rollup } = record;
  if (parts.length === 0) return null;
  const rests = METRICS.flatMap(({ value }) => {
    const [rest, whole] = [remainder[value] ?? 0, rollup[value] ?? 0];
    return rest > 0 && rest < whole ? [{ metric: value, rest, whole }] : [];
  });
  return (
    <Section title={t("drawer.parts")} note={t("dashboard.events", { count: parts.length })}>
      {parts.map((event) => (
        <Row key={event.id} event={event} hrefOf={hrefOf} />
      ))}
      {rests.length > 0 && <Remainder rests={rests} />}
    </Section>
  );
}

type SectionProps = { title: string; note?: string; children: ComponentChildren };

function Section({ title, note, children }: SectionProps) {
  return (
    <section class="record-section" aria-label={title}>
      <header>
        <h3>{title}</h3>
        <span class="spacer" />
        {note && <span class="muted num">{note}</span>}
      </header>
      <ul class="record-parts">{children}</ul>
    </section>
  );
}

function Row({ event, hrefOf }: { event: EventAnswer; hrefOf: Props["hrefOf"] }) {
  const { id, kind, title, start, end, date_precision, place, figures } = event;
  return (
    <li>
      <KindShape kind={kind} />
      <span>
        <a href={hrefOf(id)}>
          <bdi>{title}</bdi>
        </a>{" "}
        <span class="muted">
          {t("dashboard.place_day", {
            place: place.name,
            day: when(start, end, date_precision, "row"),
          })}
        </span>
      </span>
      <span class="record-part-figures">
        {METRICS.filter(({ value }) => figures[value]).map(({ value }) => (
          <span key={value}>
            {label("metric", value)} <FigureText figure={figures[value]} />
          </span>
        ))}
      </span>
    </li>
  );
}

type Rest = { readonly metric: Metric; readonly rest: number; readonly whole: number };

function Remainder({ rests }: { rests: readonly Rest[] }) {
  return (
    <li class="record-remainder">
      <AreaIcon />
      <span>{t("drawer.beyond")}</span>
      <span class="record-part-figures num">
        {rests.map(({ metric, rest, whole }) => (
          <span key={metric}>
            {label("metric", metric)} <b>{number(rest)}</b>{" "}
            <span class="muted">
              {t("drawer.difference", { whole: number(whole), parts: number(whole - rest) })}
            </span>
          </span>
        ))}
      </span>
    </li>
  );
}
