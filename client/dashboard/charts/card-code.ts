// Code for another site's page that shows a card of this view.
import { type Embed, PLAIN_EMBED } from "../../../domain/embed.ts";
import type { Language } from "../../../domain/language.ts";
import { embedCode } from "../../embed/code.ts";
import { isMadeUp, speech } from "../../i18n/speech.ts";
import { filter } from "../selection.ts";

/** The card as it is seen here, in the reader's language. */
export function cardCode(card: Partial<Embed>, title: string): string {
  return embedCode({
    origin: window.location.origin,
    filter: filter.value,
    embed: { ...PLAIN_EMBED, lang: cardLanguage(), ...card },
    title,
  });
}

function cardLanguage(): Language | null {
  const { tongue } = speech();
  return tongue === "en" || isMadeUp(tongue) ? null : tongue;
}
