// Lines of the shape "claims": one for each figure that a source gives.
import { CLAIM_COLUMNS, type ExportedClaim } from "../../../domain/columns.ts";
import { csvLine } from "../../../domain/csv.ts";
import type { Db } from "../../db/tables.ts";
import { type ClaimRows, claimRows } from "../../events/file-rows.ts";
import type { KeptSources } from "./kept-sources.ts";
import { firstAt, type Reader } from "./reader.ts";

/** Reads and writes claims as they stand now. As they stood at another moment is left to others. */
export function claimLines(db: Db, sources: KeptSources): Reader {
  return async (ids, change) => {
    const claims = await claimRows(db, ids);
    const known = await sources(claims.source_id, change);
    const first = firstAt(claims.event_id);
    return ({ as_of }) =>
      (id) => {
        if (as_of !== null) return null;
        let lines = "";
        for (let at = first.get(id) ?? 0; claims.event_id[at] === id; at++) {
          const source = known.get(claims.source_id[at] ?? "") ?? null;
          lines += csvLine(CLAIM_COLUMNS, { claim: claimAt(claims, at), source });
        }
        return lines;
      };
  };
}

function claimAt(claims: ClaimRows, at: number): ExportedClaim["claim"] {
  return {
    id: claims.id[at],
    event: claims.event_id[at],
    metric: claims.metric[at],
    subject: claims.subject[at],
    low: claims.low[at],
    high: claims.high[at],
    qualifier: claims.qualifier[at],
    phrase: claims.phrase[at],
    attributed_to: claims.attributed_to[at],
    attributed_kind: claims.attributed_kind[at],
    unit: claims.unit[at],
    as_of: claims.as_of[at],
    method: claims.method[at],
    locator: claims.locator[at],
    supersedes: claims.supersedes[at],
    status: claims.status[at],
  } as ExportedClaim["claim"];
}
