/** Proposals to send: whatever a test does not name is ordinary. */
import type { ProposalInput } from "../../domain/draft.ts";

/** A march in Minsk on 1 May 2024, with a newspaper's report of 100 people. */
export function aProposal(fields: Partial<ProposalInput> = {}): ProposalInput {
  return {
    ...{ title: "A march", kind: "demonstration", form: "march", start: "2024-05-01" },
    place: aPlace(),
    sources: [{ key: "s", kind: "news", publisher: "A newspaper", title: "A report" }],
    claims: [{ metric: "participants", low: 100, high: 100, attributed_kind: "media" }],
    ...fields,
  } as ProposalInput;
}

/** Minsk. */
export function aPlace(fields: Partial<ProposalInput["place"]> = {}): ProposalInput["place"] {
  const { lat, lon } = { lat: 53.9, lon: 27.5667 };
  return {
    name: "Minsk",
    admin1: "Minsk City",
    country: "BLR",
    precision: "city",
    lat,
    lon,
    ...fields,
  };
}
