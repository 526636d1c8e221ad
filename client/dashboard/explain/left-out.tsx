// What is left out of a sum and why: always the same seven lines, each with its claims.
import type { ComponentChildren } from "preact";
import type { ExplanationAnswer, NamedEvent } from "../../../domain/answers/explanation.ts";
import type { LeftOut as Reason } from "../../../domain/left-out.ts";
import { ruleOf } from "../../../domain/rule.ts";
import { when } from "../../i18n/dates.ts";
import { number } from "../../i18n/intl.ts";
import { label } from "../../i18n/label.ts";
import { whom } from "../../i18n/of-whom.ts";
import { t } from "../../i18n/t.ts";
import { Icon } from "../../ui/icon.tsx";
import { proofTerms } from "./proof.ts";
import { Said } from "./said.tsx";

type Props = { answer: ExplanationAnswer; hrefOf: (event: string) => string };

export function LeftOut({ answer, hrefOf }: Props) {
  const { left_out, without_figure, rule, claims } = answer;
  const line = (reason: Reason, name: string, none?: string) => {
    const { claims: count, named } = left_out[reason];
    return (
      <Line
        name={name}
        count={count > 0 ? t("dashboard.claims", { count }) : (none ?? t("explain.none"))}
        none={count === 0}
      >
        <ul>
          {named.map(({ event, claim }) => (
            <li key={claim.id}>
              <Event event={event} href={hrefOf(event.id)} />
              <Said claim={claim} />
            </li>
          ))}
        </ul>
        <More named={named.length} of={count} />
      </Line>
    );
  };
  const [used = 0, ...left] = proofTerms(answer).map(number);
  const terms = [t("explain.used", { n: used }), ...left].join(" + ");
  return (
    <section class="explain-part" data-part="explain-left-out">
      <header>
        <h3>{t("explain.left_out")}</h3>
        <span class="spacer" />
        <bdi class="muted num">
          {t("dashboard.claims", { count: claims })} = {terms}
        </bdi>
      </header>
      {line("replaced", t("explain.left_replaced"))}
      {line("other", t(`explain.left_${othersBy(answer)}`))}
      {line("groups", t(whom.value === "all" ? "explain.left_groups" : "explain.left_elsewhere"))}
      {line("words", t("explain.left_words"))}
      <Line
        name={t("explain.left_without")}
        count={
          without_figure.events > 0
            ? t("dashboard.events", { count: without_figure.events })
            : t("explain.none")
        }
        none={without_figure.events === 0}
      >
        <p>{t("explain.without_note")}</p>
        <ul>
          {without_figure.named.map((event) => (
            <li key={event.id}>
              <Event event={event} href={hrefOf(event.id)} />
            </li>
          ))}
        </ul>
        <More named={without_figure.named.length} of={without_figure.events} />
      </Line>
      {line("beyond", t("explain.left_beyond"))}
      {line(
        "not_heard",
        t("explain.left_not_heard"),
        ruleOf(rule).hears === null
          ? t("explain.hears_all", { rule: label("rule", rule) })
          : undefined,
      )}
    </section>
  );
}

/** How the figures that a rule does not take stand to the one that it takes. */
function othersBy({ rule }: ExplanationAnswer): "higher" | "lower" | "earlier" | "other" {
  const [pick, second] = ruleOf(rule).picks;
  if (second !== undefined) return "other";
  return ({ least: "higher", most: "lower", newest: "earlier" } as const)[pick];
}

type LineProps = { name: string; count: string; none: boolean; children: ComponentChildren };

function Line({ name, count, none, children }: LineProps) {
  if (none)
    return (
      <p class="explain-line muted">
        <span>{name}</span>
        <span class="num">{count}</span>
      </p>
    );
  return (
    <details class="explain-reason">
      <summary class="explain-line">
        <Icon name="forward" size={14} />
        <b>{name}</b>
        <span class="num">{count}</span>
      </summary>
      <div class="explain-named">{children}</div>
    </details>
  );
}

function Event({ event, href }: { event: NamedEvent; href: string }) {
  return (
    <>
      <a class="explain-event" href={href}>
        <bdi>{event.title}</bdi>
      </a>{" "}
      <span class="muted num">{when(event.start, event.end, event.date_precision, "plain")}</span>
    </>
  );
}

function More({ named, of }: { named: number; of: number }) {
  return named < of ? <p>{t("explain.named_some", { named: number(named) })}</p> : null;
}
