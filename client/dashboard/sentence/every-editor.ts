// Every editor of the sentence's parts.
export { AsKnownEditor } from "../as-known/editor.tsx";
export { ChoiceEditor, MappedEditor, PrecisionEditor, SubjectEditor } from "./choice-editor.tsx";
export { FindEditor } from "./find-editor.tsx";
export { AtLeastEditor, DifferEditor } from "./number-editor.tsx";
export { PeriodEditor } from "./period-editor.tsx";
export { PlaceEditor } from "./place-editor.tsx";
export { WordsEditor } from "./words-editor.tsx";
