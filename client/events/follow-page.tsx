// What became of a proposal, for whoever has the link that its sending gave them.
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { Followed } from "../../domain/answers/draft.ts";
import { ApiProblem, get, sentence } from "../api.ts";
import { momentUtc } from "../i18n/dates.ts";
import { t } from "../i18n/t.ts";
import type { PageProps } from "../router.ts";
import { NotFoundPage } from "../shell/not-found.tsx";
import { ButtonLink } from "../ui/button.tsx";
import { Failure } from "../ui/failure.tsx";
import { markReady, PageTitle } from "../ui/page-title.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import "./drawer/drawer.css";

export function FollowPage({ params }: PageProps) {
  const follow = params.follow ?? "";
  const now = useSignal<Followed | null>(null);
  const failure = useSignal<unknown>(null);
  const tries = useSignal(0);
  useEffect(() => {
    const asking = new AbortController();
    failure.value = null;
    get("/api/proposals/:follow", { params: { follow }, signal: asking.signal })
      .then(
        (answer) => {
          now.value = answer;
        },
        (error: unknown) => {
          if (!asking.signal.aborted) failure.value = error;
        },
      )
      .finally(() => requestAnimationFrame(markReady));
    return () => asking.abort();
  }, [follow, tries.value, now, failure]);
  const { value: error } = failure;
  if (error instanceof ApiProblem && (error.status === 404 || error.status === 400))
    return <NotFoundPage text={t("follow.not_there")} />;
  return (
    <div class="page">
      {error !== null && (
        <Failure
          title={t("follow.failed")}
          onRetry={() => {
            tries.value++;
          }}
        >
          {sentence(error)}
        </Failure>
      )}
      {now.value === null && error === null && <Skeleton widths={[40, 62, 30]} />}
      {now.value && <State of={now.value} />}
    </div>
  );
}

function State({ of: { state, proposed_at, decided_at, reason, event } }: { of: Followed }) {
  return (
    <div data-part="followed">
      <PageTitle lead={t(`follow.${state}_text`)}>{t(`follow.${state}`)}</PageTitle>
      <dl class="record-actors">
        <Moment name={t("follow.sent")} at={proposed_at} />
        {decided_at && <Moment name={t("follow.decided")} at={decided_at} />}
        {reason && (
          <div>
            <dt>{t("follow.reason")}</dt>
            <dd>
              <bdi>{reason}</bdi>
            </dd>
          </div>
        )}
      </dl>
      <p class="page-way-out">
        {event !== null && (
          <ButtonLink rank="primary" href={`/events/${encodeURIComponent(event)}`}>
            {t("follow.event")}
          </ButtonLink>
        )}
        <ButtonLink href="/">{t("shell.to_dashboard")}</ButtonLink>
      </p>
    </div>
  );
}

function Moment({ name, at }: { name: string; at: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd class="num">
        <time datetime={at}>{momentUtc(at)}</time>
      </dd>
    </div>
  );
}
