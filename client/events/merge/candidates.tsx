// Which other record is about the same event: those that look like it, and a field that finds any.
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { UnprotectedRecord } from "../../../domain/answers/record.ts";
import type { SimilarEvent } from "../../../domain/answers/similar.ts";
import { get } from "../../api.ts";
import { t } from "../../i18n/t.ts";
import { navigate } from "../../router.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { PageTitle } from "../../ui/page-title.tsx";
import { EventSearch } from "../form/event-search.tsx";
import { SimilarEvents } from "../similar-events.tsx";
import { RecordWay } from "./record-way.tsx";

export function Candidates({ record }: { record: UnprotectedRecord }) {
  const { id } = record.event;
  const found = useSimilar(id);
  return (
    <div class="merge-which">
      <RecordWay record={record} />
      <PageTitle lead={t("merge.lead_which")}>{t("merge.title")}</PageTitle>
      {found && found.length === 0 && <p class="muted">{t("merge.none_like")}</p>}
      {found && found.length > 0 && (
        <section aria-labelledby="like-title">
          <h2 class="panel-title" id="like-title">
            {t("merge.like")}
          </h2>
          <SimilarEvents
            events={found}
            action={(event) => (
              <ButtonLink small href={mergeAddress(id, event.id)}>
                {t("merge.compare")}
                <span class="sr"> {event.title}</span>
              </ButtonLink>
            )}
          />
        </section>
      )}
      <EventSearch
        id="other"
        label={t("merge.find")}
        own={id}
        onChoose={(event) => navigate(mergeAddress(id, event.id))}
      />
    </div>
  );
}

const mergeAddress = (id: string, other: string) =>
  `/events/${encodeURIComponent(id)}/merge?with=${encodeURIComponent(other)}`;

/** Null until the server has answered; where it can't, any record can still be looked for. */
function useSimilar(id: string): readonly SimilarEvent[] | null {
  const found = useSignal<readonly SimilarEvent[] | null>(null);
  useEffect(() => {
    const asking = new AbortController();
    get("/api/events/:id/similar", { params: { id }, signal: asking.signal }).then(
      ({ items }) => {
        found.value = items;
      },
      () => undefined,
    );
    return () => asking.abort();
  }, [id, found]);
  return found.value;
}
