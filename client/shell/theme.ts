// Light or dark: the device's choice unless the reader made one, which is kept on the device and never in an address.
import { signal } from "@preact/signals";
import { recall, remember } from "../ui/device.ts";

export type Theme = "device" | "light" | "dark";

function kept(): Theme {
  const value = recall("theme");
  return value === "light" || value === "dark" ? value : "device";
}

/** The reader's choice. */
export const theme = signal<Theme>(kept());

/** Makes a choice, shows it and keeps it. */
export function chooseTheme(choice: Theme): void {
  theme.value = choice;
  remember("theme", choice === "device" ? null : choice);
  applyTheme();
}

/** Puts the choice on the page; charts drawn on canvas listen to `theme` and draw again. */
export function applyTheme(): void {
  if (theme.value === "device") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme.value;
}
