// What a source is called in lists of this form: "1. Euroradio".
import { t } from "../../i18n/t.ts";
import type { SourceTyped } from "./typed.ts";

export function sourceName({ publisher, title }: SourceTyped, n: number): string {
  return t("form.source_numbered", {
    n,
    name: publisher.trim() || title.trim() || t("form.source_unnamed"),
  });
}
