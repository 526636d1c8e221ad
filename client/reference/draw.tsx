// Draws the page of the API as HTML. Built for the server; a browser needs no script to read it.
import { renderToString } from "preact-render-to-string";
import type { DrawReference } from "../../domain/reference.ts";
import { ReferencePage } from "./page.tsx";

export const draw: DrawReference = (reference) =>
  renderToString(<ReferencePage reference={reference} />);
