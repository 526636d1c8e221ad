// Gets ready for printing once the dashboard stands: what draws the paper is no part of its first load.

/** Long enough after the first answer, soon enough before anybody prints. */
const LATER_MS = 1500;

/** While the dashboard is open, printing gives a sheet of its own. Gives the way to end it. */
export function startPrinting(): () => void {
  let end: (() => void) | null = null;
  let left = false;
  const timer = setTimeout(async () => {
    const { listenForPrinting } = await import("./press.tsx");
    if (!left) end = listenForPrinting();
  }, LATER_MS);
  return () => {
    left = true;
    clearTimeout(timer);
    end?.();
  };
}
