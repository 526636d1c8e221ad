// French: what went wrong, then how to put it right; one sentence for every code of the API.
import type { problems as english } from "../en/problems.ts";
import type { In } from "../messages.ts";

export const problems = {
  bad_input: "Certains champs sont à revoir.",
  bad_filter: "L’adresse contient un filtre qui ne peut pas être lu.",
  bad_json: "Le serveur n’a pas pu lire ce qui a été envoyé.",
  not_signed_in: "Connectez-vous d’abord.",
  not_allowed: "Votre compte n’en a pas le droit. Adressez-vous aux responsables du site.",
  cross_site:
    "Cette demande venait d’un autre site et a été refusée. Ouvrez Vigil même et réessayez.",
  not_found: "Cette fiche n’existe pas.",
  method_not_allowed: "Le serveur ne fait pas cela.",
  request_timeout: "L’envoi a pris trop de temps. Vérifiez la connexion et réessayez.",
  conflict:
    "Quelqu’un a modifié ceci entre-temps. Regardez la version plus récente, puis réessayez.",
  already_decided: "Quelqu’un en a déjà décidé.",
  gone: "Cela se trouvait ici et a été retiré.",
  key_reused: "Ceci a déjà été envoyé avec un autre contenu. Rechargez la page et réessayez.",
  too_large: "C’est trop volumineux pour être envoyé.",
  unsupported_media_type: "Le serveur ne lit pas ce type de fichier.",
  wrong_host: "Ce site ne porte pas ce nom. Ouvrez-le à sa propre adresse.",
  too_many_requests: "Trop d’essais en peu de temps. Attendez une minute et réessayez.",
  internal:
    "Le serveur a répondu par une erreur. Si elle persiste, prévenez les responsables du site.",
  unavailable: "Le serveur démarre ou est occupé. Réessayez dans un moment.",
  storage_full: "Le serveur n’a plus de place\u00a0; rien n’a été enregistré.",
  network: "Le serveur n’a pas répondu. Vérifiez la connexion et réessayez.",
} as const satisfies In<"fr", typeof english>;
