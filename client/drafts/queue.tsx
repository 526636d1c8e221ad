// What waits to be checked: title, when and where, how many claims and sources; several are ticked and accepted together.
import type { Draft } from "../../domain/answers/draft.ts";
import { when } from "../i18n/dates.ts";
import { commas } from "../i18n/lists.ts";
import { t } from "../i18n/t.ts";
import { Button } from "../ui/button.tsx";
import { Checkbox } from "../ui/checkbox.tsx";
import { Icon } from "../ui/icon.tsx";
import { KindShape } from "../ui/marks/kind-shape.tsx";
import { Tag } from "../ui/tag.tsx";
import { acceptTogether, sending } from "./deciding.ts";
import { chosen, hrefOf, lookFirst, queue, tick, tickAll, together, waiting } from "./state.ts";

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
      <Together />
      <ol>
        {all.map((draft) => (
          <Row key={draft.id} draft={draft} />
        ))}
      </ol>
      {more > 0 && <p class="queue-more muted small">{t("drafts.more", { count: more })}</p>}
    </nav>
  );
}

/** Accepts what is ticked, as one change. */
function Together() {
  const { length: count } = together.value;
  const all = queue.value ?? [];
  if (all.length < 2) return null;
  return (
    <div class="queue-together" data-part="together">
      <Checkbox label={t("drafts.tick_all")} checked={count > 0} onValue={tickAll} />
      {count > 0 && (
        <Button small rank="primary" busy={sending.value} onClick={() => void acceptTogether()}>
          {t("drafts.accept_together", { count })}
        </Button>
      )}
      <p class="small muted">{t("drafts.together_text")}</p>
    </div>
  );
}

function Row({ draft }: { draft: Draft }) {
  const { id, proposal } = draft;
  const { title, kind, start, end, date_precision, place, claims, sources } = proposal;
  const on = chosen.value?.id === id;
  const why = lookFirst.value.get(id);
  return (
    <li class={`queue-row ${on ? "queue-row-on" : ""}`} data-part="row" data-id={id}>
      <KindShape kind={kind} />
      <label class="queue-tick">
        <input
          type="checkbox"
          class="check"
          aria-label={t("drafts.tick", { title })}
          checked={together.value.includes(draft)}
          onChange={(event) => tick(id, event.currentTarget.checked)}
        />
      </label>
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
        {why && (
          <p class="queue-why">
            <Icon name="warning" /> {why}
          </p>
        )}
      </div>
    </li>
  );
}
