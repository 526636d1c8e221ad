// The list of events beside the map: head, pill of what is new, rows, further pages.
import { mappable } from "../../../domain/place.ts";
import { t } from "../../i18n/t.ts";
import { Skeleton } from "../../ui/skeleton.tsx";
import { Failed } from "../failed.tsx";
import { further } from "../further.ts";
import { narrowed } from "../narrow.ts";
import { NewEvents } from "../new-events.tsx";
import { NothingMatches } from "../nothing.tsx";
import { events, listQuestion, nextPage, refresh, summaryQuestion } from "../refresh.ts";
import { severalYears } from "../timeline/extent.ts";
import { largestOf } from "./facts.ts";
import { ListHead } from "./head.tsx";
import { NotMappable } from "./not-mappable.tsx";
import { MorePages } from "./pages.tsx";
import { Row } from "./row.tsx";

/** More rows than fill a window; the others are drawn after it. */
const IN_SIGHT = 12;

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
      <Rows />
    </section>
  );
}

function Rows() {
  const { failure, answer } = listQuestion;
  // Where the whole view failed, one notice above the map says so.
  if (failure.value !== null && summaryQuestion.failure.value !== null) {
    if (answer.value === null || listQuestion.stale.value)
      return <p class="list-note muted">{t("dashboard.list_failed")}</p>;
  } else if (failure.value !== null)
    return <Failed of={listQuestion} what={t("dashboard.list_failed")} onRetry={refresh} />;
  if (answer.value === null) return <Waiting />;
  if (answer.value.total === 0) return <NothingMatches />;
  const all = further.value ? events.value : events.value.slice(0, IN_SIGHT);
  const max = largestOf(events.value, "participants");
  const years = severalYears.value;
  const rows = (some: typeof all) =>
    some.map((event) => <Row key={event.id} event={event} max={max} years={years} />);
  return (
    <div class="list-scroll">
      {narrowed.value === "not_mappable" ? (
        <NotMappable
          events={all.filter(({ place }) => !mappable(place))}
          rows={rows}
          partial={nextPage.value !== null}
        />
      ) : (
        <ol>{rows(all)}</ol>
      )}
      {further.value && <MorePages eager />}
    </div>
  );
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
