// German: what went wrong, then how to put it right; one sentence for every code of the API.
import type { problems as english } from "../en/problems.ts";
import type { In } from "../messages.ts";

export const problems = {
  bad_input: "Einige Felder müssen noch einmal geprüft werden.",
  bad_filter: "Die Adresse enthält einen Filter, der nicht lesbar ist.",
  bad_json: "Der Server konnte nicht lesen, was gesendet wurde.",
  not_signed_in: "Melden Sie sich erst an.",
  not_allowed: "Ihr Konto darf das nicht. Fragen Sie die Betreiber dieser Website.",
  cross_site:
    "Das kam von einer anderen Website und wurde abgewiesen. Öffnen Sie Vigil selbst und versuchen Sie es noch einmal.",
  not_found: "Diesen Eintrag gibt es nicht.",
  method_not_allowed: "Das tut der Server nicht.",
  request_timeout:
    "Das Senden dauerte zu lange. Prüfen Sie die Verbindung, und versuchen Sie es noch einmal.",
  conflict:
    "Inzwischen hat jemand das geändert. Sehen Sie sich die neuere Fassung an, und versuchen Sie es dann noch einmal.",
  already_decided: "Darüber hat schon jemand entschieden.",
  gone: "Das war hier und wurde entfernt.",
  key_reused:
    "Das wurde schon mit anderem Inhalt gesendet. Laden Sie die Seite neu, und versuchen Sie es noch einmal.",
  too_large: "Das ist zu groß zum Senden.",
  unsupported_media_type: "Diese Art von Datei liest der Server nicht.",
  wrong_host: "Diese Website hat nicht diesen Namen. Öffnen Sie sie unter ihrer eigenen Adresse.",
  too_many_requests:
    "Zu viele Versuche in kurzer Zeit. Warten Sie eine Minute, und versuchen Sie es noch einmal.",
  internal:
    "Der Server antwortete mit einem Fehler. Sagen Sie es den Betreibern dieser Website, wenn er bleibt.",
  unavailable: "Der Server startet oder ist beschäftigt. Versuchen Sie es gleich noch einmal.",
  storage_full: "Der Server hat keinen Platz mehr; nichts wurde gespeichert.",
  network:
    "Der Server hat nicht geantwortet. Prüfen Sie die Verbindung, und versuchen Sie es noch einmal.",
} as const satisfies In<"de", typeof english>;
