// French: what is wrong in a field of the event form, then how to put it right.
import type { mistakes as english } from "../en/mistakes.ts";
import type { In } from "../messages.ts";

export const mistakes = {
  kind: "Choisissez le type d’événement.",
  form: "Choisissez la forme.",
  title: "Saisissez un titre qui dit ce qui s’est passé.",
  day: "Saisissez le jour, ou choisissez «\u00a0Seulement le mois\u00a0».",
  a_day: "Saisissez le jour.",
  month: "Saisissez le mois, un nombre de 1 à 12.",
  year: "Saisissez l’année avec quatre chiffres.",
  days_of_month: "Il y a {n} jours en {month}.",
  future: "{day} est encore à venir. Vérifiez l’année.",
  reversed_days: "Le dernier jour doit être le premier jour ou un jour ultérieur.",

  place: "Saisissez le lieu comme la source le nomme.",
  country: "Choisissez le pays.",
  precision: "Choisissez avec quelle précision le lieu est connu.",
  lat: "La latitude est un nombre de −90 à 90, par exemple 53.9023.",
  lon: "La longitude est un nombre de −180 à 180, par exemple 27.5615.",
  both: "Saisissez la latitude et la longitude, ou aucune des deux.",

  number: "Saisissez le nombre, ou copiez les mots exacts de la source.",
  number_digits: "Écrivez le nombre en chiffres, par exemple 1\u202f500.",
  number_large: "Le plus grand nombre possible est 1\u202f000\u202f000\u202f000.",
  reversed: "Le chiffre le plus élevé doit être égal ou supérieur au plus bas.",
  words: "Copiez les mots exacts de la source, 30 mots au plus.",
  speaker:
    "Choisissez qui l’a dit. Si personne n’est nommé, choisissez «\u00a0Sans auteur nommé\u00a0».",
  source: "Choisissez la source qui donne ce chiffre.",
  known_at: "Saisissez un jour, ou un jour et une heure, par exemple 13 sept. 2020, 16:05.",
  known_at_month: "Saisissez la date entière, avec le jour.",
  covers: "Choisissez ce que couvre {figure}.",
  covers_long: "Choisissez ce que couvre {figure}. La source dit {words}.",
  wider: "Choisissez l’événement plus large, ou décrivez-le.",
  wider_title: "Saisissez le titre de l’événement plus large.",
  wider_holds: "L’événement plus large doit comprendre les jours de celui-ci.",

  no_source: "Ajoutez la source qui le rapporte.",
  publisher: "Saisissez qui l’a publiée.",
  source_title: "Saisissez le titre ou les premiers mots de la source.",
  url: "Saisissez une adresse complète qui commence par https:// ou http://.",
  published: "Saisissez un jour, par exemple 13 sept. 2020.",
  published_future: "{day} est encore à venir. Vérifiez l’année.",

  too_long: "C’est trop long. Maximum\u00a0: {n} caractères.",
  unusable: "Le serveur ne peut pas l’utiliser tel quel. Vérifiez encore une fois.",
  in_figure: "{metric}\u00a0: {text}",
  in_source: "Source {n}\u00a0: {text}",
} as const satisfies In<"fr", typeof english>;
