// Accepting several proposals as one write: those against which nothing stands, or none.
import type { Proposal } from "../../domain/draft.ts";
import { ownWords, personalDataIn } from "../../domain/personal-data.ts";
import { type FieldProblem, Problem } from "../../domain/problem.ts";
import type { Trx } from "../db/tables.ts";
import { type Writing, within } from "../events/report.ts";
import { similarTo } from "../events/similar.ts";
import { accept } from "./accept.ts";
import { decide, waitingDraft } from "./repository.ts";

/**
 * Makes proposals part of the record, in their order. Gives the ids of their events. Throws `bad_input` where one has
 * to be looked at by itself, and names each of them.
 */
export async function acceptMany(
  trx: Trx,
  ids: readonly string[],
  writing: Writing,
): Promise<string[]> {
  const events: string[] = [];
  const refused: FieldProblem[] = [];
  for (const [at, id] of ids.entries()) {
    const path = `ids.${at}`;
    const { proposal } = await waitingDraft(trx, id);
    // What was accepted a moment ago is compared too: two proposals of one event don't both pass.
    const message = await doubtAbout(trx, proposal);
    if (message !== null) refused.push({ path, code: "look_first", message });
    if (refused.length > 0) continue;
    const own = { ...writing, reason: writing.reason ?? proposal.reason };
    const event = await within(path, () => accept(trx, proposal, proposal.into, own));
    await decide(trx, id, "accepted", event, own);
    events.push(event);
  }
  if (refused.length > 0)
    throw new Problem("bad_input", "Some of these have to be looked at first.", refused);
  return events;
}

/** Why a person should look at a proposal before it is accepted; null where nothing stands against it. */
async function doubtAbout(trx: Trx, proposal: Proposal): Promise<string | null> {
  const { into, reason, start, end, place, title, kind, form } = proposal;
  const words = [...(into === null ? ownWords(proposal) : []), reason ?? ""];
  if (words.some((text) => personalDataIn(text).length > 0))
    return "looks like it names a private person";
  if (into !== null) return null;
  const sources = proposal.sources.flatMap((entry) =>
    "source" in entry ? entry.source : (entry.url ?? []),
  );
  const asked = { start, end, place, title, kind, form, sources, not: [] };
  const like = await similarTo(trx, asked, "full");
  return like.some(({ likely }) => likely) ? "may be in the record already" : null;
}
