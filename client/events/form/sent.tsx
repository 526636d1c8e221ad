// After sending: what became of it, and where to go from here.
import { useLayoutEffect, useRef } from "preact/hooks";
import { t } from "../../i18n/t.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { CopyField } from "../../ui/copy.tsx";
import { useTitle } from "../../ui/page-title.tsx";
import { type Sent, sentWords } from "./sending.ts";

type Props = {
  sent: Sent;
  /** The reader may see the inbox. */
  seesInbox: boolean;
  onNext: () => void;
};

export function SentPage({ sent: { title, event, isAdded, follow }, seesInbox, onNext }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const words = sentWords({ event, isAdded });
  useTitle(words);
  useLayoutEffect(() => {
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div class="page form-sent">
      <h1 class="page-title" tabIndex={-1} ref={heading}>
        {words}
      </h1>
      <p class="lead">
        {event === null
          ? t("form.sent_inbox_text", { title })
          : t(isAdded ? "similar.sent_text" : "form.sent_published_text", { title })}
      </p>
      {follow !== null && !seesInbox && (
        <CopyField
          id="follow"
          label={t("follow.link")}
          value={`${window.location.origin}${follow}`}
          hint={t("follow.link_hint")}
        />
      )}
      <div class="actions">
        {event !== null && (
          <ButtonLink rank="primary" href={`/events/${encodeURIComponent(event)}`}>
            {t("form.see_event")}
          </ButtonLink>
        )}
        {event === null && seesInbox && (
          <ButtonLink rank="primary" href="/inbox">
            {t("form.see_inbox")}
          </ButtonLink>
        )}
        <Button icon="add" onClick={onNext}>
          {t("form.add_next")}
        </Button>
      </div>
    </div>
  );
}
