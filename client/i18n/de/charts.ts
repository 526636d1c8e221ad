// German: the charts below the map and the timeline, their tables and files.
import type { charts as english } from "../en/charts.ts";
import type { In } from "../messages.ts";

export const charts = {
  figure_drawn: "Zahl in den Diagrammen darunter",
  waiting: "Wird gezählt …",
  more: "Weitere Diagramme dieser Ansicht",
  failed: "Dieses Diagramm konnte nicht geladen werden.",

  table_of: "Tabelle: {title}",
  table_lead: "Die Daten des Diagramms. Eine Zahl, die niemand genannt hat, ist nicht null.",
  menu: "Aus diesem Diagramm mitnehmen: {title}",
  csv: "Daten (CSV)",
  png: "Bild (PNG)",
  png_failed: "Das Bild konnte nicht gezeichnet werden.",
  copy_citation: "Zitat kopieren",
  copy_embed: "Code zum Einbetten kopieren",

  view_line: "Zählregel: {rule}. {view}.",
  known_line: "Kenntnisstand vom {moment}.",
  cite: "Zitieren als: Vigil, „{title}“, {view}, Zählregel {rule}, Änderung {change}, Kenntnisstand {moment}, {address}",
  marks_others:
    "Quadrat: Behörden. Scheibe: Beobachter, Medien, andere. Hohl: nach der Zählregel nicht verwendet.",
  marks_voices:
    "Quadrat: Behörden. Scheibe: Beobachter und Medien. Dreieck: Veranstalter. Hohl: nach der Zählregel nicht verwendet. Strich: keine Zahl.",
  marks_calendar:
    "Je dunkler, desto mehr. Umrandet: keine Ereignisse. Schraffiert: Ereignisse, aber keine Zahl.",
  only: "Nur {what}",

  no_total: "keine Summe",
  no_figure: "Keine Zahl",
  no_events: "keine Ereignisse",
  few: "wenige",
  many: "viele",
  under_this_rule: "nach der gewählten Zählregel",
  open_yes: "ja",
  open_no: "nein",
  open_end: "offen",

  col_low: "Niedrigste Angabe",
  col_high: "Höchste Angabe",
  col_open: "Oder mehr",
  col_figure: "Zahl",
  col_with: "Ereignisse mit Zahl",
  col_without: "Ereignisse ohne Zahl",
  col_events: "Ereignisse",
  col_events_said: "Ereignisse mit Angabe",
  col_speaker: "Wer spricht",
  col_name: "Name",
  col_meaning: "Was das bedeutet",
  col_id: "Eintrag",
  col_in_use: "Verwendet",
  col_admin1: "Region",
  col_country: "Land",
  col_crowd: "Teilnehmende",
  col_from: "Von",
  col_to: "Bis",
  col_first_day: "Erster Tag",
  col_last_day: "Letzter Tag",
  col_measure: "Was verglichen wird",
  col_value: "Verwendeter Wert",

  days: "Nach Tag und nach Sprechern",
  days_day: "{metric} pro Tag, nach Sprechern",
  days_week: "{metric} pro Woche, nach Sprechern",
  days_month: "{metric} pro Monat, nach Sprechern",
  days_year: "{metric} pro Jahr, nach Sprechern",
  days_said_day: {
    one: "{with} von {count} Tag hat eine Zahl ({metric}); die höchste verwendete ist {most}, {when}.",
    other:
      "{with} von {count} Tagen haben eine Zahl ({metric}); die höchste verwendete ist {most}, {when}.",
  },
  days_said_week: {
    one: "{with} von {count} Woche hat eine Zahl ({metric}); die höchste verwendete ist {most}, {when}.",
    other:
      "{with} von {count} Wochen haben eine Zahl ({metric}); die höchste verwendete ist {most}, {when}.",
  },
  days_said_month: {
    one: "{with} von {count} Monat hat eine Zahl ({metric}); die höchste verwendete ist {most}, {when}.",
    other:
      "{with} von {count} Monaten haben eine Zahl ({metric}); die höchste verwendete ist {most}, {when}.",
  },
  days_said_year: {
    one: "{with} von {count} Jahr hat eine Zahl ({metric}); die höchste verwendete ist {most}, {when}.",
    other:
      "{with} von {count} Jahren haben eine Zahl ({metric}); die höchste verwendete ist {most}, {when}.",
  },

  calendar_events: "Ereignisse an jedem Tag",
  calendar_figure: "{metric} an jedem Tag",
  calendar_by: "Je dunkler, desto mehr",
  calendar_key: "Was die Quadrate bedeuten",
  calendar_said: {
    one: "Ereignisse an {with} von {count} Tag; die meisten am {when}: {most}.",
    other: "Ereignisse an {with} von {count} Tagen; die meisten am {when}: {most}.",
  },
  calendar_long:
    "Zu viele Jahre, um sie Tag für Tag zu zeichnen. Wählen Sie auf der Zeitleiste einen kürzeren Zeitraum.",
  calendar_left: {
    one: "{count} früherer Tag ist nicht gezeichnet. Er steht in der Tabelle.",
    other: "{count} frühere Tage sind nicht gezeichnet. Sie stehen in der Tabelle.",
  },

  places_admin1: "{metric} nach Region",
  places_country: "{metric} nach Land",
  places_said: {
    one: "{with} von {count} Ort hat eine Zahl ({metric}); eine Linie reicht von den niedrigsten zu den höchsten Angaben.",
    other:
      "{with} von {count} Orten haben eine Zahl ({metric}); Linien reichen von den niedrigsten zu den höchsten Angaben.",
  },
  places_more: {
    one: "{count} Ort mit weniger Ereignissen ist nicht gezeichnet.",
    other: "{count} Orte mit weniger Ereignissen sind nicht gezeichnet.",
  },
  places_note: {
    one: "{count} Ereignis, {with} mit Zahl",
    other: "{count} Ereignisse, {with} mit Zahl",
  },

  speakers_title: "Ereignisse danach, wer eine Zahl nennt",
  speakers_said: {
    one: "Am häufigsten: {who}, bei {count} Ereignis; ein Ereignis zählt für alle, die dazu sprechen.",
    other:
      "Am häufigsten: {who}, bei {count} Ereignissen; ein Ereignis zählt für alle, die dazu sprechen.",
  },
  speakers_none: "In dieser Ansicht nennt niemand eine Zahl.",
  speakers_apart: "Die Auswahl, wer spricht, bleibt hier außer Acht.",

  crowds_title: "Ereignisse nach Zahl der Teilnehmenden",
  crowds_said: {
    one: "{with} von {count} Ereignis hat nach der gewählten Zählregel eine Zahl der Teilnehmenden.",
    other:
      "{with} von {count} Ereignissen haben nach der gewählten Zählregel eine Zahl der Teilnehmenden.",
  },

  compare_title: "Zwei Zeiträume nebeneinander",
  compare_said: "{here} neben {there}, derselbe Filter, dieselbe Zählregel.",
  compare_choose:
    "Wählen Sie Tage auf der Zeitleiste, oder geben Sie die Tage ein, mit denen verglichen werden soll.",
  compare_with: "Vergleichen mit",
  compare_first: "Erster Tag des Vergleichs",
  compare_last: "Letzter Tag des Vergleichs",
  compare: "Vergleichen",
  compare_before: "Die Tage davor",
  compare_unread: "Schreiben Sie Tage wie 13. Sep. 2020, den ersten vor dem letzten.",
  cover: { one: "{with} von {count} Ereignis", other: "{with} von {count} Ereignissen" },
  cover_some: {
    one: "nur über einige, bei {count} Ereignis",
    other: "nur über einige, bei {count} Ereignissen",
  },
  cover_even: "Beide Zeiträume haben für einen ähnlichen Anteil ihrer Ereignisse Zahlen.",
  known_note:
    "Tagessummen eines ganzen Landes stehen neben den Ereignissen in seinen Orten. Wer in beiden vorkommt, wird einmal gezählt.",
  cover_differs: "{metric}: hier bei {here} % der Ereignisse bekannt, dort bei {there} %.",
  cover_warning: "Ein Unterschied kann daran liegen, was erfasst wurde, nicht daran, was geschah.",
} as const satisfies In<"de", typeof english>;
