// How a figure comes about, in the drawer's place: the answer in words, the sum, what is left out, what other rules say.
import type { ExplanationAnswer } from "../../../domain/answers/explanation.ts";
import type { Metric } from "../../../domain/vocabulary/claim-terms.ts";
import { sentence } from "../../api.ts";
import { CopyLink } from "../../events/drawer/record-head.tsx";
import { clock } from "../../i18n/dates.ts";
import { capital, number } from "../../i18n/intl.ts";
import { label } from "../../i18n/label.ts";
import { commas } from "../../i18n/lists.ts";
import { t } from "../../i18n/t.ts";
import { path, search } from "../../router.ts";
import { Button, ButtonLink, IconButton } from "../../ui/button.tsx";
import { Drawer } from "../../ui/drawer.tsx";
import { Failure } from "../../ui/failure.tsx";
import { Kbd } from "../../ui/kbd.tsx";
import { RuleIcon } from "../../ui/marks/rule-icon.tsx";
import { phone } from "../../ui/media.ts";
import { Notice } from "../../ui/notice.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { hrefOf } from "../selection.ts";
import { viewWords } from "../view-words.ts";
import { metricShort } from "../words.ts";
import { explanationQuery, useExplanation } from "./asked.ts";
import { ByRules } from "./by-rules.tsx";
import { LeftOut } from "./left-out.tsx";
import { addsUp } from "./proof.ts";
import { Sum } from "./sum.tsx";
import { comparedWithAuthorities, WhyAbove } from "./why-above.tsx";
import "../../events/drawer/drawer.css";
import "./explain.css";

type Props = { metric: Metric; event: string | null; onClose: () => void };

export function ExplainPanel({ metric, event, onClose }: Props) {
  const asking = explanationQuery(metric, event);
  const { answer, at, failure, stale, again } = useExplanation(asking);
  const shown = answer?.metric === metric ? answer : null;
  const title = shown ? titleOf(shown) : t("words.how_named", { name: metricShort(metric) });
  const sound = shown !== null && addsUp(shown);
  return (
    <Drawer
      part="explain"
      label={title}
      onClose={onClose}
      footer={
        <>
          <Keys />
          <span class="spacer" />
          {shown && <span class="num">{t("explain.change", { n: number(shown.change) })}</span>}
        </>
      }
    >
      <article class="explain">
        <header class="explain-head">
          <div class="record-line">
            {phone.value && <IconButton icon="back" label={t("ui.close")} onClick={onClose} />}
            {shown && (
              <span class="explain-rule">
                <RuleIcon rule={shown.rule} /> {label("rule", shown.rule)}
              </span>
            )}
            <span>{metricShort(metric)}</span>
            <span class="spacer" />
            {sound && (
              <ButtonLink small icon="download" href={`/api/explain.csv?${asking}`} download>
                {t("explain.csv")}
              </ButtonLink>
            )}
            <CopyLink address={`${window.location.origin}${path.value}${search.value}`} />
            {!phone.value && <IconButton icon="close" label={t("ui.close")} onClick={onClose} />}
          </div>
          <h2 class="record-title num">{title}</h2>
          {shown && <Scope answer={shown} event={event} />}
        </header>
        {failure !== null && (
          <Failure title={t("explain.failed")} onRetry={again}>
            {sentence(failure)}
          </Failure>
        )}
        {stale && shown && (
          <Notice
            tone="warn"
            title={t("explain.stale", { time: clock(at) })}
            actions={
              <Button small onClick={again}>
                {t("explain.show_now")}
              </Button>
            }
          />
        )}
        {shown && !sound && <Notice tone="danger" title={t("explain.wrong")} />}
        {shown && <Explained answer={shown} />}
        {!shown && failure === null && <Skeleton widths={[40, 75, 60, 90, 90]} />}
      </article>
    </Drawer>
  );
}

function titleOf({ headline, metric, open }: ExplanationAnswer): string {
  if (headline === null) return t("explain.title_none", { metric: metricShort(metric) });
  const n = number(headline);
  return t("explain.title", { n: open ? t("words.at_least", { n }) : n });
}

function Scope({ answer, event }: { answer: ExplanationAnswer; event: string | null }) {
  const { events, without_figure, claims, used, lines } = answer;
  const over = event === null ? capital(viewWords()) : (lines[0]?.event?.title ?? "");
  return (
    <p class="two num">
      <bdi>{over}</bdi>
      <br />
      {commas([
        t("dashboard.events", { count: events.all }),
        t("explain.with_figure", { n: number(events.all - without_figure.events) }),
        t("dashboard.claims", { count: claims }),
        t("explain.used", { n: number(used) }),
      ])}
    </p>
  );
}

function Explained({ answer }: { answer: ExplanationAnswer }) {
  const open = (event: string) => hrefOf({ screen: { explain: null, event } });
  return (
    <>
      {answer.headline !== null && comparedWithAuthorities(answer) === null && (
        <p class="explain-part">
          <b>{inWords(answer)}</b>
        </p>
      )}
      <WhyAbove answer={answer} />
      {answer.headline === null ? (
        <p class="explain-part">{whyNone(answer)}</p>
      ) : (
        <Sum answer={answer} hrefOf={open} />
      )}
      <LeftOut answer={answer} hrefOf={open} />
      <ByRules answer={answer} hrefOf={(rule) => hrefOf({ filter: { rule } })} />
    </>
  );
}

/** Why there is no figure: nothing lies within the period, nobody who is heard gave one, or nobody at all. */
function whyNone({ left_out, rule }: ExplanationAnswer): string {
  if (left_out.beyond.claims > 0) return t("explain.none_within");
  if (left_out.not_heard.claims > 0) return t("explain.none_heard", { rule: label("rule", rule) });
  if (left_out.groups.claims > 0) return t("drawer.some_only");
  return left_out.words.claims > 0 ? t("drawer.words_only") : t("drawer.no_source");
}

/** The answer in one sentence. */
function inWords({ lines, events }: ExplanationAnswer): string {
  const [whole] = lines;
  const count = events.roots - events.roots_without;
  if (!whole || count > 1) return t("explain.answer_roots", { count });
  const { own, parts } = whole;
  if (own === null) return t("explain.answer_parts_only");
  if (parts === null) return t("explain.answer_one");
  return own >= parts ? t("explain.answer_claim") : t("explain.answer_parts");
}

function Keys() {
  return (
    <>
      <span class="drawer-keys">
        <Kbd>J</Kbd> <Kbd>K</Kbd> {t("explain.key_line")}
      </span>
      <span class="drawer-keys">
        <Kbd>←</Kbd> <Kbd>→</Kbd> {t("explain.key_fold")}
      </span>
      <span class="drawer-keys">
        <Kbd>Enter</Kbd> {t("explain.key_open")}
      </span>
      <span class="drawer-keys">
        <Kbd>Esc</Kbd> {t("drawer.close_key")}
      </span>
    </>
  );
}
