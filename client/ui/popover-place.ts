// Where a panel goes: under its anchor, inside the window, above it when there is more room there.

const GAP = 6;
const EDGE = 8;

/** Sets `--x` (from the line's start), `--y` and `--room`, in pixels, on `panel`, which is fixed to the window. */
export function place(panel: HTMLElement, anchor: Element): void {
  const at = anchor.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = panel;
  const turned = getComputedStyle(anchor).direction === "rtl";
  const below = window.innerHeight - at.bottom - GAP - EDGE;
  const above = at.top - GAP - EDGE;
  const down = height <= below || below >= above;
  const x = turned ? window.innerWidth - at.right : at.left;
  const set = (name: string, value: number) =>
    panel.style.setProperty(name, `${Math.round(value)}px`);
  set("--x", Math.max(EDGE, Math.min(x, window.innerWidth - width - EDGE)));
  set("--y", down ? at.bottom + GAP : Math.max(EDGE, at.top - GAP - Math.min(height, above)));
  set("--room", down ? below : above);
}
