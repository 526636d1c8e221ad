// The editors of the sentence's parts: their code comes when one of them is opened.
import { later } from "../later.tsx";

export const PlaceEditor = later(() =>
  import("./place-editor.tsx").then((module) => module.PlaceEditor),
);
export const PeriodEditor = later(() =>
  import("./period-editor.tsx").then((module) => module.PeriodEditor),
);
export const ChoiceEditor = later(() =>
  import("./choice-editor.tsx").then((module) => module.ChoiceEditor),
);
export const AtLeastEditor = later(() =>
  import("./number-editor.tsx").then((module) => module.AtLeastEditor),
);
export const DifferEditor = later(() =>
  import("./number-editor.tsx").then((module) => module.DifferEditor),
);
export const TextEditor = later(() =>
  import("./text-editor.tsx").then((module) => module.TextEditor),
);
export const PrecisionEditor = later(() =>
  import("./choice-editor.tsx").then((module) => module.PrecisionEditor),
);
export const AsKnownEditor = later(() =>
  import("../as-known/editor.tsx").then((module) => module.AsKnownEditor),
);
