// The texts that a search looks through get a table of their own: folded to words, and for protected events those that the public knows apart.
import { type Kysely, sql } from "kysely";

type Row = {
  id: string;
  sensitivity: string;
  title: string;
  summary: string | null;
  name: string;
  admin1: string | null;
  country: string;
  precision: string;
  participants: string | null;
  against: string | null;
  security: string | null;
  demands: string;
  external_id: string | null;
};
type Claim = {
  event_id: string;
  source_id: string;
  phrase: string | null;
  attributed_to: string | null;
  external_id: string | null;
};
type Named = { event_id: string; source_id: string };
type Source = { id: string; publisher: string; title: string };
type Text = { event_id: string; audience: string; words: string };

const PAGE = 1_000;

export const searchText = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable("search_text")
      .addColumn("number", "integer", (col) => col.primaryKey().autoIncrement())
      .addColumn("event_id", "text", (col) =>
        col.notNull().references("event.id").onDelete("cascade"),
      )
      .addColumn("audience", "text", (col) => col.notNull())
      .addColumn("words", "text", (col) => col.notNull())
      .addUniqueConstraint("search_text_is_its_audiences", ["event_id", "audience"])
      .execute();
    await fill(db);
  },
};

/** Comes after the index: by then nothing is left to be checked at the end that would stand in the way. */
export const noEventWords = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable("event").dropColumn("words").execute();
  },
};

async function fill(db: Kysely<unknown>): Promise<void> {
  const { rows: all } = await sql<Source>`select id, publisher, title from source`.execute(db);
  const sources = new Map(all.map((source) => [source.id, source]));
  for (let after = ""; ; ) {
    const { rows } = await sql<Row>`
      select event.id, sensitivity, title, summary, name, admin1, country, precision, participants, against, security,
        demands, external_id
      from event join place on place.id = event.place_id
      where event.id > ${after} order by event.id limit ${PAGE}`.execute(db);
    const last = rows.at(-1);
    if (last === undefined) return;
    const own = sql`event_id > ${after} and event_id <= ${last.id}`;
    const claims = grouped(
      await sql<Claim>`
        select event_id, source_id, phrase, attributed_to, external_id
        from claim where ${own} order by id`.execute(db),
    );
    const named = grouped(
      await sql<Named>`
        select event_id, source_id from event_source where ${own} order by source_id`.execute(db),
    );
    const texts = rows.flatMap((row) => {
      const ofEvent = claims.get(row.id) ?? [];
      const ids = new Set([...(named.get(row.id) ?? []), ...ofEvent].map((each) => each.source_id));
      const cited = [...ids].flatMap((id) => sources.get(id) ?? []);
      return textsOf(row, ofEvent, cited);
    });
    await sql`insert into search_text (event_id, audience, words) values ${sql.join(
      texts.map(({ event_id, audience, words }) => sql`(${event_id}, ${audience}, ${words})`),
    )}`.execute(db);
    after = last.id;
  }
}

function grouped<T extends { event_id: string }>({ rows }: { rows: T[] }): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(row.event_id);
    if (group === undefined) groups.set(row.event_id, [row]);
    else group.push(row);
  }
  return groups;
}

function textsOf(row: Row, claims: readonly Claim[], sources: readonly Source[]): Text[] {
  const words = wordsOf(row, claims, sources);
  if (!row.sensitivity.startsWith("generalised_"))
    return [{ event_id: row.id, audience: "everybody", words }];
  const seen = { ...row, name: publicName(row), external_id: null };
  const shown = claims.map((claim) => ({ ...claim, external_id: null }));
  return [
    { event_id: row.id, audience: "editors", words },
    { event_id: row.id, audience: "public", words: wordsOf(seen, shown, sources) },
  ];
}

/** Precisions of places that are no finer than a town, and those that are no finer than a region. */
const TOWNS = ["city", "district", "region", "country"];
const REGIONS = ["region", "country"];

/** The name of a protected event's place as the public sees it. */
function publicName({ sensitivity, name, admin1, country, precision }: Row): string {
  const wider = admin1 ?? country;
  if (sensitivity === "generalised_region") return REGIONS.includes(precision) ? name : wider;
  if (TOWNS.includes(precision)) return name;
  const town = name.slice(name.lastIndexOf(",") + 1).trim();
  return town !== "" && `${admin1} `.startsWith(`${town} `) ? town : wider;
}

function wordsOf(row: Row, claims: readonly Claim[], sources: readonly Source[]): string {
  const texts = [
    ...[row.id, row.title, row.summary, row.name, row.admin1],
    ...[row.participants, row.against, row.security],
    ...(JSON.parse(row.demands) as string[]),
    row.external_id,
    ...claims.flatMap((claim) => [claim.phrase, claim.attributed_to, claim.external_id]),
    ...sources.flatMap((source) => [source.publisher, source.title]),
  ];
  const folded = new Set<string>();
  let length = 0;
  for (const text of new Set(texts)) {
    const words = text === null ? "" : folding(text).join(" ");
    if (words === "" || folded.has(words)) continue;
    length += words.length + 3;
    if (length > 250_000) break;
    folded.add(words);
  }
  return [...folded].join(" ¦ ");
}

const LEFT_OUT =
  /(?![\u3099\u309a])(?=\p{M})[\p{Script=Inherited}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}]|[\u00ad\u0640\u200b-\u200f\u2060\ufeff]/gu;
const TYPED: Readonly<Record<string, string>> = {
  ...{ ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th" },
  ...{ ħ: "h", ŧ: "t", ı: "i", ς: "σ" },
};
const UNSPACED =
  "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}";
const WORD = new RegExp(
  `(?=[\\p{L}\\p{N}])[${UNSPACED}]\\p{M}*|(?:(?![${UNSPACED}])[\\p{L}\\p{M}\\p{N}])+`,
  "gu",
);

/** The words of a text as they are compared. */
export function folding(text: string): string[] {
  const folded = text
    .normalize("NFKD")
    .replace(LEFT_OUT, "")
    .toLowerCase()
    .replace(/[ßæœøłđðþħŧıς]/g, (letter) => TYPED[letter] ?? letter)
    .normalize("NFC");
  return (folded.match(WORD) ?? []).map((word) =>
    word.length <= 64 ? word : [...word].slice(0, 64).join(""),
  );
}
