// When what is typed was kept on this device, or that this browser keeps nothing.
import { t } from "../../i18n/t.ts";
import type { Keeping } from "./autosave.ts";
import { keptAt } from "./kept-at.ts";

export function KeptWords({ keeping }: { keeping: Keeping }) {
  const saved = keeping.saved.value;
  if (saved === null) return null;
  const words =
    saved === "refused" ? t("form.not_kept") : t("form.saved", { time: keptAt(saved.at) });
  return <span role="status">{words} </span>;
}
