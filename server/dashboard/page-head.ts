// Says in the head of a record's page what it holds, for search engines and for whoever shows a link with its content.
import { eventInWords } from "../../domain/event-words.ts";
import { pageAt } from "../../domain/page-path.ts";
import { pointOf } from "../../domain/place.ts";
import { PUBLIC_ID } from "../../domain/plain-text.ts";
import type { FiguredRecord } from "../../domain/resolve-all.ts";
import type { Rule } from "../../domain/rule.ts";
import type { Source } from "../../domain/source.ts";
import { ruleSchema } from "../../domain/summary.ts";
import type { Engine } from "../../engine/engine.ts";

type Site = {
  engine: Pick<Engine, "record">;
  /** The address under which people reach it, without a slash at its end. */
  site: string;
  /** What the archive is called. */
  name: () => Promise<string>;
};

/** More is cut off by whoever shows it. */
const MOST_DESCRIBED = 300;

/**
 * Elements for the head of the page at an address: its title, what is shown of it beside a link, and a schema.org
 * Event. Whoever asks, they tell what the public sees. Null for pages that are of no record, or of one that is not
 * public.
 */
export async function pageHead(
  { pathname, searchParams }: URL,
  { engine, site, name }: Site,
): Promise<string | null> {
  const found = pageAt(pathname);
  const id = found?.page === "/events/:id" ? (found.params.id ?? "") : "";
  if (!PUBLIC_ID.test(id)) return null;
  const rule = ruleSchema.catch("lowest").parse(searchParams.get("rule"));
  const record = await engine.record({ rule, as_of: null, viewer: "public", id });
  if (record === null) return null;
  const { event } = record.record;
  const address = addressOf(event.id, site);
  const words = eventInWords(record.record, rule).join(" ");
  const described = words.length > MOST_DESCRIBED ? `${words.slice(0, MOST_DESCRIBED)}…` : words;
  const archive = await name();
  const properties = [
    ["og:type", "article"],
    ["og:site_name", archive],
    ["og:title", event.title],
    ["og:description", described],
    ["og:url", address],
  ] as const;
  return [
    `<title>${escaped(`${event.title} · ${archive}`)}</title>`,
    `<meta name="description" content="${escaped(described)}">`,
    ...properties.map(([key, said]) => `<meta property="${key}" content="${escaped(said)}">`),
    `<link rel="canonical" href="${escaped(address)}">`,
    `<script type="application/ld+json">${inScript(eventLd(record.record, site, rule))}</script>`,
  ].join("");
}

const addressOf = (id: string, site: string) => `${site}/events/${encodeURIComponent(id)}`;

/** https://schema.org/Event. */
function eventLd(record: FiguredRecord, site: string, rule: Rule): object {
  const { event, sources } = record;
  const address = addressOf(event.id, site);
  return {
    "@context": "https://schema.org",
    "@type": "Event",
    "@id": address,
    url: address,
    name: event.title,
    description: eventInWords(record, rule).join("\n"),
    ...(event.date_precision === "day" ? { startDate: event.start, endDate: event.end } : {}),
    location: placeLd(event.place),
    ...(event.part_of === null
      ? {}
      : { superEvent: { "@type": "Event", "@id": addressOf(event.part_of, site) } }),
    subjectOf: sources.map(sourceLd),
  };
}

/** A point, or the circle in which a place lies that is vague or protected. */
function placeLd(place: FiguredRecord["event"]["place"]): object {
  const { name, admin1, country } = place;
  const point = pointOf(place);
  return {
    "@type": "Place",
    name,
    address: {
      "@type": "PostalAddress",
      ...(admin1 === null ? {} : { addressRegion: admin1 }),
      addressCountry: country,
    },
    ...(point === null ? {} : { geo: geoLd(point) }),
  };
}

function geoLd({ lat, lon, radius }: NonNullable<ReturnType<typeof pointOf>>): object {
  const point = { "@type": "GeoCoordinates", latitude: lat, longitude: lon };
  return radius === null ? point : { "@type": "GeoCircle", geoMidpoint: point, geoRadius: radius };
}

function sourceLd({ title, publisher, url, published_on }: Source): object {
  return {
    "@type": "CreativeWork",
    ...(title === null ? {} : { name: title }),
    publisher: { "@type": "Organization", name: publisher },
    ...(url === null ? {} : { url }),
    ...(published_on === null ? {} : { datePublished: published_on }),
  };
}

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

/** Nothing in it ends the element it stands in. */
const inScript = (data: object) => JSON.stringify(data).replaceAll("<", "\\u003c");
