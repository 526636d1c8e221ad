// Gets ready for printing once the dashboard stands: what draws the paper is no part of its first load.

/** Long enough after the first answer, soon enough before anybody prints. */
const LATER_MS = 1500;

/**
 * While the dashboard is open, printing gives a sheet of its own: asked for by keys as soon as all of it is there,
 * from the browser's menu one sentence until then (print.css). Gives the way to end it.
 */
export function startPrinting(): () => void {
  let end: (() => void) | null = null;
  let left = false;
  let press: typeof import("./press.tsx") | null = null;
  const bring = async () => {
    press ??= await import("./press.tsx");
    if (!left) end ??= press.listenForPrinting();
    return press;
  };
  const onKey = (event: KeyboardEvent) => {
    const asked = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "p";
    if (!asked || event.altKey || event.shiftKey || press?.isWhole()) return;
    event.preventDefault();
    void bring().then(
      ({ printWhole }) => printWhole(),
      () => window.print(),
    );
  };
  // What did not come, the keys ask for again.
  const timer = setTimeout(() => bring().catch(() => {}), LATER_MS);
  document.addEventListener("keydown", onKey);
  return () => {
    left = true;
    clearTimeout(timer);
    document.removeEventListener("keydown", onKey);
    end?.();
  };
}
