// German: what is wrong in a field of the event form, then how to put it right.
import type { mistakes as english } from "../en/mistakes.ts";
import type { In } from "../messages.ts";

export const mistakes = {
  kind: "Wählen Sie die Art des Ereignisses.",
  form: "Wählen Sie die Form.",
  title: "Geben Sie einen Titel ein, der sagt, was geschah.",
  day: "Geben Sie den Tag ein, oder wählen Sie „Nur der Monat“.",
  a_day: "Geben Sie den Tag ein.",
  month: "Geben Sie den Monat als Zahl von 1 bis 12 ein.",
  year: "Geben Sie das Jahr mit vier Ziffern ein.",
  days_of_month: "Der {month} hat {n} Tage.",
  future: "{day} liegt noch in der Zukunft. Prüfen Sie das Jahr.",
  reversed_days: "Der letzte Tag muss gleich dem ersten sein oder nach ihm liegen.",

  place: "Geben Sie den Ort so ein, wie die Quelle ihn nennt.",
  country: "Wählen Sie das Land.",
  precision: "Wählen Sie, wie genau der Ort bekannt ist.",
  lat: "Die Breite ist eine Zahl von −90 bis 90, zum Beispiel 53.9023.",
  lon: "Die Länge ist eine Zahl von −180 bis 180, zum Beispiel 27.5615.",
  both: "Geben Sie Breite und Länge ein, oder keine von beiden.",

  number: "Geben Sie die Zahl ein, oder übernehmen Sie den genauen Wortlaut der Quelle.",
  number_digits: "Schreiben Sie die Zahl in Ziffern, zum Beispiel 1500.",
  number_large: "Die größte Zahl, die aufbewahrt werden kann, ist 1.000.000.000.",
  reversed: "Die höchste Zahl muss gleich der niedrigsten oder größer sein.",
  words: "Übernehmen Sie den genauen Wortlaut der Quelle, höchstens 30 Wörter.",
  speaker: "Wählen Sie, wer es gesagt hat. Ist niemand genannt, wählen Sie „Nicht zugeschrieben“.",
  source: "Wählen Sie die Quelle, die diese Zahl nennt.",
  known_at:
    "Geben Sie einen Tag ein oder einen Tag mit Uhrzeit, zum Beispiel 13. Sep. 2020, 16:05.",
  known_at_month: "Geben Sie das ganze Datum ein, mit Tag.",
  covers: "Wählen Sie, wofür {figure} gilt.",
  covers_long: "Wählen Sie, wofür {figure} gilt. Die Quelle sagt {words}.",
  wider: "Wählen Sie das übergeordnete Ereignis, oder beschreiben Sie es.",
  wider_title: "Geben Sie den Titel des übergeordneten Ereignisses ein.",
  wider_holds: "Das übergeordnete Ereignis muss die Tage dieses Ereignisses umfassen.",

  no_source: "Fügen Sie die Quelle hinzu, die davon berichtet.",
  publisher: "Geben Sie ein, wer es veröffentlicht hat.",
  source_title: "Geben Sie den Titel oder die ersten Wörter der Quelle ein.",
  url: "Geben Sie eine ganze Adresse ein, die mit https:// oder http:// beginnt.",
  published: "Geben Sie einen Tag ein, zum Beispiel 13. Sep. 2020.",
  published_future: "{day} liegt noch in der Zukunft. Prüfen Sie das Jahr.",

  too_long: "Das ist zu lang. {n} Zeichen passen.",
  unusable: "So kann der Server es nicht verwenden. Prüfen Sie es noch einmal.",
  in_figure: "{metric}: {text}",
  in_source: "Quelle {n}: {text}",
} as const satisfies In<"de", typeof english>;
