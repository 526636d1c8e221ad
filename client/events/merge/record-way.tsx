// Leads back to a record, above what is done with it.
import type { UnprotectedRecord } from "../../../domain/answers/record.ts";

export function RecordWay({ record: { event } }: { record: UnprotectedRecord }) {
  return (
    <p class="record-back num">
      <a href={`/events/${encodeURIComponent(event.id)}`}>
        <bdi>{event.title}</bdi>
      </a>{" "}
      <span class="muted">
        · <bdi>{event.id}</bdi>
      </span>
    </p>
  );
}
