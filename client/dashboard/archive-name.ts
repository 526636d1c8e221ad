// The archive's name from the dashboard's first answer, when it shows everything.
import { effect } from "@preact/signals";
import { archiveName, askArchiveName, nameArchive } from "../shell/archive.ts";
import { summary } from "./refresh.ts";
import { query } from "./selection.ts";

/** Names the archive when the first view is drawn: from its answer if it shows everything, else by asking once more. */
export function startNaming(): () => void {
  let begun = archiveName.peek() !== "";
  return effect(() => {
    const now = summary.value;
    if (begun || now === null) return;
    begun = true;
    if (query.peek() === "") nameArchive(now);
    else void askArchiveName();
  });
}
