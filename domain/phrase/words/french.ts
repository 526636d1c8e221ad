// French words for numbers and what surrounds them.
import type { Words } from "../words.ts";

export const FRENCH: Words = {
  numbers: {
    0: "zéro",
    2: "deux",
    3: "trois",
    4: "quatre",
    5: "cinq",
    6: "six",
    7: "sept",
    8: "huit, huitaine",
    9: "neuf",
    10: "dix",
    11: "onze",
    12: "douze",
    13: "treize",
    14: "quatorze",
    15: "quinze, quinzaine",
    16: "seize",
    20: "vingt, vingtaine",
    30: "trente, trentaine",
    40: "quarante, quarantaine",
    50: "cinquante, cinquantaine",
    60: "soixante, soixantaine",
    70: "soixante dix, septante",
    71: "soixante et onze",
    72: "soixante douze",
    73: "soixante treize",
    74: "soixante quatorze",
    75: "soixante quinze",
    76: "soixante seize",
    80: "quatre vingts, quatre vingt, huitante, octante",
    90: "quatre vingt dix, nonante",
    91: "quatre vingt onze",
    92: "quatre vingt douze",
    93: "quatre vingt treize",
    94: "quatre vingt quatorze",
    95: "quatre vingt quinze",
    96: "quatre vingt seize",
  },
  magnitudes: {
    10: { one: "dizaine", many: "dizaines" },
    12: { one: "douzaine", many: "douzaines" },
    100: { one: "cent, centaine", many: "centaines", after: "cents" },
    1000: { one: "mille, millier", many: "milliers" },
    1000000: { one: "million", many: "millions", after: "mio" },
  },
  and: "et",
  several:
    "plusieurs, quelques, de nombreux, de nombreuses, une poignée, poignée, nombreux, nombreuses, certains, certaines, plusieurs, divers, diverses, beaucoup, bon nombre, une paire, un certain nombre",
  before: {
    exact:
      "exactement, précisément, au total, un total de, en tout, a atteint, atteint, atteignant, est passé à, est montée à",
    about:
      "environ, d'environ, près de, quelque, autour de, à peu près, approximativement, presque, de environ, aux alentours de, dans les, de près de, de quelque, à environ, estimé à, estimés à, estimée à, estimées à, pas loin de, plus ou moins, un peu moins de, peut être, de l'ordre de, avoisinant les, avoisine les, quasiment, sans doute, probablement, pratiquement, un petit, une petite, à peine, env",
    at_least:
      "au moins, pas moins de, au minimum, minimum, au bas mot, pas moins, jamais moins de, à tout le moins, du moins, un minimum de, tout au moins, minimum de, ne pas moins de, a minima, au strict minimum, à partir de",
    at_most:
      "au plus, jusqu'à, pas plus de, au maximum, maximum, tout au plus, jamais plus de, un maximum de, pas plus, à peine plus de, n'a pas dépassé, n'a pas dépassé les, ne dépasse pas, ne dépasse pas les, ne dépassait pas, ne dépassait pas les, n'ont pas dépassé, pas au delà de, maximum de, n'excède pas, n'excédait pas, n'a jamais dépassé, n'a jamais dépassé les, limité à, jusque, jusqu'aux, ne dépassaient pas, ne dépassaient pas les, guère plus de",
    more_than:
      "plus de, au delà de, plus d, bien plus de, un peu plus de, supérieur à, supérieure à, dépassant, dépassant les, dépasse, dépasse les, a dépassé, a dépassé les, ont dépassé les, au dessus de, excédant, une bonne, un bon, largement plus de, nettement plus de, dépassait, dépassait les",
    less_than:
      "moins de, bien moins de, inférieur à, inférieure à, en dessous de, sous la barre des, pas tout à fait, n'a pas atteint, n'a pas atteint les, n'atteignait pas, pas même",
  },
  after: {
    at_least:
      "ou plus, au moins, au minimum, et plus, voire plus, voire davantage, ou davantage, minimum, au bas mot, au moins, ou même plus",
    at_most: "au plus, au maximum, ou moins, tout au plus, maximum, max, au grand maximum",
    about: "environ, à peu près, approximativement, plus ou moins, ou presque, peut être",
    exact: "au total, en tout",
  },
  fillers: "de, des, les, un, une, le, la, environ, à, quelque, près de, à peu près",
  ranges: [
    { open: "entre", join: "et, à" },
    { open: "de", join: "à, jusqu'à" },
  ],
  join: "ou, à, jusqu'à",
  none: "personne n'a, personne ne, personne n'est, nul, aucun blessé, aucun mort, aucun participant, aucune personne",
  no: "aucun, aucune, pas de, sans, sans aucun, sans aucune, point de, pas un, pas une, pas un seul, pas une seule",
  people:
    "mort, morts, victime, victimes, blessé, blessés, arrestation, arrestations, interpellation, interpellations, interpellé, participant, participants, manifestant, manifestants, personne, personnes, homme, hommes, femme, femmes, enfant, enfants, jeune, jeunes, garçon, fille, policier, policiers, policière, gendarme, gendarmes, journaliste, journalistes, étudiant, étudiants, étudiante, étudiantes, militant, militants, militante, manifestante, manifestantes, blessée, blessées, tué, tués, tuée, tuées, détenu, détenus, détenue, arrêté, arrêtés, interpellés, interpellée, interpellées, ouvrier, ouvriers, agriculteurs, civils, civil, soldat, soldats, citoyens, habitants, habitant, grévistes, décès, disparus, disparu, agents, agent, adolescent, adolescents, mineur, mineurs, gens, participante, participantes, employés, salariés, opposants, opposant, lycéens, retraités, gardes à vue",
  unsure:
    "signalé, signalée, signalées, signalés, connu, rapporté, rapportée, rapportées, information, chiffre",
  other:
    "ans, an, années, année, heures, heure, h, minutes, minute, secondes, jours, jour, semaines, semaine, mois, nuits, décennies, siècles, siècle, euros, euro, dollars, francs, centimes, roubles, kilomètres, kilomètre, km, mètres, mètre, mètres carrés, hectares, kilos, tonnes, litres, degrés, signatures, voix, points",
  year: "en, depuis, année, début, fin, an, été, hiver, automne, printemps",
  one: "un, une",
  loose:
    "huitaine, dizaine, dizaines, douzaine, quinzaine, vingtaine, trentaine, quarantaine, cinquantaine, soixantaine, centaine, millier, centaines, douzaines, vingtaines, milliers",
  fractions: {
    0.25: "quart, un quart, le quart",
    0.5: "demi, demie, la moitié, moitié",
    0.75: "trois quarts, les trois quarts",
  },
  halves: {
    0.25: "et quart, et un quart",
    0.5: "et demi, et demie, et un demi",
    0.75: "et trois quarts",
  },
  excess: "et quelques, et des poussières, et plus encore, et un peu plus",
  sizes: "massive, massif, énorme, immense, petite, petit, grande, grand",
  without: "sans",
  not: "pas, jamais, non, non pas, ne, n'a, n'est, n'ont, n'étaient, n'était, ni",
  copula: "été, est, étaient, était, sont, avait, eu, y, a, ont, tous, toutes, tous les",
  but: "mais, et, plutôt, cependant, seulement",
  of: "sur, sur les, de, des, sur un total de, parmi, parmi les, de ces, sur ces, par, pour, dont",
  partial:
    "autres, les autres, encore, les premiers, premiers, les premières, premières, les derniers, derniers, dernières, les dernières, nouveaux, nouvelles, supplémentaires, parmi les, parmi ces, parmi, dont, que les, que, les deuxièmes, augmenté de, baissé de, augmentation de, hausse de, baisse de, chaque, sur les, sur",
  compared:
    "de plus, de moins, plus, moins, supplémentaires, en plus, en moins, de plus que, de moins que, de trop, plus que, moins que, additionnels",
  asks: {
    part: "moitié, la moitié, tiers, quart de, quart des, quarts, cinquième, dixième, dixièmes, cinquièmes, pour cent, pourcentage, la plupart, majorité, double, doublé, triple, triplé, quadruple, fois, chacun, chacune, par jour, par heure, par an, par mois, par semaine, par personne, en moyenne, une moyenne de, moyenne de, deux fois, trois fois, respectivement, quotidiennement, à l'heure, proportion, milliard, milliards, chaque, pas seulement, non seulement",
    change:
      "augmenté, augmente, augmentation, hausse, baisse, baissé, diminué, diminution, passé de, passée de, passés de, passant de, au lieu de, plutôt que, corrigé, dépassés, dépassées, grimpé, chuté, progression, progressé",
    unread: "myriade, nonantaine, septantaine",
    unit: "kilomètres, kilomètre, mètres, hectares, tonnes, litres, euros, dollars",
  },
  share:
    "pour cent, pourcent, pour mille, fois, tiers, quarts, cinquièmes, dixièmes, par jour, par heure, par an, par mois, par semaine, chacun, chacune, par personne, chaque",
  months:
    "janvier, février, mars, avril, mai, juin, juillet, août, septembre, octobre, novembre, décembre",
  things:
    "voitures, véhicules, camions, tracteurs, autobus, bus, autocars, cars, motos, vélos, bateaux, navires, avions, trains, chars, chevaux, chiens, animaux, tentes, drapeaux, banderoles, pancartes, bougies, balles, coups, tirs, grenades, pierres, bouteilles, magasins, maisons, bâtiments, écoles, usines, entreprises, sociétés, banques, villes, villages, communes, quartiers, régions, départements, provinces, pays, lieux, endroits, rues, places, manifestations, rassemblements, marches, grèves, actions, événements, incidents, défilés, cortèges, groupes, organisations, associations, syndicats, partis, familles, foyers, couples, équipes, unités, compagnies, escadrons, dossiers, affaires, procès, plaintes, photos, vidéos, images, pages, rangs",
  aged: "âgé de, âgés de, âgée de, âgées de, âge de, article, page, numéro, chapitre",
};
