// The sources of a record: publisher, title, day, language; the address leads out of Vigil, and what became of it is told.
import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import type { SourceAnswer } from "../../../domain/answers/source.ts";
import type { ToldLink } from "../../../domain/link.ts";
import type { SourceKind } from "../../../domain/vocabulary/speaker.ts";
import { get } from "../../api.ts";
import { day } from "../../i18n/dates.ts";
import { label } from "../../i18n/label.ts";
import { commas } from "../../i18n/lists.ts";
import { languageName } from "../../i18n/names.ts";
import { rich } from "../../i18n/rich.ts";
import { t } from "../../i18n/t.ts";
import { Icon } from "../../ui/icon.tsx";
import type { IconName } from "../../ui/icons.ts";
import { Tag } from "../../ui/tag.tsx";
import { phraseLanguage } from "../phrase-parts.ts";

const ICONS: Record<SourceKind, IconName> = {
  news: "media",
  official: "authority",
  monitor: "monitor",
  organiser: "organiser",
  social: "witness",
  dataset: "list",
};

type Props = { event: string; sources: readonly SourceAnswer[] };

export function Sources({ event, sources }: Props) {
  const links = useLinks(event);
  return (
    <section class="record-section" aria-label={t("drawer.sources")}>
      <header>
        <h3>{t("drawer.sources")}</h3>
        <span class="spacer" />
        <span class="muted num">{countWords(sources)}</span>
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
              <Original source={source} />
              <BrokenLink link={links.find((link) => link.source === source.id)} />
            </span>
            {source.archived_url && (
              <span>
                <Tag icon="check">{t("drawer.archived")}</Tag>
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Links of the sources that are no longer what they were; none where they could not be asked for. */
function useLinks(event: string): readonly ToldLink[] {
  const links = useSignal<readonly ToldLink[]>([]);
  useEffect(() => {
    const asking = new AbortController();
    links.value = [];
    get("/api/events/:id/links", { params: { id: event }, signal: asking.signal }).then(
      ({ items }) => {
        links.value = items;
      },
      () => {},
    );
    return () => asking.abort();
  }, [event]);
  return links.value;
}

/** What became of a link, in a line of its own. */
function BrokenLink({ link }: { link: ToldLink | undefined }) {
  if (link === undefined) return null;
  const { state, since, moved_to } = link;
  return (
    <span class="source-link" data-part="source-link">
      {t(`drawer.link_${state}`, { day: day(since.slice(0, 10), "plain") })}{" "}
      {moved_to !== null && <Outside href={moved_to}>{t("drawer.link_moved_to")}</Outside>}
    </span>
  );
}

/** "5 sources, 4 archived". */
function countWords(all: readonly SourceAnswer[]): string {
  const sources = t("dashboard.sources", { count: all.length });
  const archived = all.filter(({ archived_url }) => archived_url !== null).length;
  return archived > 0 ? t("drawer.sources_archived", { sources, archived }) : sources;
}

/** Leads to the kept copy, where there is one: it says what the source said then. */
function Title({ source }: { source: SourceAnswer }) {
  const title = (
    <bdi>
      <span lang={phraseLanguage(source.title, source.language) ?? undefined}>{source.title}</span>
    </bdi>
  );
  const address = source.archived_url ?? source.url;
  return address === null ? title : <Outside href={address}>{title}</Outside>;
}

/** The second link, beside the kept copy. */
function Original({ source: { archived_url, url } }: { source: SourceAnswer }) {
  if (archived_url === null || url === null) return null;
  return (
    <>
      {" "}
      <Outside href={url}>{t("drawer.original")}</Outside>
    </>
  );
}

function Outside({ href, children }: { href: string; children: ComponentChildren }) {
  return (
    <a href={href} target="_blank" rel="noreferrer">
      {children}
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
