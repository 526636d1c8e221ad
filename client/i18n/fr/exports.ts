// French: files of the view, and the snapshots.
import type { exports as english } from "../en/exports.ts";
import type { In } from "../messages.ts";

export const exports = {
  title: "Exporter cette vue",
  lead: "Le fichier contient exactement ce que montre le tableau de bord, selon la même règle.",

  recon: "Les nombres concordent-ils\u00a0?",
  rows: { one: "{n} ligne", many: "{n} de lignes", other: "{n} lignes" },
  claims: { one: "{n} affirmation", many: "{n} d’affirmations", other: "{n} affirmations" },
  events: { one: "{n} événement", many: "{n} d’événements", other: "{n} événements" },
  claims_of: "{claims}, {events}",
  in_table: "{n} dans le tableau",
  on_map: "{n} sur la carte",
  not_mappable: {
    one: "{n} non localisable",
    many: "{n} non localisables",
    other: "{n} non localisables",
  },
  checked: "vérifié sur le serveur",
  counting: "Le serveur compte.",
  mismatch:
    "Le fichier ne contient pas ce que contient le tableau\u00a0; il n’est donc pas proposé.",
  mismatch_text:
    "Fichier\u00a0: {file}. Tableau\u00a0: {table}. Carte\u00a0: {map}, non localisables\u00a0: {not_mappable}. Prévenez les responsables du site.",
  failed: "La vue n’a pas pu être comptée.",

  format: "Format",
  events_csv: "Événements, CSV",
  events_csv_text:
    "Une ligne par événement, chiffres selon la règle choisie, avec minimum et maximum.",
  claims_csv: "Affirmations, CSV",
  claims_csv_text: "Une ligne par affirmation\u00a0: qui l’a dit, les mots exacts, la source.",

  first_rows: "Premières lignes",
  first_rows_note:
    "Colonnes\u00a0: {shown} sur {of}. Un point marque une cellule vide\u00a0: sans chiffre. 0 n’est écrit que si une source dit qu’il n’y en a pas.",
  no_rows: "Le fichier ne contiendrait que les noms de ses colonnes.",
  empty_cell: "vide",

  download: "Télécharger le CSV",
  download_rows: {
    one: "Télécharger le CSV, {count} ligne",
    many: "Télécharger le CSV, {count} de lignes",
    other: "Télécharger le CSV, {count} lignes",
  },
  encoding:
    "UTF-8, virgules, une ligne de noms de colonnes. Les cellules qui commencent comme une formule reçoivent une apostrophe.",

  file_says: "Ce que contient le fichier",
  view: "Vue",
  rule: "Règle",
  as_known: "État des connaissances au",
  as_known_at: "{moment}, modification {change}",
  content: "Contenu",
  events_count: {
    one: "{count} événement",
    many: "{count} d’événements",
    other: "{count} événements",
  },
  claims_count: {
    one: "{count} affirmation",
    many: "{count} d’affirmations",
    other: "{count} affirmations",
  },
  sources_count: { one: "{count} source", many: "{count} de sources", other: "{count} sources" },

  cite_as: "Citer ainsi",
  cite: {
    one: "Vigil, «\u00a0{view}, {rule}\u00a0», état des connaissances au {moment}, {count} événement, modification {change}, {address}",
    many: "Vigil, «\u00a0{view}, {rule}\u00a0», état des connaissances au {moment}, {count} d’événements, modification {change}, {address}",
    other:
      "Vigil, «\u00a0{view}, {rule}\u00a0», état des connaissances au {moment}, {count} événements, modification {change}, {address}",
  },
  keep_up: "Suivre cette vue",
  data_link: "Lien vers les données, toujours à jour",
  api: "L’API\u00a0: la même chose, et plus, pour les programmes",

  snapshots: "Instantanés",
  snapshots_lead:
    "Toute la base publique telle qu’elle était, avec sommes de contrôle. Établi chaque nuit où quelque chose a changé.",
  snapshots_kept:
    "Les fichiers des anciens peuvent être supprimés pour libérer de la place : dites à la rédaction lequel vous citez, et il sera gardé.",
  no_snapshots: "Aucun pour l’instant. {job} indique quand le prochain est prévu.",
  jobs_page: "La page des tâches",
  snapshots_failed: "Les instantanés n’ont pas pu être chargés.",
  snapshot: "Instantané {id}",
  at_change: "modification {change}",
  file_rows: { one: "{count} ligne", many: "{count} de lignes", other: "{count} lignes" },
  sha: "SHA-256",
  pruned:
    "Ses fichiers ont été supprimés le {day} pour libérer de la place. Les sommes de contrôle restent, pour qui en a une copie.",
  withdrawn:
    "Ses fichiers ont été retirés le {day}. Les sommes de contrôle restent, pour qui en a une copie.",
  cited_in: "Cité dans",
  cite_open: "Noter une citation…",
  cite_title: "Où l’instantané {id} est-il cité ?",
  cite_text: "Ses fichiers sont gardés tant qu’un endroit est noté. Tout le monde voit l’adresse.",
  cite_address: "Adresse",
  cite_hint: "De l’article, de la page ou de son DOI, à partir de https://",
  cite_missing: "Donnez une adresse qui commence par https://.",
  cite_note: "Noter",
  cited: "Noté. Les fichiers de {id} sont gardés.",
  uncite: "Retirer : {address}",
  uncited: "Retiré.",
  not_noted: "Non noté. {why}",
  more_snapshots: "Afficher plus",
} as const satisfies In<"fr", typeof english>;
