// The sources of a record: publisher, title, day, language; the address leads out of Vigil.

import type { SourceKind } from "../../../domain/vocabulary/speaker.ts";
import { day } from "../../i18n/dates.ts";
import { label } from "../../i18n/label.ts";
import { commas } from "../../i18n/lists.ts";
import { languageName } from "../../i18n/names.ts";
import { rich } from "../../i18n/rich.ts";
import { t } from "../../i18n/t.ts";
import { Icon } from "../../ui/icon.tsx";
import type { IconName } from "../../ui/icons.ts";
import type { SourceAnswer } from "../event-answer.ts";
import { phraseLanguage } from "../phrase-parts.ts";

const ICONS: Record<SourceKind, IconName> = {
  news: "media",
  official: "authority",
  monitor: "monitor",
  organiser: "organiser",
  social: "witness",
  dataset: "list",
};

export function Sources({ sources }: { sources: readonly SourceAnswer[] }) {
  return (
    <section class="record-section" aria-label={t("drawer.sources")}>
      <header>
        <h3>{t("drawer.sources")}</h3>
        <span class="spacer" />
        <span class="muted num">{t("dashboard.sources", { count: sources.length })}</span>
      </header>
      <ul class="record-sources">
        {sources.map((source) => (
          <li key={source.id} id={`source-${source.id}`} tabIndex={-1}>
            <Icon name={ICONS[source.kind]} />
            <span>
              {rich("words.list", {
                a: <bdi>{source.publisher}</bdi>,
                b: <Title source={source} />,
              })}{" "}
              <span class="muted">{factsOf(source)}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Title({ source }: { source: SourceAnswer }) {
  const title = (
    <bdi>
      <span lang={phraseLanguage(source.title, source.language) ?? undefined}>{source.title}</span>
    </bdi>
  );
  if (source.url === null) return title;
  return (
    <a href={source.url} target="_blank" rel="noreferrer">
      {title}
    </a>
  );
}

/** "14 Sep 2020, Russian, line 7". */
function factsOf({ published_on, language, locator, kind }: SourceAnswer): string {
  return commas([
    published_on && day(published_on, "plain"),
    language && languageName(language),
    locator,
    kind === "dataset" && label("source_kind", kind),
  ]);
}
