// French: the method page. What the codebook itself says stands in domain/, in French.
import type { method as english } from "../en/method.ts";
import type { In } from "../messages.ts";

export const method = {
  lead: "Comment les chiffres entrent dans cette base, comment ils sont comptés, et ce qu’ils ne peuvent pas dire. Tiré du livre de codes du programme\u00a0; l’exemple est calculé d’après la base telle qu’elle est maintenant.",
  english_note:
    "Les définitions des vocabulaires et des colonnes sont celles du livre de codes, en anglais.",
  contents: "Sur cette page",

  claims: "Chaque chiffre est une affirmation",
  claims_1:
    "Vigil enregistre ce que disent les sources. Un chiffre appartient à qui l’a donné\u00a0: il est gardé avec son auteur, les mots exacts, la source, ce qu’il couvre et quand il a été dit. Vigil ne décide jamais combien ils étaient.",
  claims_2:
    "Un chiffre couvre exactement son événement. «\u00a0À Minsk et dans d’autres villes\u00a0» n’est jamais inscrit pour Minsk\u00a0: cela relève d’un événement plus large, dont la marche de Minsk est une partie.",
  claims_3:
    "Sans chiffre ne veut pas dire zéro. Zéro ne figure que là où une source dit qu’il n’y en a pas eu. Là où personne n’a donné de nombre, aucun n’est inventé.",
  claims_4:
    "Les chiffres que leur auteur a remplacés, qui ont été retirés ou qui ne parlent que d’une partie des personnes sont affichés et jamais comptés. Les mots sans nombre («\u00a0des milliers\u00a0») sont gardés comme mots\u00a0; un nombre ne les représente que si un dictionnaire nommé en donne un\u00a0:",
  dictionary: "Dictionnaire",
  words: "Ce que ses mots représentent",

  rules: "Quels chiffres\u00a0: les règles de comptage",
  rules_lead:
    "Des affirmations sur un événement, une règle tire un chiffre, et indique à côté l’étendue de toutes les affirmations examinées. Le lecteur choisit la règle\u00a0; la carte, les graphiques, le tableau et tous les fichiers la suivent.",
  rule: "Règle",
  meaning: "Ce qu’elle prend",

  example: "Exemple calculé\u00a0: {event}",
  example_lead: "Voici les affirmations sur ce jour, avec ce que chacune couvre.",
  example_none:
    "L’exemple est la marche de Minsk du 13 septembre 2020. Cette base ne la contient pas\u00a0; l’exemple est donc absent ici.",
  example_failed: "L’exemple n’a pas pu être chargé.",
  says: "Qui le dit",
  quoted: "Dans les mots de la source",
  covers: "Couvre",
  counted: "Compté\u00a0?",
  nobody: "Personne de nommé",
  counted_yes: "oui",
  counted_replaced: "non\u00a0: remplacé",
  counted_words: "non\u00a0: sans nombre",
  counted_some: "non\u00a0: une partie des personnes",
  counted_withdrawn: "non\u00a0: retiré",
  results: "Ce que chaque règle en tire",
  results_lead: "Pour chaque événement pris à part, d’après ses seules affirmations.",
  crowd_of: "Participants, {event}",
  detained_of: "Interpellés, {event}",
  silent:
    "Selon «\u00a0Autorités\u00a0», le nombre de participants à la marche est sans chiffre\u00a0: ce que les autorités ont dit, {figure}, concerne «\u00a0{event}\u00a0». Une ligne avec ce nombre pour la marche serait fausse.",
  differ: "Écart entre les sources sur le nombre de participants\u00a0: {ratio}.",

  sums: "Pourquoi les sommes ne comptent personne deux fois",
  sums_lead:
    "Un événement peut être une partie d’un plus large. Le total cumulé d’un événement est le plus grand de deux nombres\u00a0: son propre chiffre, ou la somme des totaux cumulés de ses parties\u00a0; ce que les parties n’expliquent pas est le reste. Chaque événement n’ajoute à une somme que ce que ses parties n’ont pas déjà ajouté\u00a0: un total sur n’importe quel choix est une simple somme, et parties et reste font toujours le total cumulé.",
  sums_of: "{event}, chiffres les plus bas",
  part: "Partie",
  sums_parts: "Toutes les parties ensemble",
  sums_own: "Son propre chiffre",
  sums_remainder: "Reste\u00a0: sans localisation plus précise",
  sums_rollup: "Total cumulé\u00a0: le plus grand des deux",
  sums_crowds:
    "Les participants additionnés sur plusieurs lieux ou jours sont des participations\u00a0: une même personne peut marcher deux fois.",
  sums_period:
    "Un événement qui dépasse la période choisie est listé et dessiné, mais pas additionné\u00a0; leur nombre figure à côté du total.",

  vocabularies: "Vocabulaires",
  vocabularies_lead:
    "Toutes les valeurs qu’une fiche peut contenir. La première colonne est ce que contiennent les fichiers et les adresses.",
  value: "Valeur",
  name: "Nom",
  definition: "Définition",
  kinds: "Pour le type",
  of_kind: "De quelle sorte est un événement.",
  of_form: "Comment il s’est déroulé. Chaque type a ses propres formes.",
  of_response: "Ce que les autorités ont fait lors d’une manifestation. Vide\u00a0: inconnu.",
  of_status: "Où en est une fiche sur le chemin de la publication.",
  of_sensitivity: "Ce que le public voit d’un lieu.",
  of_date_precision: "Avec quelle précision les jours sont connus.",
  of_place_precision: "Avec quelle précision le lieu est connu.",
  of_metric: "Ce que compte une affirmation.",
  of_subject: "De qui. Seul «\u00a0toutes les personnes\u00a0» est additionné.",
  of_unit: "Ce que vaut une unité.",
  of_qualifier: "Comment un chiffre est formulé, et donc si son minimum ou son maximum est ouvert.",
  of_claim_status: "Si une affirmation vaut encore.",
  of_attributed_kind: "Qui le dit.",
  of_method: "Comment on y est parvenu.",
  of_source_kind: "Où cela a été publié.",
  vocabulary_kind: "Type d’événement",
  vocabulary_form: "Forme",
  vocabulary_response: "Réaction des autorités",
  vocabulary_status: "Statut",
  vocabulary_sensitivity: "Protection",
  vocabulary_date_precision: "Date",
  vocabulary_place_precision: "Lieu",
  vocabulary_metric: "Chiffre",
  vocabulary_subject: "Personnes",
  vocabulary_unit: "Unité",
  vocabulary_qualifier: "Formulation",
  vocabulary_claim_status: "Validité d’une affirmation",
  vocabulary_attributed_kind: "Auteur",
  vocabulary_method: "Comment on a compté",
  vocabulary_source_kind: "Type de source",

  columns: "Colonnes des fichiers",
  columns_lead:
    "Les mêmes noms dans tous les fichiers. Inconnu est une cellule vide\u00a0; zéro est 0.",
  columns_events: "Une ligne par événement",
  columns_claims: "Une ligne par affirmation",
  column: "Colonne",
  type: "Type",

  limits: "Limites",
  limits_lead: "Ce dont il faut douter, dit simplement.",
  limit_truth:
    "Un chiffre est ce que quelqu’un a dit. Là où toutes les sources concordent, elles peuvent s’être copiées.",
  limit_lowest:
    "«\u00a0Le plus bas\u00a0» est le réglage par défaut parce qu’il est prudent. Pour les interpellations, il peut tromper\u00a0: le chiffre le plus bas est souvent une liste des noms recueillis jusque-là.",
  limit_midrange:
    "Le milieu d’une fourchette ouverte n’est pas un milieu. «\u00a0Plus de 100\u202f000\u00a0» n’a pas de maximum\u00a0: «\u00a0Milieu de fourchette\u00a0» prend alors le nombre le plus élevé que quelqu’un ait cité.",
  limit_monitors:
    "«\u00a0Observateurs et médias\u00a0» réunit les organisations de défense des droits, toutes les rédactions, chaînes d’État comprises, et les témoins. Ils peuvent s’accorder avec les autorités les uns contre les autres.",
  limit_silence:
    "L’absence de fiche ne veut pas dire qu’il ne s’est rien passé. Peut-être personne n’observait, le réseau était coupé, ou il n’était pas sûr d’en parler.",
  limit_detained:
    "Les sources comptent les interpellations différemment\u00a0: certaines comptent des personnes, d’autres des interpellations, d’autres omettent qui a été relâché le jour même. L’unité ne le dit que si la source le dit.",
  limit_dates:
    "«\u00a0Le plus récent\u00a0» compare les moments où les chiffres ont été dits. Une source qui donne un jour sans heure est censée avoir parlé à la dernière seconde de ce jour, en temps universel.",
  limit_known:
    "«\u00a0État des connaissances au\u00a0» retire les affirmations faites plus tard. Un titre ou un lieu corrigé depuis reste corrigé.",
  limit_ratio:
    "Là où une source dit qu’il n’y en a pas eu et une autre qu’il y en a eu, le rapport entre elles compte le zéro comme un.",
  limit_words:
    "Titres et résumés sont écrits par les éditeurs. Les mots entre guillemets sont ceux des sources\u00a0; les traductions en sont séparées et sont celles des éditeurs.",

  boundaries: "Frontières sur la carte",
  boundaries_lead:
    "Une frontière est un fond. Aucun événement ne tire son pays ou sa région d’une ligne de la carte\u00a0: les deux sont écrits dans la fiche. La carte est Natural Earth, qui dessine qui tient le terrain\u00a0; elle est modifiée là où les Nations unies ou ISO 3166\u00a0s’expriment clairement.",
  boundary_crimea:
    "La Crimée et Sébastopol sont en Ukraine (résolution 68/262 de l’Assemblée générale). Natural Earth les classe avec la Russie.",
  boundary_joined:
    "Chypre du Nord est dessinée avec Chypre et le Somaliland avec la Somalie\u00a0: aucun n’a de code ISO, aucune fiche ne pourrait donc les nommer.",
  boundary_kosovo: "Le Kosovo a son contour, sous le code d’usage courant, XKX.",
  boundary_nobody:
    "Le glacier de Siachen et les îles Spratleys et Paracels n’appartiennent ici à aucun pays.",
  boundary_held:
    "Ailleurs, les lignes suivent qui tient le terrain\u00a0: plateau du Golan, Sahara occidental à l’ouest du mur, Cachemire, Kouriles. Cela ne dit rien de leur appartenance.",

  protection: "Protection des lieux",
  protection_lead:
    "Une fiche peut mettre en danger les personnes qui y figurent. Ses éditeurs peuvent montrer au public un lieu plus large que celui qu’ils connaissent.",
  protection_grid:
    "Un lieu protégé est déplacé au milieu de la maille d’une grille fixe\u00a0: environ 1\u00a0km de large (affiché avec un rayon de {one}), 10\u00a0km ({ten}) ou 100\u00a0km ({hundred}). Le même lieu donne toujours le même point, dans tous les fichiers et sur toutes les cartes\u00a0: demander deux fois n’apprend rien de plus.",
  protection_names:
    "Les noms d’endroits et de rues sont omis, comme ses identifiants dans d’autres jeux de données. La carte le dessine comme une zone entière, marquée comme élargie.",
  protection_once:
    "Cela se fait une fois, avant que quoi que ce soit sorte de la base\u00a0: carte, listes, recherche, fichiers, flux et cartes intégrées montrent tous la même vue publique. Une fiche restreinte n’est pas affichée du tout, et ses parties figurent sous l’événement plus large le plus proche qui l’est.",
  protection_persons:
    "Les participants ne sont jamais enregistrés par leur nom. Qui parle pour une institution est nommé comme auteur.",
  metres: "{n}\u00a0m",
  kilometres: "{n}\u00a0km",

  credits: "Crédits",
  credit_map: "Fond de carte\u00a0: Natural Earth, domaine public.",
  credit_names:
    "Noms et positions des lieux dans les données d’essai générées\u00a0: GeoNames (geonames.org), CC BY 4.0.",
  credit_acled:
    "La table de correspondance suit le livre de codes publié par ACLED. ACLED n’a pas de part dans cette base.",
  credit_fonts: "Caractères\u00a0: Inter et Source Serif 4, SIL Open Font License 1.1.",
  credit_code:
    "Dessiné avec Leaflet (BSD) et Chart.js (MIT). Vigil lui-même est un logiciel libre, Apache License 2.0.",
} as const satisfies In<"fr", typeof english>;
