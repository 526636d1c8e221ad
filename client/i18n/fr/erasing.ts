// French: erasing records, proposals and accounts, and withdrawing snapshots.
import type { erasing as english } from "../en/erasing.ts";
import type { In } from "../messages.ts";

export const erasing = {
  event: "Effacer cette fiche",
  account: "Effacer le compte de {name}",
  proposal: "Effacer cette proposition",
  snapshot: "Retirer l’instantané {id}",
  open_event: "Effacer…",
  open_proposal: "Effacer…",
  open_account: "Effacer le compte…",
  open_snapshot: "Retirer…",
  for_good:
    "Tout disparaîtra pour de bon : des données, du journal et des fichiers qui les accompagnent. Rien ne pourra le rétablir.",
  withdraw_text:
    "Ses fichiers sont supprimés. Il reste dans la liste, avec ses sommes de contrôle et votre motif.",
  reason: "Pourquoi ?",
  reason_public:
    "Public : le motif figure dans le journal que tout le monde peut lire. N’y nommez personne.",
  reason_private: "Gardé dans le journal, pour les vérificateurs seulement. N’y nommez personne.",
  reason_missing: "Dites pourquoi, en une phrase.",
  what: "Ce qu’il faut effacer",
  whole: "Toute la fiche, avec ses chiffres",
  fields: "Seulement ce que certains champs contenaient avant",
  fields_hint: "Ce qu’ils contiennent maintenant reste : corrigez-le d’abord.",
  fields_missing: "Choisissez au moins un champ.",
  field_reason: "Motifs des modifications",
  field_note: "Notes aux vérificateurs",
  erase: "Effacer pour de bon",
  withdraw: "Retirer",
  done: "Effacé.",
  copies: {
    one: "{count} copie de la base a aussi été supprimée.",
    many: "{count} de copies de la base ont aussi été supprimées.",
    other: "{count} copies de la base ont aussi été supprimées.",
  },
  snapshots:
    "Ces instantanés peuvent encore le contenir : {list}. Retirez ceux qui le contiennent.",
  withdrawn: "L’instantané {id} est retiré.",
  not_done: "Rien n’a été effacé. {why}",
} as const satisfies In<"fr", typeof english>;
