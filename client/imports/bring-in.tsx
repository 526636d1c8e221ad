// How a file is brought in: as drafts, or for editors directly, with a reason; and under what name its columns are remembered.
import { useSignal } from "@preact/signals";
import type { Import, RowCounts } from "../../domain/answers/import.ts";
import type { BroughtAs } from "../../domain/import.ts";
import { t } from "../i18n/t.ts";
import { may } from "../shell/session.ts";
import { Button, ButtonLink } from "../ui/button.tsx";
import { Notice } from "../ui/notice.tsx";
import { RadioCards } from "../ui/radios.tsx";
import { TextField } from "../ui/text-field.tsx";
import { addsUp } from "./row-sum.tsx";
import { bringIn, busy, hasColumns, hrefOf } from "./state.ts";

export function BringIn({ file, counts }: { file: Import; counts: RowCounts }) {
  const as = useSignal<BroughtAs>(counts.new === 0 ? "events" : "drafts");
  const reason = useSignal("");
  const name = useSignal(file.remembered ?? "");
  const isDirect = may("edit the record") && !file.announces;
  const chosen = isDirect ? as.value : "drafts";
  const published = counts.new + counts.updated;
  if (published === 0) return <NothingNew counts={counts} />;
  return (
    <section aria-labelledby="bring-in" data-part="import-commit">
      <h2 class="section-title" id="bring-in">
        {t("imports.how")}
      </h2>
      {isDirect ? (
        <RadioCards
          id="as"
          label={t("imports.how")}
          quietLabel
          value={chosen}
          options={[
            {
              value: "drafts",
              label: t("imports.as_drafts"),
              hint: t("imports.as_drafts_text", { count: counts.events }),
            },
            {
              value: "events",
              label: t("imports.as_events"),
              hint: t("imports.as_events_text"),
            },
          ]}
          onValue={(value) => {
            as.value = value;
          }}
        />
      ) : (
        <Notice title={t("imports.as_drafts")}>
          {t(file.announces ? "imports.announced" : "imports.drafts_only")}
        </Notice>
      )}
      {chosen === "drafts" && counts.updated > 0 && (
        <p class="small">{t("imports.updates_left_out", { count: counts.updated })}</p>
      )}
      {chosen === "events" && (
        <TextField
          id="reason"
          label={t("imports.reason")}
          hint={t("imports.reason_hint")}
          compact
          value={reason.value}
          onValue={(value) => {
            reason.value = value;
          }}
        />
      )}
      {hasColumns(file) && (
        <TextField
          id="remember"
          label={t("imports.remember")}
          hint={t("imports.remember_hint")}
          compact
          value={name.value}
          onValue={(value) => {
            name.value = value;
          }}
        />
      )}
      <div class="import-go">
        <Button
          rank="primary"
          busy={busy.value}
          disabled={!addsUp(counts) || (chosen === "drafts" && counts.new === 0)}
          onClick={() =>
            void bringIn({ as: chosen, reason: orNone(reason.value), remember: orNone(name.value) })
          }
        >
          {chosen === "drafts"
            ? t("imports.bring_drafts", { count: counts.new })
            : t("imports.bring_events", { count: published })}
        </Button>
        <p class="muted small">{t("imports.all_or_nothing")}</p>
        {hasColumns(file) && (
          <p class="small">
            <a href={hrefOf("match")}>{t("imports.change_columns")}</a>
          </p>
        )}
      </div>
    </section>
  );
}

const orNone = (typed: string) => (typed.trim() === "" ? null : typed.trim());

function NothingNew({ counts }: { counts: RowCounts }) {
  return (
    <Notice
      title={t("imports.nothing_new")}
      actions={<ButtonLink href="/import">{t("imports.another")}</ButtonLink>}
    >
      {t("imports.nothing_new_text", { count: counts.unchanged })}
    </Notice>
  );
}
