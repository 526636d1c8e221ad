// What a claim says: of what, of whom, in which unit, how exactly, and whether it still stands.
import type { Term } from "./term.ts";

/** The largest number that a claim may hold, and the most letters of its words. */
export const LARGEST_COUNT = 1_000_000_000;
export const LONGEST_PHRASE = 500;

export const METRICS = [
  {
    value: "participants",
    label: "Crowd",
    text: "People taking part. Summed over events: participations, since the same people may come twice.",
  },
  {
    value: "detained",
    label: "Detained",
    text: "People taken by the authorities, for however long.",
  },
  { value: "in_custody", label: "In custody", text: "People still held at the time of the claim." },
  { value: "charged", label: "Charged", text: "People accused of an offence or a crime." },
  { value: "injured", label: "Injured", text: "People hurt." },
  { value: "killed", label: "Killed", text: "People who died." },
] as const satisfies readonly Term[];
export type Metric = (typeof METRICS)[number]["value"];

export const SUBJECTS = [
  {
    value: "all",
    label: "All people",
    text: "Everybody the figure could mean. Other groups are summed only where nobody counted all.",
  },
  { value: "protesters", label: "Protesters", text: "People taking part in the protest." },
  { value: "police", label: "Police", text: "Police and other security forces." },
  { value: "journalists", label: "Journalists", text: "People reporting." },
  { value: "students", label: "Students", text: "People studying." },
  { value: "women", label: "Women", text: "Women." },
  { value: "minors", label: "Minors", text: "People under the age of majority." },
  { value: "foreigners", label: "Foreigners", text: "Citizens of another country." },
  { value: "civilians", label: "Civilians", text: "People who are not security forces." },
  { value: "bystanders", label: "Bystanders", text: "People who happened to be there." },
] as const satisfies readonly Term[];
export type Subject = (typeof SUBJECTS)[number]["value"];

export const UNITS = [
  { value: "persons", label: "Persons", text: "A count of people." },
  {
    value: "detentions",
    label: "Detentions",
    text: "A count of acts: one person may be detained twice.",
  },
  {
    value: "named_persons",
    label: "Named persons",
    text: "A count of the names on a list; more people may be missing from it.",
  },
] as const satisfies readonly Term[];
export type Unit = (typeof UNITS)[number]["value"];

export const QUALIFIERS = [
  {
    value: "exact",
    label: "exactly",
    text: "The number as given, without a word that loosens it.",
  },
  {
    value: "about",
    label: "about",
    text: "An approximate number or a span: low and high are both known.",
  },
  { value: "at_least", label: "at least", text: "The number or more: a low and no high." },
  { value: "at_most", label: "at most", text: "The number or fewer: a high and no low." },
  { value: "more_than", label: "more than", text: "More than the number: a low and no high." },
  { value: "less_than", label: "less than", text: "Fewer than the number: a high and no low." },
  {
    value: "vague",
    label: "in words",
    text: "Words without a number. A number derived from them names its dictionary.",
  },
] as const satisfies readonly Term[];
export type Qualifier = (typeof QUALIFIERS)[number]["value"];

export const CLAIM_STATUSES = [
  { value: "active", label: "Active", text: "The claim stands." },
  {
    value: "superseded",
    label: "Replaced by a later figure",
    text: "Another claim on the same metric and about the same people replaces it. Nobody sets this: it follows.",
  },
  { value: "retracted", label: "Retracted", text: "The speaker or an editor withdrew it." },
  { value: "disputed", label: "Disputed", text: "Someone contradicts it. It still counts." },
] as const satisfies readonly Term[];
export type ClaimStatus = (typeof CLAIM_STATUSES)[number]["value"];
