// A record in full: head, a section per figure, parts, sources. Used by the drawer and by the record's own page.
import type { ComponentChildren } from "preact";
import type { RecordAnswer } from "../../../domain/answers/record.ts";
import type { Rule } from "../../../domain/rule.ts";
import type { Metric } from "../../../domain/vocabulary/claim-terms.ts";
import { sentence } from "../../api.ts";
import { asOfWords, momentUtc } from "../../i18n/dates.ts";
import { label } from "../../i18n/label.ts";
import { commas, list } from "../../i18n/lists.ts";
import { t } from "../../i18n/t.ts";
import { Button, IconButton } from "../../ui/button.tsx";
import { CopyField, copy } from "../../ui/copy.tsx";
import { Failure } from "../../ui/failure.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { recordAddress } from "./address.ts";
import { ChangedNotice } from "./changed-notice.tsx";
import { Parts, WiderEvents } from "./event-rows.tsx";
import { FigureSection } from "./figure-section.tsx";
import type { AskedRecord } from "./load.ts";
import { CopyLink, RecordHead } from "./record-head.tsx";
import { sectionsOf } from "./sections.ts";
import { Sources } from "./sources.tsx";

type Props = {
  /** Which record is chosen. */
  id: string;
  asked: AskedRecord;
  rule: Rule;
  /** As known at; null for now. */
  asOf: string | null;
  /** The address that opens another record in the same place. */
  hrefOf: (id: string) => string;
  /** The address that explains a figure of the record. */
  explainedAt: (metric: Metric) => string;
  /** Missing on the record's own page. */
  onClose?: (() => void) | undefined;
  /** Where the record covers the page of a phone: what Back leads to, and the control of the rule. */
  over?: { readonly back: string; readonly control: ComponentChildren } | undefined;
};

export function RecordView({ id, asked, rule, asOf, hrefOf, explainedAt, onClose, over }: Props) {
  const { record, context, failure, stale, again } = asked;
  const failed = failure !== null && (
    <div class="record-failed">
      {onClose && <IconButton icon="close" label={t("ui.close")} onClick={onClose} />}
      <Failure title={t("drawer.failed")} onRetry={again}>
        {sentence(failure)}
      </Failure>
    </div>
  );
  // Of another rule or moment the same record stays; another record would be taken for this one.
  if (failed && record?.id !== id) return failed;
  if (record === null)
    return (
      <>
        {over && <Bar back={over.back} onBack={onClose} address={null} />}
        <Skeleton widths={[30, 70, 55, 90, 90, 60]} />
      </>
    );
  const { shown, silent } = sectionsOf(record);
  const address = recordAddress(window.location.origin, record.id, rule, asOf);
  return (
    <article class="record" aria-labelledby="record-title">
      {over && <Bar back={over.back} onBack={onClose} address={address} />}
      {failed}
      {stale && <ChangedNotice id={record.id} since={record.change} onShow={again} />}
      <RecordHead
        record={record}
        address={address}
        hrefOf={hrefOf}
        onClose={onClose}
        back={over?.back}
      />
      {over && <div class="record-control">{over.control}</div>}
      {!onClose && <h2 class="sr">{t("drawer.figures")}</h2>}
      {shown.map((metric) => (
        <FigureSection
          key={metric}
          record={record}
          context={context}
          metric={metric}
          rule={rule}
          explainedAt={explainedAt(metric)}
        />
      ))}
      {silent.length > 0 && <Silent metrics={silent} />}
      <Parts record={record} hrefOf={hrefOf} />
      <WiderEvents record={record} hrefOf={hrefOf} />
      <Sources event={record.id} sources={record.sources} />
      <Cite record={record} rule={rule} asOf={asOf} address={address} />
    </article>
  );
}

type BarProps = {
  back: string;
  onBack: (() => void) | undefined;
  /** Null while the record is awaited. */
  address: string | null;
};

/** The way back to the list, where the record is the whole page. */
function Bar({ back, onBack, address }: BarProps) {
  return (
    <div class="record-bar">
      <Button rank="quiet" icon="back" onClick={onBack}>
        {back}
      </Button>
      {address && <CopyLink address={address} />}
    </div>
  );
}

function Silent({ metrics }: { metrics: readonly Metric[] }) {
  const names = metrics.map((metric) => label("metric", metric));
  return (
    <section class="record-section" aria-label={list(names)}>
      <header>
        <h3>{commas(names)}</h3>
      </header>
      <p class="two">{t("drawer.nobody_gave", { count: metrics.length })}</p>
    </section>
  );
}

type CiteProps = { record: RecordAnswer; rule: Rule; asOf: string | null; address: string };

/** How to cite a record: the sentence with its button, and the permanent address. */
function Cite({ record, rule, asOf, address }: CiteProps) {
  const sentence = t("record.citation", {
    title: record.title,
    address,
    change: String(record.public_change),
    moment: asOf === null ? momentUtc(Date.now()) : asOfWords(asOf),
    rule: label("rule", rule),
  });
  return (
    <section class="record-section record-cite" aria-label={t("record.cite")}>
      <header>
        <h3>{t("record.cite")}</h3>
        <span class="spacer" />
        <Button small icon="copy" onClick={() => void copy(sentence)}>
          {t("record.copy_citation")}
        </Button>
      </header>
      <p class="two num">{sentence}</p>
      <div class="no-print">
        <CopyField id="permalink" label={t("record.permalink")} value={address} />
      </div>
    </section>
  );
}
