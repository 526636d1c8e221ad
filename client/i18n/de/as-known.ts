// German: the view as it was known at an earlier moment.
import type { as_known as english } from "../en/as-known.ts";
import type { In } from "../messages.ts";

export const as_known = {
  label: "Kenntnisstand",
  on: "Kenntnisstand: {moment}",
  moment: "Tag und Uhrzeit",
  hint: "Zum Beispiel 14. Sep. 2020 oder 14. Sep. 2020 16:05 +3. Eine Uhrzeit ohne Zone gilt in UTC; ohne Uhrzeit zählt der ganze Tag.",
  lead: "Karte, Diagramme, Liste und Dateien zeigen, was bis dahin gesagt worden war.",
  read_as: "Verstanden als {moment}.",
  show_then: "Zeigen",
  show_now: "Jetzt",
  show_now_long: "Zeigen, was jetzt bekannt ist",
  no_date:
    "Geben Sie einen Tag ein wie 14. Sep. 2020, wenn Sie möchten mit Uhrzeit: 14. Sep. 2020 16:05.",
  no_day: "Geben Sie auch den Tag ein, nicht nur den Monat.",
  future: "{moment} liegt noch in der Zukunft. Prüfen Sie das Jahr.",

  notice: "Kenntnisstand vom {moment}.",
  added: {
    one: "Seitdem ist {count} Angabe hinzugekommen.",
    other: "Seitdem sind {count} Angaben hinzugekommen.",
  },
  added_events: {
    one: "{claims} {count} weiteres Ereignis passt.",
    other: "{claims} {count} weitere Ereignisse passen.",
  },
  nothing_added: "Seitdem ist nichts hinzugekommen.",
  fewer: "Heute passen {now} Angaben zu dieser Ansicht, damals waren es {was}.",
  was: "Jetzt {value}",
  same: "Seitdem unverändert",
} as const satisfies In<"de", typeof english>;
