// What can be erased of a record that stays: what a field of an event or of its claims held, or words that were said of a change.

export const ERASABLE = {
  event: [
    "title",
    "summary",
    "place",
    "actors",
    "demands",
    "external_id",
    "extra",
    "reason",
    "note",
  ],
  claim: ["phrase", "attributed_to", "locator", "external_id"],
} as const;
