// French words for numbers and what surrounds them.
import type { Words } from "../words.ts";

export const FRENCH: Words = {
  numbers: {
    0: "zéro",
    0.5: "un demi, une demi, demi",
    1: "un, une",
    2: "deux",
    3: "trois",
    4: "quatre",
    5: "cinq",
    6: "six",
    7: "sept",
    8: "huit",
    9: "neuf",
    10: "dix",
    11: "onze",
    12: "douze",
    13: "treize",
    14: "quatorze",
    15: "quinze",
    16: "seize",
    20: "vingt",
    30: "trente",
    40: "quarante",
    50: "cinquante",
    60: "soixante",
    80: "quatre vingts, quatre vingt",
  },
  magnitudes: {
    10: { one: "dizaine", many: "dizaines" },
    12: { one: "douzaine", many: "douzaines" },
    100: { one: "cent, centaine", many: "centaines", after: "cents" },
    1000: { one: "mille, millier", many: "milliers" },
    1000000: { one: "million", many: "millions" },
  },
  and: "et",
  several: "plusieurs, quelques, de nombreux, de nombreuses",
  before: {
    exact: "exactement, précisément",
    about:
      "environ, d'environ, près de, quelque, autour de, à peu près, approximativement, presque",
    at_least: "au moins, pas moins de, au minimum, minimum",
    at_most: "au plus, jusqu'à, pas plus de, au maximum, maximum",
    more_than: "plus de, plus d'un, plus d'une, au delà de",
    less_than: "moins de",
  },
  after: {
    at_least: "ou plus, au moins, au minimum",
    at_most: "au plus, au maximum",
    about: "environ",
  },
  fillers: "de, des, les, d'un, d'une, un, une",
  ranges: [
    { open: "entre", join: "et" },
    { open: "de", join: "à" },
  ],
  join: "ou, à",
  none: "aucun blessé, aucun mort, aucun participant, aucune personne",
  no: "aucun, aucune, pas de, sans",
  people:
    "mort, morts, victime, victimes, blessé, blessés, arrestation, arrestations, interpellation, interpellations, interpellé, participant, participants, manifestant, manifestants, personne, personnes",
  unsure:
    "signalé, signalée, signalées, signalés, connu, rapporté, rapportée, rapportées, information, chiffre",
  other:
    "janvier, février, mars, avril, mai, juin, juillet, août, septembre, octobre, novembre, décembre, pour cent, ans, an, heures, heure, minutes, jours, jour, semaines, mois, euros, dollars, kilomètres, km, mètres, fois",
  year: "en, depuis, janvier, février, mars, avril, mai, juin, juillet, août, septembre, octobre, novembre, décembre",
};
