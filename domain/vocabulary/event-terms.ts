// What is recorded of an event besides kind and form: response, status, sensitivity.
import type { Term } from "./term.ts";

export const RESPONSES = [
  { value: "none", label: "None", text: "No authorities were seen, as a source says." },
  { value: "presence", label: "Presence", text: "Authorities were there and did not step in." },
  {
    value: "intervention",
    label: "Intervention",
    text: "Authorities stepped in, without lethal or severe force.",
  },
  {
    value: "excessive_force",
    label: "Excessive force",
    text: "Authorities used force that killed or severely injured.",
  },
] as const satisfies readonly Term[];
export type Response = (typeof RESPONSES)[number]["value"];

export const STATUSES = [
  { value: "draft", label: "Draft", text: "Being written. Not public." },
  { value: "in_review", label: "In review", text: "Waiting for someone to check it. Not public." },
  { value: "published", label: "Published", text: "Public." },
  { value: "retracted", label: "Retracted", text: "Withdrawn with a reason. The record is kept." },
] as const satisfies readonly Term[];
export type Status = (typeof STATUSES)[number]["value"];

export const SENSITIVITIES = [
  { value: "public", label: "Public", text: "The place is shown as recorded." },
  {
    value: "generalised_1km",
    label: "Within 1 km",
    text: "The place is shown on a grid of about 1 km.",
  },
  {
    value: "generalised_10km",
    label: "Within 10 km",
    text: "The place is shown on a grid of about 10 km.",
  },
  { value: "generalised_city", label: "City only", text: "Only the city or town is shown." },
  { value: "generalised_region", label: "Region only", text: "Only the region is shown." },
  { value: "restricted", label: "Restricted", text: "Not shown to the public at all." },
] as const satisfies readonly Term[];
export type Sensitivity = (typeof SENSITIVITIES)[number]["value"];
