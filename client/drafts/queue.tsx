// What waits to be checked: title, when and where, how many claims and sources.
import type { Draft } from "../../domain/answers/draft.ts";
import { when } from "../i18n/dates.ts";
import { commas } from "../i18n/lists.ts";
import { t } from "../i18n/t.ts";
import { KindShape } from "../ui/marks/kind-shape.tsx";
import { Tag } from "../ui/tag.tsx";
import { chosen, hrefOf, queue, waiting } from "./state.ts";

export function Queue() {
  const all = queue.value ?? [];
  const more = waiting.value - all.length;
  return (
    <nav class="queue" aria-label={t("drafts.queue")} data-part="inbox">
      <div class="queue-head">
        <p class="panel-title">{t("drafts.to_check", { count: waiting.value })}</p>
        <a class="small" href="/inbox/read">
          {t("settings.read_article")}
        </a>
      </div>
      <ol>
        {all.map((draft) => (
          <Row key={draft.id} draft={draft} />
        ))}
      </ol>
      {more > 0 && <p class="queue-more muted small">{t("drafts.more", { count: more })}</p>}
    </nav>
  );
}

function Row({ draft }: { draft: Draft }) {
  const { id, proposal } = draft;
  const { title, kind, start, end, date_precision, place, claims, sources } = proposal;
  const on = chosen.value?.id === id;
  return (
    <li class={`queue-row ${on ? "queue-row-on" : ""}`} data-part="row" data-id={id}>
      <KindShape kind={kind} />
      <div>
        <a href={hrefOf(id)} aria-current={on ? "true" : undefined}>
          <bdi>{title}</bdi>
        </a>
        <p class="queue-where">{commas([place.name, when(start, end, date_precision, "row")])}</p>
        <p class="queue-facts num">
          <Tag>
            {claims.length > 0
              ? t("drafts.claims", { count: claims.length })
              : t("drafts.no_claims")}
          </Tag>
          <span>
            {sources.length > 0
              ? t("drafts.sources", { count: sources.length })
              : t("drafts.no_sources")}
          </span>
        </p>
      </div>
    </li>
  );
}
