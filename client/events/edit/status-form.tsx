// Taking an event out of the public record, or putting it there: with a reason, and undone from the page of the record.
import { useSignal } from "@preact/signals";
import type { Event } from "../../../domain/event.ts";
import { post, sentence } from "../../api.ts";
import { t } from "../../i18n/t.ts";
import { navigate } from "../../router.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { toastDone } from "../../ui/undo.ts";
import { showChanged } from "../drawer/load.ts";
import { Section } from "../form/section.tsx";

const REASON = "status-reason";

export function StatusForm({ event, version }: { event: Event; version: number }) {
  const reason = useSignal("");
  const tried = useSignal(false);
  const failure = useSignal<unknown>(null);
  const busy = useSignal(false);
  const verb = event.status === "published" ? "retract" : "publish";
  const act = async () => {
    tried.value = true;
    failure.value = null;
    const why = reason.value.trim();
    if (why === "") {
      document.getElementById(REASON)?.focus();
      return;
    }
    busy.value = true;
    try {
      const params = { id: event.id };
      const body = { reason: why, version };
      const { id, first, change } = await (verb === "retract"
        ? post("/api/events/:id/retract", body, { params })
        : post("/api/events/:id/publish", body, { params }));
      navigate(verb === "retract" ? "/" : `/events/${encodeURIComponent(id)}`);
      toastDone(t(`edit.did_${verb}`), { first, change }, showChanged);
    } catch (error) {
      failure.value = error;
    } finally {
      busy.value = false;
    }
  };
  const missing = tried.value && reason.value.trim() === "";
  return (
    <Section title={t(`edit.${verb}`)} hint={t(`edit.${verb}_text`)}>
      {failure.value !== null && (
        <Notice tone="danger" alert>
          {sentence(failure.value)}
        </Notice>
      )}
      <TextField
        id={REASON}
        label={t("edit.reason")}
        error={missing ? t("mistakes.reason") : undefined}
        value={reason.value}
        onValue={(value) => {
          reason.value = value;
        }}
      />
      <div class="actions">
        <Button busy={busy.value} onClick={() => void act()}>
          {t(`edit.${verb}`)}
        </Button>
      </div>
    </Section>
  );
}
