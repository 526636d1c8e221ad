// French: signing in, the own account, and what administrators do with accounts.
import type { accounts as english } from "../en/accounts.ts";
import type { In } from "../messages.ts";

export const accounts = {
  sign_in: "Se connecter",
  sign_in_lead: "Pour qui vérifie des fiches ou gère ce site. La lecture ne demande pas de compte.",
  signed_in_as: "Vous êtes connecté au compte {name}.",
  other_account: "Déconnectez-vous d’abord pour utiliser un autre compte.",
  email: "Adresse électronique",
  password: "Mot de passe",
  new_password: "Nouveau mot de passe",
  password_hint: "Au moins {n} caractères. Quelques mots faciles à retenir conviennent bien.",
  name: "Nom",
  name_hint:
    "Celui que vos collègues connaissent. Il figure à côté de vos modifications pour qui peut voir le journal complet.",
  enter: "Se connecter",
  welcome: "Connexion établie\u00a0: {name}, {role}.",
  no_account:
    "Pas de compte, ou mot de passe oublié\u00a0: demandez un lien aux responsables du site.",

  become_admin: "Devenir administrateur",
  become_admin_lead: "Ce lien sert une seule fois. Il crée le compte qui gère ce site.",
  become_admin_enter: "Créer le compte",
  set_password: "Choisir votre mot de passe",
  set_password_lead:
    "Ce lien sert une seule fois. Il fixe le mot de passe de votre compte et vous connecte.",
  set_password_enter: "Enregistrer le mot de passe",
  link_kept:
    "Le lien n’est plus dans la barre d’adresse. Tant qu’il n’a pas servi, il peut être rouvert.",

  email_missing: "Saisissez votre adresse électronique.",
  email_wrong: "Ce n’est pas une adresse électronique. Exemple\u00a0: name@example.org.",
  email_other: "Ce lien a été créé pour une autre adresse électronique.",
  name_missing: "Saisissez un nom.",
  password_missing: "Saisissez votre mot de passe.",
  password_short: {
    one: "Le mot de passe a {count} caractère. Il en faut au moins {least}.",
    many: "Le mot de passe a {count} de caractères. Il en faut au moins {least}.",
    other: "Le mot de passe a {count} caractères. Il en faut au moins {least}.",
  },
  password_long: "Le mot de passe dépasse {most} caractères.",
  common_password: "C’est l’un des mots de passe les plus courants. Choisissez-en un autre.",
  site_password:
    "Ce mot de passe se déduit du nom de ce site, de votre nom ou de votre adresse. Choisissez d’autres mots.",
  simple_password:
    "Ce mot de passe se répète ou suit le clavier. Quelques mots sans rapport entre eux conviennent bien.",
  wrong: "L’adresse ou le mot de passe est incorrect.",
  too_many: "Trop de mots de passe incorrects. Réessayez dans {wait}, à {time}.",
  link_dead:
    "Ce lien ne fonctionne plus. Il a déjà servi, date de plus de 24 heures, ou il y a déjà un administrateur. Demandez-en un nouveau aux responsables du site.",
  not_signed_in: "La connexion n’a pas pu se faire.",

  account: "Compte",
  not_signed: "Vous n’êtes pas connecté.",
  not_signed_text:
    "Un compte est nécessaire pour vérifier des fiches ou gérer ce site, pas pour lire.",
  role: "Rôle",
  role_reader: "Lit ce qui est public.",
  role_contributor: "Propose des événements, qui arrivent dans la boîte de réception.",
  role_editor: "Vérifie les propositions, publie, corrige et retire.",
  role_admin: "Fait tout, et attribue les rôles.",
  sign_out: "Se déconnecter",
  signed_out: "Vous êtes déconnecté.",
  change_password: "Changer le mot de passe",
  current_password: "Mot de passe actuel",
  password_changed: "Votre mot de passe est changé. Vos autres sessions sont terminées.",
  current_wrong: "Ce n’est pas votre mot de passe actuel.",
  not_changed: "Le mot de passe n’a pas été changé.",
  sessions: "Sessions",
  sessions_text:
    "Une session prend fin d’elle-même après 12 heures. La déconnexion ne met fin qu’à celle-ci.",
  end_others: "Fermer les autres sessions",
  others_ended: {
    one: "{count} autre session a pris fin.",
    many: "{count} d’autres sessions ont pris fin.",
    other: "{count} autres sessions ont pris fin.",
  },
  no_others: "Il n’y a pas d’autre session.",

  accounts: "Comptes",
  accounts_failed: "Les comptes n’ont pas pu être chargés.",
  add: "Ajouter un compte",
  add_lead:
    "Vigil n’envoie pas de courriels\u00a0: vous recevez un lien à transmettre, par lequel le titulaire choisit un mot de passe.",
  add_enter: "Ajouter le compte",
  exists: "Cette adresse électronique a déjà un compte.",
  added: "{name} a un compte.",
  you: "vous",
  role_of: "Rôle\u00a0: {name}",
  no_password: "pas encore de mot de passe",
  session_count: { one: "{count} session", many: "{count} de sessions", other: "{count} sessions" },
  no_sessions: "non connecté",
  more: "Plus d’actions\u00a0: {name}",
  new_link: "Nouveau lien de mot de passe",
  end_all: "Fermer toutes les sessions",
  end_all_own: "Fermer toutes les sessions, celle-ci aussi",
  ended: "Toutes les sessions sont fermées\u00a0: {name}.",
  role_changed: "Nouveau rôle de {name}\u00a0: {role}. Ses sessions ont pris fin.",
  last_admin: "Il faut au moins un administrateur.",
  not_done: "Rien n’a été modifié. {why}",
  link_for: "Lien pour {name}",
  link_hint:
    "Affiché une seule fois. Il sert une fois, dans les 24 heures\u00a0: qui l’ouvre choisit le mot de passe.",
} as const satisfies In<"fr", typeof english>;
