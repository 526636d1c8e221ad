// The editors of the sentence's parts: their code and words come together when one of them is opened.
import type { ComponentType } from "preact";
import { withWords } from "../../i18n/catalogues.ts";
import { lazy } from "../../ui/lazy.tsx";

const load = withWords(() => import("./every-editor.ts"));

type Editors = Awaited<ReturnType<typeof load>>;

const editor = <P extends object>(pick: (editors: Editors) => ComponentType<P>) =>
  lazy(() => load().then(pick));

export const PlaceEditor = editor((all) => all.PlaceEditor);
export const PeriodEditor = editor((all) => all.PeriodEditor);
export const ChoiceEditor = editor((all) => all.ChoiceEditor);
export const AtLeastEditor = editor((all) => all.AtLeastEditor);
export const DifferEditor = editor((all) => all.DifferEditor);
export const WordsEditor = editor((all) => all.WordsEditor);
export const FindEditor = editor((all) => all.FindEditor);
export const PrecisionEditor = editor((all) => all.PrecisionEditor);
export const MappedEditor = editor((all) => all.MappedEditor);
export const SubjectEditor = editor((all) => all.SubjectEditor);
export const AsKnownEditor = editor((all) => all.AsKnownEditor);
