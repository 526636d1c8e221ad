// The list of events beside the map: head, pill of what is new, rows, further pages.
import type { ComponentChildren } from "preact";
import type { EventAnswer, EventPage } from "../../../domain/answers/event.ts";
import { PAGE } from "../../../domain/questions.ts";
import { sentence } from "../../api.ts";
import { withWords } from "../../i18n/catalogues.ts";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { lazy } from "../../ui/lazy.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { belowTheFold } from "../below-the-fold.ts";
import { Failed } from "../failed.tsx";
import { listFilter } from "../narrow.ts";
import { NewEvents } from "../new-events.tsx";
import { bringPage, events, pageFailure, pages } from "../pages.ts";
import { listQuestion, refresh, summaryQuestion } from "../refresh.ts";
import { severalYears } from "../timeline/extent.ts";
import { ListHead } from "./head.tsx";
import { Row } from "./row.tsx";
import { largestOf } from "./row-figure.tsx";
import { listKeys, useVirtualList } from "./virtual-list.ts";

const NoMatches = lazy(
  withWords(() => import("../no-matches.tsx").then((module) => module.NoMatches)),
);

/** More rows than fill a window; the others are drawn after it. */
const IN_SIGHT = 12;

/** About as high as a row is. */
const ROW_PX = 104;

/** `hidden`: the open record stands in its place; the list keeps its scroll and takes the focus back. */
export function EventList({ hidden }: { hidden: boolean }) {
  return (
    <section
      class="list"
      id="list"
      aria-labelledby="list-title"
      data-part="list"
      hidden={hidden}
      tabIndex={-1}
    >
      <ListHead />
      <NewEvents />
      <ListFailed />
      <Rows />
    </section>
  );
}

/** Where the whole view failed, one notice above the page says so. */
function ListFailed() {
  if (summaryQuestion.failure.value !== null) return null;
  return <Failed of={listQuestion} what={t("dashboard.list_failed")} onRetry={refresh} />;
}

function Rows() {
  const { failure, answer } = listQuestion;
  if (answer.value === null) return failure.value === null ? <Waiting /> : null;
  if (answer.value.total === 0) return <NoMatches />;
  const max = scaleOf(answer.value);
  const years = severalYears.value;
  const rows = (some: readonly EventAnswer[]) =>
    some.map((event) => <Row key={event.id} event={event} max={max} years={years} />);
  return (
    <div class="list-scroll">
      {listFilter.value.on_map === "false" && (
        <p class="list-note muted">{t("dashboard.not_mappable_note")}</p>
      )}
      {belowTheFold.value ? (
        <LongList rows={rows} />
      ) : (
        <ol>{rows(answer.value.items.slice(0, IN_SIGHT))}</ol>
      )}
    </div>
  );
}

/** Of a list of any length, the pages in sight. */
function LongList({ rows }: { rows: (some: readonly EventAnswer[]) => ComponentChildren }) {
  const { box, pieces, kept } = useVirtualList(ROW_PX);
  return (
    <div ref={box} class="long" {...listKeys({ box, kept })}>
      {pieces.map(({ key, page, px }) => {
        const items = page === null ? undefined : pages.value.get(page)?.items;
        if (page === null) return <div key={key} style={{ blockSize: `${px}px` }} />;
        if (items === undefined) return <Awaited key={key} page={page} px={px} />;
        return (
          <ol key={key} start={page * PAGE + 1} data-page={page}>
            {rows(items)}
          </ol>
        );
      })}
    </div>
  );
}

/** A page that is on its way, or did not come. */
function Awaited({ page, px }: { page: number; px: number }) {
  const failure = pageFailure.value;
  return (
    <div class="rows-coming" data-page={page} style={{ blockSize: `${px}px` }} aria-busy={!failure}>
      {failure !== null && (
        <p class="list-note">
          <span class="field-error">{sentence(failure)}</span>
          <Button small onClick={() => void bringPage(page)}>
            {t("shell.try_again")}
          </Button>
        </p>
      )}
    </div>
  );
}

let scale: { readonly of: EventPage | null; readonly max: number } = { of: null, max: 1 };

/** The end of the list's scale: what its largest crowd reaches, of all pages that have been here. */
function scaleOf(of: EventPage): number {
  const max = largestOf(events.value, "participants");
  scale = { of, max: scale.of === of ? Math.max(scale.max, max) : max };
  return scale.max;
}

function Waiting() {
  return (
    <div aria-busy="true">
      {Array.from({ length: 6 }, (_, i) => (
        <Skeleton key={i} widths={[62, 40, 74]} />
      ))}
    </div>
  );
}
