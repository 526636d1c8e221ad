// French: the view as it was known at an earlier moment.
import type { as_known as english } from "../en/as-known.ts";
import type { In } from "../messages.ts";

export const as_known = {
  label: "État des connaissances au",
  on: "état des connaissances au {moment}",
  moment: "Jour et heure",
  hint: "Par exemple 14 sept. 2020, ou 14 sept. 2020 16:05 +3. Sans fuseau, l’heure est en UTC\u00a0; sans heure, le jour entier compte.",
  lead: "La carte, les graphiques, la liste et les fichiers montrent ce qui avait été dit à ce moment.",
  read_as: "Lu comme {moment}.",
  show_then: "Afficher",
  show_now: "Maintenant",
  show_now_long: "Afficher ce que l’on sait maintenant",
  no_date:
    "Saisissez un jour, comme 14 sept. 2020, au besoin avec l’heure\u00a0: 14 sept. 2020 16:05.",
  no_day: "Saisissez aussi le jour, pas seulement le mois.",
  future: "{moment} est encore à venir. Vérifiez l’année.",

  notice: "État des connaissances au {moment}.",
  added: {
    one: "{count} affirmation a été ajoutée depuis.",
    many: "{count} d’affirmations ont été ajoutées depuis.",
    other: "{count} affirmations ont été ajoutées depuis.",
  },
  added_events: {
    one: "{claims} {count} événement de plus correspond.",
    many: "{claims} {count} d’événements de plus correspondent.",
    other: "{claims} {count} événements de plus correspondent.",
  },
  nothing_added: "Rien n’a été ajouté depuis.",
  fewer: "Affirmations qui correspondent à cette vue\u00a0: {now} maintenant, {was} à ce moment.",
  was: "Maintenant {value}",
  same: "Inchangé depuis",
} as const satisfies In<"fr", typeof english>;
