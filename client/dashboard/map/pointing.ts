// Which mark the pointer, the keyboard or a finger is on: hover waits, and leaves time to reach the popover.

export type Pointing = { key: string; how: "pointer" | "focus" | "touch" };

const WAIT_MS = 150;

export type PointingState = {
  current(): Pointing | null;
  /** The pointer comes onto or leaves a mark. */
  over(key: string, on: boolean): void;
  /** The pointer comes onto or leaves the popover. */
  overPopover(on: boolean): void;
  /** Focus came to a mark, or a finger chose one. */
  set(next: Pointing): void;
  /** Focus left this mark. */
  blur(key: string): void;
  clear(): void;
};

/** Calls `changed` whenever the mark pointed at is another one or none. */
export function pointingState(changed: () => void): PointingState {
  let now: Pointing | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const become = (next: Pointing | null) => {
    clearTimeout(timer);
    if (next?.key === now?.key && next?.how === now?.how) return;
    now = next;
    changed();
  };
  const later = (next: Pointing | null) => {
    clearTimeout(timer);
    timer = setTimeout(become, WAIT_MS, next);
  };
  return {
    current: () => now,
    over(key, on) {
      if (now?.how === "focus" || now?.how === "touch") return;
      if (on) later({ key, how: "pointer" });
      else later(null);
    },
    overPopover(on) {
      if (now?.how !== "pointer") return;
      if (on) clearTimeout(timer);
      else later(null);
    },
    set: become,
    blur(key) {
      if (now?.key === key && now.how === "focus") become(null);
    },
    clear: () => become(null),
  };
}
