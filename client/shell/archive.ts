// What this archive holds, in two words beside the name: "Belarus 2020".
import { signal } from "@preact/signals";

/** Empty until the dashboard has seen the whole record; nothing is shown then. */
export const archiveName = signal("");
