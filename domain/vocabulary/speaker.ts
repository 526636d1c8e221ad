// Who gives a figure, and how they came by it.
import type { Term } from "./term.ts";

export const SPEAKERS = [
  {
    value: "authority",
    label: "Authorities",
    text: "A ministry, police, court, hospital or other public body.",
  },
  { value: "organiser", label: "Organisers", text: "Those who called or led the event." },
  {
    value: "monitor",
    label: "Monitors",
    text: "Human-rights groups and observers who count for themselves.",
  },
  { value: "media", label: "Media", text: "A newsroom or its correspondent." },
  { value: "witness", label: "Witnesses", text: "A person who was there." },
  { value: "unattributed", label: "Unattributed", text: "Nobody is named." },
] as const satisfies readonly Term[];
export type Speaker = (typeof SPEAKERS)[number]["value"];

export const METHODS = [
  { value: "official_statement", label: "Official statement", text: "A public body's statement." },
  {
    value: "organiser_statement",
    label: "Organiser statement",
    text: "The organisers' statement.",
  },
  { value: "eyewitness", label: "Eyewitness", text: "Somebody there judged it by eye." },
  {
    value: "journalist_estimate",
    label: "Journalist's estimate",
    text: "A journalist there judged it by eye.",
  },
  {
    value: "area_density",
    label: "Area × density",
    text: "The area filled times people per square metre.",
  },
  { value: "aerial", label: "Aerial", text: "Counted from the air." },
  { value: "video_photo_count", label: "Video or photo count", text: "Counted in pictures." },
  { value: "named_list", label: "Named list", text: "The length of a list of names." },
  { value: "court_records", label: "Court records", text: "Counted in court files." },
  { value: "unspecified", label: "Not said", text: "The source does not say how." },
] as const satisfies readonly Term[];
export type Method = (typeof METHODS)[number]["value"];

export const SOURCE_KINDS = [
  { value: "news", label: "News", text: "An article or post of a newsroom." },
  { value: "official", label: "Official", text: "A public body's own publication." },
  { value: "monitor", label: "Monitor", text: "A report or list of a monitoring group." },
  { value: "organiser", label: "Organiser", text: "The organisers' own publication." },
  { value: "social", label: "Social media", text: "A post by anyone else." },
  { value: "dataset", label: "Dataset", text: "A row of another dataset." },
] as const satisfies readonly Term[];
export type SourceKind = (typeof SOURCE_KINDS)[number]["value"];
