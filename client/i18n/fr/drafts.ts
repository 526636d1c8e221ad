// French: the inbox.
import type { drafts as english } from "../en/drafts.ts";
import type { In } from "../messages.ts";

export const drafts = {
  to_check: { one: "{count} à vérifier", many: "{count} à vérifier", other: "{count} à vérifier" },
  queue: "Fiches proposées",
  more: {
    one: "{count} autre attend à la suite.",
    many: "{count} d’autres attendent à la suite.",
    other: "{count} autres attendent à la suite.",
  },
  claims: {
    one: "{count} affirmation",
    many: "{count} d’affirmations",
    other: "{count} affirmations",
  },
  no_claims: "aucune affirmation",
  sources: { one: "{count} source", many: "{count} de sources", other: "{count} sources" },
  no_sources: "aucune source",
  sent: "envoyée\u00a0: {moment}",
  back: "Retour à la liste",

  empty: "Rien à vérifier.",
  empty_text: "Les propositions attendent ici que quelqu’un les vérifie.",
  not_allowed: "Seuls les éditeurs peuvent accepter des fiches.",
  not_allowed_text: "Adressez-vous aux responsables du site.",
  load_failed: "La boîte de réception n’a pas pu être chargée.",

  proposed: "Fiche proposée",
  date: "Date",
  place: "Lieu",
  response: "Réaction",
  summary: "Résumé",
  participants: "Participants",
  against: "Contre",
  security: "Forces de l’ordre",
  demands: "Revendications",
  part_of: "Partie de",
  publish_after: "Publique à partir du",
  sensitivity: "Lieu affiché",
  sources_title: "Sources",
  note: "Note aux vérificateurs",
  reason_given: "Motif, public après acceptation",
  figures: "Chiffres",
  no_figure: "Sans chiffre. Ce n’est pas zéro.",
  nobody_named: "personne de nommé",
  who: "{kind}, {name}",
  in_source: "dans {source}",
  replaces: "remplace un chiffre antérieur",
  covers_wider: "Couvre l’ensemble\u00a0: {place}, {when}",
  covers_more: "Couvre plus que cet événement",
  wider_new:
    "Ces chiffres vont à l’événement plus large «\u00a0{title}\u00a0», créé avec cette fiche.",
  wider_known: "Ces chiffres vont à l’événement plus large {event}, pas à celui-ci.",
  archived: "copie archivée",

  like: "Un événement semblable existe\u00a0: {event}, même lieu et mêmes jours.",
  like_claims: {
    one: "L’ajout lui apporte {count} affirmation.",
    many: "L’ajout lui apporte {count} d’affirmations.",
    other: "L’ajout lui apporte {count} affirmations.",
  },
  add_to_that: "Ajouter à cet événement",
  accept: "Accepter",
  accept_new: "Accepter comme nouvel événement",
  add_to: "Ajouter à un événement existant",
  reject: "Refuser",
  accepted: "Proposition acceptée. {title} est dans la base.",
  added: "Proposition acceptée. Affirmations ajoutées à\u00a0: {title}.",
  open: "Ouvrir l’événement",
  rejected:
    "Proposition refusée. {title} est conservé avec votre motif et quitte la boîte de réception.",
  not_accepted: "La fiche n’a pas été acceptée.",
  not_rejected: "La fiche n’a pas été refusée.",
  decided: "Quelqu’un a décidé entre-temps.",
  field: "{field}\u00a0: {problem}",

  reason: "Pourquoi la refusez-vous\u00a0?",
  reason_hint:
    "Conservé avec la proposition, pour les autres éditeurs. Un refus ne s’annule pas\u00a0; la fiche peut être proposée de nouveau.",
  reason_missing: "Dites pourquoi, en une phrase.",
  cancel: "Annuler",

  add_lead:
    "L’événement garde son titre, ses jours et son lieu. Les affirmations et les sources de cette fiche y sont ajoutées.",
  find: "Chercher par titre, lieu ou mots",
  same_days: "Seulement les événements des mêmes jours",
  candidates: "Événements trouvés",
  none_found:
    "Aucun événement ne convient. Utilisez moins de mots, ou cherchez sur tous les jours.",
  search_failed: "La recherche d’événements n’a pas pu se faire.",
  choose_one: "Choisissez l’événement qui reçoit les affirmations.",
  add: {
    one: "Ajouter {count} affirmation",
    many: "Ajouter {count} d’affirmations",
    other: "Ajouter {count} affirmations",
  },
  add_sources: "Ajouter les sources",
  found: {
    one: "{count} événement trouvé",
    many: "{count} d’événements trouvés",
    other: "{count} événements trouvés",
  },
  found_first: "Événements trouvés\u00a0: {shown} affichés sur {of}",

  key_record: "fiche",
  key_accept: "accepter",
  key_reject: "refuser",
} as const satisfies In<"fr", typeof english>;
