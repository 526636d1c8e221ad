// Puts the dashboard on paper: a sheet of its own is drawn when printing begins, and taken away when it ends.
import { render } from "preact";
import { keepGround } from "./ground.ts";
import { allRows, loadAllRows } from "./rows.ts";
import { citation, Sheet } from "./sheet.tsx";
import "./sheet.css";
import { printView } from "./view.ts";

/** What the foot of every page says; the style sheet's margin boxes read it. */
const FOOT = "--print-foot";

let sheet: HTMLElement | null = null;

function begin(): void {
  const view = printView();
  if (view === null || sheet !== null) return;
  sheet = document.createElement("div");
  sheet.className = "sheet";
  render(<Sheet view={view} />, sheet);
  // Before the interface, whose hatches have the same names and are not there on paper.
  document.body.prepend(sheet);
  document.documentElement.style.setProperty(FOOT, JSON.stringify(citation(view)));
}

function end(): void {
  if (sheet === null) return;
  render(null, sheet);
  sheet.remove();
  sheet = null;
  document.documentElement.style.removeProperty(FOOT);
}

/** The keys of printing: the rows that the list has not shown yet are asked for first. */
function onKey(event: KeyboardEvent): void {
  const asked = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "p";
  if (!asked || event.altKey || event.shiftKey || allRows() !== null) return;
  event.preventDefault();
  loadAllRows().finally(() => window.print());
}

/** Listens for printing. Gives the way to end it. */
export function listenForPrinting(): () => void {
  const drop = keepGround();
  window.addEventListener("beforeprint", begin);
  window.addEventListener("afterprint", end);
  document.addEventListener("keydown", onKey);
  return () => {
    drop();
    end();
    window.removeEventListener("beforeprint", begin);
    window.removeEventListener("afterprint", end);
    document.removeEventListener("keydown", onKey);
  };
}
