// Sources of rows that name no address: rows of one file that say the same of their source have one, and so has the next file.
import { nameOfSource, type Proposal, type ProposedSource } from "../../domain/draft.ts";
import type { SourceInput } from "../../domain/source.ts";
import type { Trx } from "../db/tables.ts";
import type { Writing } from "../events/report.ts";
import { keepSources } from "../sources/repository.ts";

export type Shared = {
  /** The proposal with its sources as those of the record; those with an address are found by that, and stay. */
  of: (proposal: Proposal) => Promise<Proposal>;
};

export function sharedSources(trx: Trx, writing: Writing): Shared {
  const ids = new Map<string, string>();
  const idOf = async (input: SourceInput): Promise<string> => {
    const key = JSON.stringify(input);
    const known = ids.get(key) ?? (await stored(trx, input));
    const [id = ""] = known === null ? await keepSources(trx, [input], writing) : [known];
    ids.set(key, id);
    return id;
  };
  return {
    of: async (proposal) => {
      const now = new Map<string, string>();
      const sources: ProposedSource[] = [];
      for (const entry of proposal.sources) {
        if (!("key" in entry) || entry.url !== null) {
          sources.push(entry);
          continue;
        }
        const { key, locator, ...input } = entry;
        const source = await idOf(input);
        now.set(key, source);
        // Two that say the same are one, where the first stands.
        if (!sources.some((other) => nameOfSource(other) === source))
          sources.push({ source, locator });
      }
      const claims = proposal.claims.map((claim) => ({
        ...claim,
        source: now.get(claim.source ?? "") ?? claim.source,
      }));
      return { ...proposal, sources, claims };
    },
  };
}

/** The first source of the record that says all the same and has no address either. */
async function stored(trx: Trx, input: SourceInput): Promise<string | null> {
  const row = await trx
    .selectFrom("source")
    .select("id")
    .where("url", "is", null)
    .where("kind", "=", input.kind)
    .where("publisher", "=", input.publisher)
    .where("title", "=", input.title)
    .where("language", "is not distinct from", input.language)
    .where("published_on", "is not distinct from", input.published_on)
    .where("note", "is not distinct from", input.note)
    .orderBy("id")
    .limit(1)
    .executeTakeFirst();
  return row?.id ?? null;
}
