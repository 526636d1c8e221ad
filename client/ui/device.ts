// Small choices kept on this device: colours, single-key commands. Nothing of it is sent anywhere.

/** The value kept under a name; null when there is none or the browser keeps nothing. */
export function recall(name: string): string | null {
  try {
    return window.localStorage.getItem(`vigil.${name}`);
  } catch {
    return null;
  }
}

/** The value kept for this visit, as long as the tab is open; null when there is none. */
export function recallVisit(name: string): string | null {
  try {
    return window.sessionStorage.getItem(`vigil.${name}`);
  } catch {
    return null;
  }
}

/** Keeps a value for this visit; null forgets it. */
export function rememberVisit(name: string, value: string | null): void {
  try {
    if (value === null) window.sessionStorage.removeItem(`vigil.${name}`);
    else window.sessionStorage.setItem(`vigil.${name}`, value);
  } catch {
    // As below.
  }
}

/** Keeps a value under a name; null forgets it. A browser that keeps nothing is no error. */
export function remember(name: string, value: string | null): void {
  try {
    if (value === null) window.localStorage.removeItem(`vigil.${name}`);
    else window.localStorage.setItem(`vigil.${name}`, value);
  } catch {
    // Private windows may refuse; the choice then lasts as long as the page.
  }
}
