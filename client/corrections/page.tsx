// The corrections: what the archive published and then changed, by day, for everybody.
import { useSignalEffect } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { CorrectionAnswer, CorrectionPage } from "../../domain/answers/correction.ts";
import { CORRECTION_KINDS, type CorrectionKind } from "../../domain/corrections.ts";
import { SignInFirst } from "../accounts/sign-in-first.tsx";
import { ApiProblem, sentence } from "../api.ts";
import { day } from "../i18n/dates.ts";
import { rich } from "../i18n/rich.ts";
import { t } from "../i18n/t.ts";
import { onBack, onChange } from "../live.ts";
import { Button, ButtonLink } from "../ui/button.tsx";
import { CopyField } from "../ui/copy.tsx";
import { Empty } from "../ui/empty.tsx";
import { Failure } from "../ui/failure.tsx";
import { markReady, PageTitle } from "../ui/page-title.tsx";
import { SelectField } from "../ui/select.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import "../events/drawer/history.css";
import "./corrections.css";
import { Entry } from "./entry.tsx";
import { ask, askEarlier, chooseKind, failure, found, kind, stop } from "./state.ts";

export function CorrectionsPage() {
  const chosen = kind.value;
  useEffect(() => {
    found.value = null;
    void ask();
    return stop;
  }, [chosen]);
  useEffect(() => onChange(() => void ask(true)), []);
  useEffect(() => onBack(() => failure.peek() !== null && void ask(true)), []);
  const drawn = found.value !== null || failure.value !== null;
  useEffect(() => {
    // What the address names is there only now.
    if (drawn && window.location.hash) window.location.replace(window.location.href);
  }, [drawn]);
  useSignalEffect(() => {
    if (found.value !== null || failure.value !== null) requestAnimationFrame(markReady);
  });
  return (
    <div class="page corrections-page" data-part="corrections">
      <PageTitle lead={t("corrections.lead")}>{t("shell.corrections")}</PageTitle>
      <Body />
    </div>
  );
}

function Body() {
  const [page, error] = [found.value, failure.value];
  if (error instanceof ApiProblem && (error.status === 401 || error.status === 403))
    return <SignInFirst title={t("corrections.not_allowed")}>{null}</SignInFirst>;
  return (
    <>
      <Take />
      {error !== null && (
        <Failure title={t("corrections.failed")} onRetry={() => void ask(true)}>
          {sentence(error)}
        </Failure>
      )}
      {page === null && error === null && <Skeleton widths={[100, 100, 100]} />}
      {page !== null && <Found page={page} />}
    </>
  );
}

const ALL = "all";

/** The feed, the file, and the kind. */
function Take() {
  return (
    <div class="corrections-take">
      <CopyField
        id="corrections-feed"
        label={t("corrections.feed")}
        value={`${window.location.origin}/feeds/corrections.atom`}
      />
      <ButtonLink
        small
        icon="download"
        download
        href={`/api/corrections.csv${kind.value === null ? "" : `?kind=${kind.value}`}`}
      >
        {t("corrections.csv")}
      </ButtonLink>
      <SelectField<CorrectionKind | typeof ALL>
        id="corrections-kind"
        label={t("corrections.kind")}
        value={kind.value ?? ALL}
        options={[
          { value: ALL, text: t("corrections.all") },
          ...CORRECTION_KINDS.map((each) => ({ value: each, text: t(`corrections.kind_${each}`) })),
        ]}
        onValue={(value) => chooseKind(value === ALL ? null : value)}
      />
    </div>
  );
}

function Found({ page: { items, next, since } }: { page: CorrectionPage }) {
  const days = new Map<string, CorrectionAnswer[]>();
  for (const item of items) {
    const on = item.at.slice(0, 10);
    days.set(on, [...(days.get(on) ?? []), item]);
  }
  return (
    <>
      {items.length === 0 && next === null && (
        <Empty title={t(kind.value === null ? "corrections.none" : "corrections.none_of_kind")}>
          {t("corrections.none_text")}
        </Empty>
      )}
      {[...days].map(([on, all]) => (
        <section key={on} aria-labelledby={`day-${on}`}>
          <h2 id={`day-${on}`} class="corrections-day">
            {day(on)}
          </h2>
          {all.map((each) => (
            <Entry key={each.number} correction={each} />
          ))}
        </section>
      ))}
      {next !== null && (
        <p class="corrections-more">
          <Button onClick={() => void askEarlier()}>{t("corrections.more")}</Button>
        </p>
      )}
      {since !== null && (
        <p class="corrections-since two small">
          {rich("corrections.since", {
            day: day(since, "plain"),
            tell: <a href="/events/new">{t("corrections.tell")}</a>,
          })}
        </p>
      )}
    </>
  );
}
