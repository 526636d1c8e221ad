// German: erasing records, proposals and accounts, and withdrawing snapshots.
import type { erasing as english } from "../en/erasing.ts";
import type { In } from "../messages.ts";

export const erasing = {
  event: "Diesen Eintrag löschen",
  account: "Das Konto von {name} löschen",
  proposal: "Diesen Vorschlag löschen",
  snapshot: "Den Stand {id} zurückziehen",
  open_event: "Löschen …",
  open_proposal: "Löschen …",
  open_account: "Konto löschen …",
  open_snapshot: "Zurückziehen …",
  for_good:
    "Es ist danach endgültig weg: aus der Sammlung, aus dem Protokoll und aus den Dateien daneben. Nichts holt es zurück.",
  withdraw_text:
    "Die Dateien werden entfernt. Der Stand bleibt in der Liste, mit Prüfsummen und Ihrem Grund.",
  reason: "Warum?",
  reason_public:
    "Öffentlich: Der Grund steht im Protokoll, das alle lesen können. Nennen Sie niemanden.",
  reason_private: "Steht im Protokoll, nur für Prüfende. Nennen Sie niemanden.",
  reason_missing: "Sagen Sie in einem Satz, warum.",
  what: "Was gelöscht werden soll",
  whole: "Den ganzen Eintrag mit seinen Zahlen",
  fields: "Nur, was einzelne Felder früher enthielten",
  fields_hint: "Was jetzt darin steht, bleibt: Berichtigen Sie es zuerst.",
  fields_missing: "Wählen Sie mindestens ein Feld.",
  field_reason: "Gründe von Änderungen",
  field_note: "Anmerkungen für Prüfende",
  erase: "Endgültig löschen",
  withdraw: "Zurückziehen",
  done: "Gelöscht.",
  copies: {
    one: "{count} Kopie der Datenbank wurde ebenfalls entfernt.",
    other: "{count} Kopien der Datenbank wurden ebenfalls entfernt.",
  },
  snapshots: "Diese Stände können es noch enthalten: {list}. Ziehen Sie die betroffenen zurück.",
  withdrawn: "Der Stand {id} ist zurückgezogen.",
  not_done: "Nichts wurde gelöscht. {why}",
} as const satisfies In<"de", typeof english>;
