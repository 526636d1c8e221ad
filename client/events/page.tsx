// A record on a page of its own: the same as in the drawer, under the rule of the address.
import { useEffect, useRef } from "preact/hooks";
import { EVERYTHING } from "../../domain/filter.ts";
import { parseFilter, printFilter } from "../../domain/filter-url.ts";
import { RULES, type Rule } from "../../domain/rule.ts";
import { ApiProblem, sentence } from "../api.ts";
import { EraseRecord } from "../erasing/erase-record.tsx";
import { asOfWords, momentUtc } from "../i18n/dates.ts";
import { label } from "../i18n/label.ts";
import { t } from "../i18n/t.ts";
import { navigate, type PageProps, path, search } from "../router.ts";
import { NotFoundPage } from "../shell/not-found.tsx";
import { NotLive } from "../shell/not-live.tsx";
import { may } from "../shell/session.ts";
import { announce } from "../ui/live-region.tsx";
import { Notice } from "../ui/notice.tsx";
import { markReady, useTitle } from "../ui/page-title.tsx";
import { Select } from "../ui/select.tsx";
import { recordAddress } from "./drawer/address.ts";
import { History } from "./drawer/history.tsx";
import { useRecord } from "./drawer/load.ts";
import { RecordView } from "./drawer/record-view.tsx";
import { ruleSaid } from "./drawer/sections.ts";
import { WithdrawnPage } from "./withdrawn.tsx";
import "./drawer/drawer.css";
import { Logo } from "../ui/marks/logo.tsx";
import "./print.css";

export function EventPage({ params }: PageProps) {
  const id = params.id ?? "";
  const { rule, as_of } = parseFilter(search.value).filter;
  const view = printFilter({ ...EVERYTHING, rule, as_of });
  const asked = useRecord(id, rule, as_of);
  const hrefOf = (other: string) => `/events/${encodeURIComponent(other)}${search.value}`;
  const { record, failure } = asked;
  const drawn = record !== null || failure !== null;
  useTitle(record?.title ?? t("drawer.event"));
  useEffect(() => {
    if (!drawn) return;
    markReady();
    // What the address names is there only now.
    if (window.location.hash) window.location.replace(window.location.href);
  }, [drawn]);
  // An editor who asks for a former id is answered the record that had it.
  useEffect(() => {
    if (record !== null && asked.of === id && record.id !== id)
      navigate(hrefOf(record.id), { replace: true });
  }, [record, id]);
  const said = useRef(rule);
  useEffect(() => {
    if (record === null || said.current === rule) return;
    said.current = rule;
    announce(ruleSaid(record, rule));
  }, [record]);
  // As known at another moment it may well be there.
  if (failure instanceof ApiProblem && failure.status === 404 && as_of === null)
    return <NotFoundPage />;
  if (failure instanceof ApiProblem && failure.status === 410)
    return <WithdrawnPage id={id} otherwise={sentence(failure)} />;
  return (
    <div class="record-page">
      <PrintHead rule={rule} asOf={as_of} />
      <nav class="record-line record-way no-print" aria-label={t("drawer.event")}>
        <a href={onDashboard(view, id)}>{t("drawer.on_dashboard")}</a>
        <span class="spacer" />
        <Select
          id="record-rule"
          label={t("dashboard.whose_numbers")}
          value={rule}
          options={RULES.map(({ value }) => ({ value, text: label("rule", value) }))}
          onValue={chooseRule}
        />
      </nav>
      <NotLive />
      {as_of !== null && (
        <Notice title={t("record.as_known", { moment: asOfWords(as_of) })}>
          <a href={recordAddress("", id, rule, null)}>{t("record.show_now")}</a>
        </Notice>
      )}
      <RecordView
        id={id}
        asked={asked}
        rule={rule}
        asOf={as_of}
        hrefOf={hrefOf}
        explainedAt={(metric) => onDashboard(view, id, `explain=${metric}`)}
      />
      {record && (
        <footer class="record-line record-way no-print">
          <History id={record.id} changedAt={record.changed_at} />
          {may("edit the record") && record.status !== "retracted" && (
            <a href={`/events/${encodeURIComponent(record.id)}/merge`}>{t("merge.open")}</a>
          )}
          {may("erase") && (
            <>
              <span class="spacer" />
              <EraseRecord id={record.id} onErased={asked.again} />
            </>
          )}
        </footer>
      )}
    </div>
  );
}

/** The dashboard with the record open, under the same rule and moment. */
function onDashboard(view: string, id: string, more = ""): string {
  return `/?${[view, `event=${encodeURIComponent(id)}`, more].filter(Boolean).join("&")}`;
}

function chooseRule(rule: Rule): void {
  const query = new URLSearchParams(search.value);
  query.delete("rule");
  if (rule !== "lowest") query.set("rule", rule);
  navigate(`${path.value}${query.size > 0 ? `?${query}` : ""}`);
}

type Props = { rule: Rule; asOf: string | null };

/** What stands above a record on paper, as above the dashboard's sheet: as known when, and whose numbers. */
function PrintHead({ rule, asOf }: Props) {
  const moment = asOf === null ? momentUtc(Date.now()) : asOfWords(asOf);
  return (
    <div class="record-print">
      <header>
        <Logo size={22} />
        <b>{t("shell.name")}</b>
        <span class="spacer" />
        <span class="num">{t("print.as_known", { moment })}</span>
      </header>
      <p>
        <b>{t("print.whose", { rule: label("rule", rule) })}</b> {t(`dashboard.rule_${rule}`)}
      </p>
    </div>
  );
}
