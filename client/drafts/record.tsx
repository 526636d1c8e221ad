// A proposal as a record card: what happened, when, where, every claim, the sources, what the proposer noted.

import type { ComponentChildren } from "preact";
import type { Draft } from "../../domain/answers/draft.ts";
import type { Proposal } from "../../domain/draft.ts";
import { day, momentUtc, when } from "../i18n/dates.ts";
import { kindAndForm, label, word } from "../i18n/label.ts";
import { commas, list } from "../i18n/lists.ts";
import { t } from "../i18n/t.ts";
import { AreaIcon } from "../ui/marks/area-icon.tsx";
import { KindShape } from "../ui/marks/kind-shape.tsx";
import { Notice } from "../ui/notice.tsx";
import { personalWords } from "./ask-first.tsx";
import { ClaimRows } from "./claims.tsx";
import { useKnown } from "./known.ts";
import { Row, TextRow } from "./row.tsx";
import { type Cited, cited, sourceFacts } from "./source.ts";
import { PartOf, WiderClaims } from "./wider.tsx";

type Props = {
  draft: Draft;
  /** What may be done with it, at its foot. */
  children: ComponentChildren;
};

export function Record({ draft, children }: Props) {
  const { id, proposal, proposed_at } = draft;
  const known = useKnown(proposal);
  const sources = proposal.sources.map((entry) => cited(entry, known));
  const own = proposal.claims.filter(({ covers }) => covers === "event");
  return (
    <article
      class="proposed framed"
      aria-labelledby="record-title"
      data-part="proposal"
      data-id={id}
    >
      <header class="proposed-head">
        <KindShape kind={proposal.kind} silent />
        <div>
          <h2 id="record-title" tabIndex={-1}>
            <bdi>{proposal.title}</bdi>
          </h2>
          <p class="two">{kindAndForm(proposal.kind, proposal.form)}</p>
        </div>
        <span class="proposed-sent muted num">
          {t("drafts.sent", { moment: momentUtc(proposed_at) })}
        </span>
      </header>
      <dl>
        <When proposal={proposal} />
        <Where proposal={proposal} />
        {own.length === 0 && (
          <Row name={t("drafts.figures")}>
            <span class="no-figure">{t("drafts.no_figure")}</span>
          </Row>
        )}
        <ClaimRows claims={own} sources={sources} standing="used" />
      </dl>
      <WiderClaims proposal={proposal} known={known} sources={sources} />
      <dl>
        <PartOf proposal={proposal} known={known} />
        {known.into && (
          <Row name={t("drafts.into")}>
            <a href={`/events/${encodeURIComponent(known.into.id)}`}>{known.into.title}</a>
          </Row>
        )}
        <Facts proposal={proposal} />
        {sources.length > 0 && (
          <Row name={t("drafts.sources_title")}>
            <SourceList sources={sources} />
          </Row>
        )}
        <TextRow name={t("drafts.reason_given")} text={proposal.reason} />
        <TextRow name={t("drafts.note")} text={proposal.note} />
      </dl>
      <PerhapsPersonal proposal={proposal} />
      {children}
    </article>
  );
}

type Of = { proposal: Proposal };

/** Whoever accepts it makes it public. */
function PerhapsPersonal({ proposal }: Of) {
  const found = personalWords(proposal, null);
  if (found.length === 0) return null;
  return (
    <div class="proposed-note">
      <Notice tone="warn">{t("personal.perhaps", { words: list(found) })}</Notice>
    </div>
  );
}

function When({ proposal: { start, end, date_precision } }: Of) {
  const known = word("date_precision", date_precision);
  return (
    <Row name={t("drafts.date")}>
      <b>{t("drawer.known", { what: when(start, end, date_precision), known })}</b>
    </Row>
  );
}

function Where({ proposal: { place } }: Of) {
  const { name, admin1, precision } = place;
  const what = admin1 === null || admin1 === name ? name : commas([name, admin1]);
  return (
    <Row name={t("drafts.place")}>
      <b>
        {(precision === "region" || precision === "country") && <AreaIcon />}
        {t("drawer.known", { what, known: t(`words.place_${precision}`) })}
      </b>
    </Row>
  );
}

function Facts({ proposal }: Of) {
  const { response, summary, actors, demands, publish_after, sensitivity } = proposal;
  const hidden = sensitivity === "public" ? null : label("sensitivity", sensitivity);
  return (
    <>
      <TextRow name={t("drafts.response")} text={response && label("response", response)} />
      <TextRow name={t("drafts.summary")} text={summary} />
      <TextRow name={t("drafts.participants")} text={actors.participants} />
      <TextRow name={t("drafts.against")} text={actors.against} />
      <TextRow name={t("drafts.security")} text={actors.security} />
      <TextRow name={t("drafts.demands")} text={commas(demands)} />
      <TextRow name={t("drafts.publish_after")} text={publish_after && momentOf(publish_after)} />
      <TextRow name={t("drafts.sensitivity")} text={hidden} />
    </>
  );
}

/** A bare date is a day, anything longer a moment. */
const momentOf = (at: string) => (at.length === 10 ? day(at) : momentUtc(at));

function SourceList({ sources }: { sources: readonly Cited[] }) {
  return (
    <ul class="proposed-sources">
      {sources.map((source) => (
        <li key={source.id}>
          <bdi>{source.publisher}</bdi>
          {source.title && ", "}
          <bdi>
            {source.url === null ? (
              source.title
            ) : (
              <Outside href={source.url}>{source.title}</Outside>
            )}
          </bdi>{" "}
          <span class="muted">{sourceFacts(source)}</span>
          {source.archived_url && (
            <>
              {" "}
              <Outside href={source.archived_url}>{t("drafts.archived")}</Outside>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

function Outside({ href, children }: { href: string; children: string }) {
  return (
    <a href={href} target="_blank" rel="noreferrer">
      {children}
    </a>
  );
}
