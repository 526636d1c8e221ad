// The method: how figures are recorded, counted, summed and protected, and what they can't tell; made from domain/.
import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import { KM_1, KM_10, KM_100 } from "../../domain/grid.ts";
import { locale } from "../i18n/locale.ts";
import { t } from "../i18n/t.ts";
import { Notice } from "../ui/notice.tsx";
import { markReady, PageTitle } from "../ui/page-title.tsx";
import { Columns } from "./columns.tsx";
import { type Example, loadExample } from "./example.ts";
import "../events/verbatim.css";
import "./method.css";
import { DictionaryTable, RuleTable } from "./rules.tsx";
import { Sums } from "./sums.tsx";
import { Vocabularies } from "./vocabularies.tsx";
import { WorkedExample } from "./worked-example.tsx";

const SECTIONS = [
  "claims",
  "rules",
  "sums",
  "vocabularies",
  "columns",
  "limits",
  "boundaries",
  "protection",
  "credits",
] as const;
type SectionName = (typeof SECTIONS)[number];

export function MethodPage() {
  const { example, state } = useExample();
  return (
    <div class="page method">
      <PageTitle lead={t("method.lead")}>{t("shell.method")}</PageTitle>
      {locale().code !== "en" && <p class="two reading">{t("method.english_note")}</p>}
      <nav class="method-contents" aria-label={t("method.contents")}>
        <ul>
          {SECTIONS.map((name) => (
            <li key={name}>
              <a href={`#${name}`}>{t(`method.${name}`)}</a>
            </li>
          ))}
        </ul>
      </nav>
      <div class="method-body">
        <Section name="claims">
          <Texts of={["claims_1", "claims_2", "claims_3", "claims_4"]} />
          <DictionaryTable />
        </Section>
        <Section name="rules" lead>
          <RuleTable />
          <Texts of={["rules_groups"]} />
          {example && <WorkedExample example={example} />}
          {state === "none" && <p class="two">{t("method.example_none")}</p>}
          {state === "failed" && <Notice tone="warn">{t("method.example_failed")}</Notice>}
        </Section>
        <Section name="sums" lead>
          {example && <Sums example={example} />}
          <Texts of={["sums_crowds", "sums_period"]} />
        </Section>
        <Section name="vocabularies" lead>
          <Vocabularies />
        </Section>
        <Section name="columns" lead>
          <Columns />
        </Section>
        <Section name="limits" lead>
          <Points of={LIMITS} />
        </Section>
        <Section name="boundaries" lead>
          <Points of={BOUNDARIES} />
        </Section>
        <Section name="protection" lead>
          <p class="reading">{t("method.protection_grid", radii())}</p>
          <Texts of={["protection_names", "protection_once", "protection_persons"]} />
        </Section>
        <Section name="credits">
          <Points of={CREDITS} />
        </Section>
      </div>
    </div>
  );
}

const LIMITS = [
  "limit_truth",
  "limit_lowest",
  "limit_midrange",
  "limit_monitors",
  "limit_silence",
  "limit_detained",
  "limit_dates",
  "limit_known",
  "limit_ratio",
  "limit_words",
] as const;
const BOUNDARIES = [
  "boundary_crimea",
  "boundary_joined",
  "boundary_kosovo",
  "boundary_nobody",
  "boundary_held",
] as const;
const CREDITS = [
  "credit_map",
  "credit_names",
  "credit_acled",
  "credit_fonts",
  "credit_code",
] as const;

type Paragraph =
  | `claims_${1 | 2 | 3 | 4}`
  | "rules_groups"
  | "sums_crowds"
  | "sums_period"
  | `protection_${"names" | "once" | "persons"}`;
type Point = (typeof LIMITS | typeof BOUNDARIES | typeof CREDITS)[number];

function Section({
  name,
  lead,
  children,
}: {
  name: SectionName;
  /** It begins with a paragraph of its own. */
  lead?: boolean;
  children: ComponentChildren;
}) {
  return (
    <section class="page-section" id={name} aria-labelledby={`${name}-title`}>
      <h2 class="section-title" id={`${name}-title`}>
        {t(`method.${name}`)}
      </h2>
      {lead && (
        <p class="reading">
          {t(`method.${name as Exclude<SectionName, "claims" | "credits">}_lead`)}
        </p>
      )}
      {children}
    </section>
  );
}

function Texts({ of }: { of: readonly Paragraph[] }) {
  return (
    <>
      {of.map((key) => (
        <p key={key} class="reading">
          {t(`method.${key}`)}
        </p>
      ))}
    </>
  );
}

function Points({ of }: { of: readonly Point[] }) {
  return (
    <ul class="method-points reading">
      {of.map((key) => (
        <li key={key}>{t(`method.${key}`)}</li>
      ))}
    </ul>
  );
}

/** The radii with which protected places are shown, in words. */
function radii(): Record<"one" | "ten" | "hundred", string> {
  const length = (metres: number) =>
    metres < 1000
      ? t("method.metres", { n: metres })
      : t("method.kilometres", { n: metres / 1000 });
  return {
    one: length(KM_1.radius_m),
    ten: length(KM_10.radius_m),
    hundred: length(KM_100.radius_m),
  };
}

type Asked = { example: Example | null; state: "asking" | "here" | "none" | "failed" };

function useExample(): Asked {
  const asked = useSignal<Asked>({ example: null, state: "asking" });
  useEffect(() => {
    const asking = new AbortController();
    const settle = (answer: Asked) => {
      if (asking.signal.aborted) return;
      asked.value = answer;
      requestAnimationFrame(markReady);
    };
    loadExample(asking.signal).then(
      (example) => settle({ example, state: example === null ? "none" : "here" }),
      () => settle({ example: null, state: "failed" }),
    );
    return () => asking.abort();
  }, [asked]);
  return asked.value;
}
