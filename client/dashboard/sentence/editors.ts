// The editors of the sentence's parts: their code comes when one of them is opened.
import { withWords } from "../../i18n/catalogues.ts";
import { lazy } from "../../ui/lazy.tsx";

export const PlaceEditor = lazy(() =>
  import("./place-editor.tsx").then((module) => module.PlaceEditor),
);
export const PeriodEditor = lazy(() =>
  import("./period-editor.tsx").then((module) => module.PeriodEditor),
);
export const ChoiceEditor = lazy(() =>
  import("./choice-editor.tsx").then((module) => module.ChoiceEditor),
);
export const AtLeastEditor = lazy(() =>
  import("./number-editor.tsx").then((module) => module.AtLeastEditor),
);
export const DifferEditor = lazy(() =>
  import("./number-editor.tsx").then((module) => module.DifferEditor),
);
export const WordsEditor = lazy(() =>
  import("./words-editor.tsx").then((module) => module.WordsEditor),
);
export const FindEditor = lazy(() =>
  import("./find-editor.tsx").then((module) => module.FindEditor),
);
export const PrecisionEditor = lazy(() =>
  import("./choice-editor.tsx").then((module) => module.PrecisionEditor),
);
export const MappedEditor = lazy(() =>
  import("./choice-editor.tsx").then((module) => module.MappedEditor),
);
export const SubjectEditor = lazy(() =>
  import("./choice-editor.tsx").then((module) => module.SubjectEditor),
);
export const AsKnownEditor = lazy(
  withWords(() => import("../as-known/editor.tsx").then((module) => module.AsKnownEditor)),
);
