// The four kinds of event, in the order every legend and stack follows.
import type { Term } from "./term.ts";

export const KINDS = [
  {
    value: "demonstration",
    label: "Demonstration",
    text: "People gather, march or withhold work to press a demand or show support.",
  },
  {
    value: "repression",
    label: "Repression",
    text: "Those in power arrest, disperse, use force, try, ban, shut down or drive out.",
  },
  {
    value: "violence",
    label: "Violence",
    text: "Force by a crowd or between groups that injures, kills or destroys.",
  },
  {
    value: "development",
    label: "Development",
    text: "Context, not a protest: votes, talks, statements, sanctions, laws.",
  },
] as const satisfies readonly Term[];

export type Kind = (typeof KINDS)[number]["value"];
