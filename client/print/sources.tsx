// The numbered sources at the end, with their addresses.
import { day } from "../i18n/dates.ts";
import { rich } from "../i18n/rich.ts";
import { t } from "../i18n/t.ts";
import type { Numbered } from "./numbered.ts";

export function Sources({ numbered }: { numbered: Numbered }) {
  if (numbered.sources.length === 0) return null;
  return (
    <section class="sheet-sources">
      <h2>{t("print.sources")}</h2>
      <ol>
        {numbered.sources.map(({ id, publisher, title, url, published_on }) => (
          <li key={id}>
            {rich("words.colon", { name: <b>{publisher}</b>, text: title })}.{" "}
            {published_on === null ? t("print.undated") : day(published_on, "plain")}
            {url !== null && <span class="sheet-address">. {url}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}
