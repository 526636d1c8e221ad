// The editors of the sentence's parts: their code and words come when one of them is opened.
import { withWords } from "../../i18n/catalogues.ts";
import { lazy } from "../../ui/lazy.tsx";

export const PlaceEditor = lazy(
  withWords(() => import("./place-editor.tsx").then((module) => module.PlaceEditor)),
);
export const PeriodEditor = lazy(
  withWords(() => import("./period-editor.tsx").then((module) => module.PeriodEditor)),
);
export const ChoiceEditor = lazy(
  withWords(() => import("./choice-editor.tsx").then((module) => module.ChoiceEditor)),
);
export const AtLeastEditor = lazy(
  withWords(() => import("./number-editor.tsx").then((module) => module.AtLeastEditor)),
);
export const DifferEditor = lazy(
  withWords(() => import("./number-editor.tsx").then((module) => module.DifferEditor)),
);
export const WordsEditor = lazy(
  withWords(() => import("./words-editor.tsx").then((module) => module.WordsEditor)),
);
export const FindEditor = lazy(
  withWords(() => import("./find-editor.tsx").then((module) => module.FindEditor)),
);
export const PrecisionEditor = lazy(
  withWords(() => import("./choice-editor.tsx").then((module) => module.PrecisionEditor)),
);
export const MappedEditor = lazy(
  withWords(() => import("./choice-editor.tsx").then((module) => module.MappedEditor)),
);
export const SubjectEditor = lazy(
  withWords(() => import("./choice-editor.tsx").then((module) => module.SubjectEditor)),
);
export const AsKnownEditor = lazy(
  withWords(() => import("../as-known/editor.tsx").then((module) => module.AsKnownEditor)),
);
