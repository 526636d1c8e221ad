// The proposal that the API's documentation shows.
import type { ProposalInput } from "../../domain/draft.ts";

export const EXAMPLE: ProposalInput = {
  title: "March in Hrodna",
  kind: "demonstration",
  form: "march",
  start: "2020-08-23",
  place: {
    name: "Hrodna",
    admin1: "Hrodna Region",
    country: "BLR",
    lat: 53.6884,
    lon: 23.8258,
    precision: "city",
  },
  sources: [
    {
      key: "s1",
      kind: "news",
      publisher: "A newspaper",
      title: "Thousands march",
      url: "https://example.org/a",
      published_on: "2020-08-23",
    },
  ],
  claims: [
    {
      metric: "participants",
      low: 3000,
      qualifier: "more_than",
      phrase: "more than 3,000 people",
      attributed_kind: "organiser",
    },
  ],
};
