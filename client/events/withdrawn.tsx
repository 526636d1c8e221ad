// The page of a record that was withdrawn: that it was, when and why. Of what it said nothing is told.
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { ChangeAnswer } from "../../domain/answers/change.ts";
import { get } from "../api.ts";
import { momentUtc } from "../i18n/dates.ts";
import { t } from "../i18n/t.ts";
import { NotFoundPage } from "../shell/not-found.tsx";
import { ButtonLink } from "../ui/button.tsx";
import { markReady, PageTitle } from "../ui/page-title.tsx";

/** @param otherwise what is said where the record is only no longer at this address */
export function WithdrawnPage({ id, otherwise }: { id: string; otherwise: string }) {
  const asked = useWithdrawal(id);
  if (asked === null) return null;
  const { withdrawal } = asked;
  if (withdrawal === undefined) return <NotFoundPage text={otherwise} />;
  const { at, reason, action } = withdrawal;
  return (
    <div class="page" data-part="withdrawn">
      <PageTitle lead={t(action === "merge" ? "withdrawn.merged" : "withdrawn.lead")}>
        {t("withdrawn.title")}
      </PageTitle>
      <dl class="record-actors">
        <div>
          <dt>{t("withdrawn.when")}</dt>
          <dd class="num">
            <time datetime={at}>{momentUtc(at)}</time>
          </dd>
        </div>
        <div>
          <dt>{t("withdrawn.why")}</dt>
          <dd>{reason === null ? t("withdrawn.no_reason") : <bdi>{reason}</bdi>}</dd>
        </div>
        <div>
          <dt>{t("withdrawn.record")}</dt>
          <dd class="num">
            <bdi>{id}</bdi>
          </dd>
        </div>
      </dl>
      <p class="page-way-out">
        <ButtonLink href="/" rank="primary">
          {t("shell.to_dashboard")}
        </ButtonLink>
      </p>
    </div>
  );
}

/** The newest withdrawal that the public log tells of; null before that is known, undefined inside where there is none. */
function useWithdrawal(id: string): { withdrawal: ChangeAnswer | undefined } | null {
  const asked = useSignal<{ withdrawal: ChangeAnswer | undefined } | null>(null);
  useEffect(() => {
    const asking = new AbortController();
    get("/api/events/:id/history", { params: { id }, signal: asking.signal })
      .then(
        ({ items }) => items.findLast(({ action }) => action === "retract" || action === "merge"),
        () => undefined,
      )
      .then((withdrawal) => {
        if (asking.signal.aborted) return;
        asked.value = { withdrawal };
        requestAnimationFrame(markReady);
      });
    return () => asking.abort();
  }, [id, asked]);
  return asked.value;
}
