// The reader's own sessions: which one this is, and ending the others.
import { useEffect } from "preact/hooks";
import type { OwnSession } from "../../domain/answers/account.ts";
import { post, sentence } from "../api.ts";
import { momentUtc } from "../i18n/dates.ts";
import { t } from "../i18n/t.ts";
import { resource } from "../resource.ts";
import { me } from "../shell/session.ts";
import { Button } from "../ui/button.tsx";
import { Failure } from "../ui/failure.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { Tag } from "../ui/tag.tsx";
import { toast } from "../ui/toast.tsx";
import { AccountSection } from "./section.tsx";

const question = resource<"/api/auth/sessions">();

export function OwnSessions() {
  useEffect(() => {
    question.ask("/api/auth/sessions");
    return question.stop;
  }, []);
  const sessions = question.answer.value?.items;
  const failure = question.failure.value;
  const idle = me.value.may.includes("edit the record");
  return (
    <AccountSection
      id="sessions"
      title={t("accounts.sessions")}
      about={t(idle ? "accounts.sessions_idle" : "accounts.sessions_text")}
    >
      {failure !== null && (
        <Failure title={t("accounts.sessions_failed")} onRetry={question.again}>
          {sentence(failure)}
        </Failure>
      )}
      {!sessions && failure === null && <Skeleton />}
      {sessions && (
        <ul class="framed lines session-list">
          {sessions.map((session) => (
            <Row key={session.id} session={session} />
          ))}
        </ul>
      )}
      <div class="actions">
        <Button onClick={() => void endOthers()}>{t("accounts.end_others")}</Button>
      </div>
    </AccountSection>
  );
}

function Row({ session }: { session: OwnSession }) {
  const { id, current, created_at, last_used_at, expires_at } = session;
  const since = momentUtc(created_at);
  return (
    <li data-part="session" data-id={id}>
      <div>
        <b class="num">{t("accounts.session_since", { moment: since })}</b>
        <p class="two small num">
          {t("accounts.session_used", {
            used: momentUtc(last_used_at),
            end: momentUtc(expires_at),
          })}
        </p>
      </div>
      {current ? (
        <Tag tone="line">{t("accounts.session_this")}</Tag>
      ) : (
        <Button
          small
          aria-label={t("accounts.session_end_of", { moment: since })}
          onClick={() => void end(id)}
        >
          {t("accounts.session_end")}
        </Button>
      )}
    </li>
  );
}

async function end(id: string): Promise<void> {
  try {
    await post("/api/auth/sessions/:id/end", {}, { params: { id } });
    toast(t("accounts.session_ended"));
  } catch (error) {
    toast(t("accounts.not_done", { why: sentence(error) }));
  }
  question.again();
}

async function endOthers(): Promise<void> {
  try {
    const { ended } = await post("/api/auth/end-other-sessions", {});
    toast(ended > 0 ? t("accounts.others_ended", { count: ended }) : t("accounts.no_others"));
  } catch (error) {
    toast(t("accounts.not_done", { why: sentence(error) }));
  }
  question.again();
}
