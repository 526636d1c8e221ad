// The day of a proposed record.
import { isoOf } from "../../domain/when.ts";
import { dateMistakes, spanOf, todayHere, typedOf } from "../events/form/dates.ts";
import type { FormTyped } from "../events/form/typed.ts";
import { when } from "../i18n/dates.ts";
import { readDate } from "../i18n/read-date.ts";
import { t } from "../i18n/t.ts";
import { valueId } from "./going.ts";
import { surenessOfDate } from "./reading-words.ts";
import { Row } from "./row.tsx";
import type { ArticleState, Proposed } from "./state.ts";
import { Value } from "./value.tsx";

type Props = { article: ArticleState; record: Proposed };

export function DayRow({ article, record }: Props) {
  const { event, form } = record;
  const typed = form.typed.value;
  const span = spanOf(typed, todayHere());
  const { basis, evidence } = event.date;
  return (
    <Row
      {...{ article, record }}
      row="date"
      family="date"
      name={t("drafts.date")}
      sureness={surenessOfDate(event)}
      words={[...new Set(evidence.map(({ text }) => text))]}
      below={basis !== "stated" && <p class="muted">{t(`article.day_${basis}`)}</p>}
    >
      <Value
        id={valueId(event.id, "date")}
        label={t("drafts.date")}
        said={span === null ? "" : when(isoOf(span.start), isoOf(span.end), span.precision)}
        error={dateMistakes(typed, todayHere())[0]?.text}
        onValue={(text) => form.set(typedDay(text))}
      />
    </Row>
  );
}

const NO_DAY = { day: "", month: "", year: "" };

/** What changes when a day, a month or a year is typed; what can't be read is no day. */
function typedDay(text: string): Partial<FormTyped> {
  const reading = readDate(text);
  if (!("from" in reading)) return { known: "day", start: NO_DAY, end: NO_DAY };
  const { from, to } = reading;
  const known = from === to ? "day" : to - from < 31 ? "month" : "year";
  return { known, start: typedOf(from), end: NO_DAY };
}
