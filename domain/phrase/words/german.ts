// German words for numbers and what surrounds them; compounds are taken apart in german-number.ts.
import type { Words } from "../words.ts";

export const GERMAN: Words = {
  numbers: {
    0.5: "eine halbe, halbe",
    1: "eins, ein, eine, einen, einem, einer",
    1.5: "eineinhalb, anderthalb",
    2.5: "zweieinhalb",
    3.5: "dreieinhalb",
    4.5: "viereinhalb",
  },
  magnitudes: {
    12: { one: "dutzend", many: "dutzende, dutzenden" },
    100: { one: "hundert", many: "hunderte, hunderten, hunderter" },
    1000: { one: "tausend", many: "tausende, tausenden, tausender", after: "tsd" },
    10000: { many: "zehntausende, zehntausenden" },
    100000: { many: "hunderttausende, hunderttausenden" },
    1000000: { one: "million", many: "millionen", after: "mio" },
  },
  several: "mehrere, mehreren, einige, einigen, ein paar, wenige, zahlreiche",
  sizes: "große, grosse, kleine",
  before: {
    exact: "genau, exakt, stieg auf, gestiegen auf, insgesamt",
    about:
      "etwa, rund, circa, zirka, ca, ungefähr, fast, beinahe, knapp, an die, geschätzt, geschätzte, schätzungsweise, annähernd",
    at_least: "mindestens, wenigstens, zumindest, nicht weniger als, minimal, ab",
    at_most: "höchstens, maximal, bis zu, nicht mehr als, bis, max",
    more_than: "mehr als, über, gut, deutlich über, mehr wie",
    less_than: "weniger als, unter, nicht einmal, keine",
  },
  after: { at_least: "oder mehr, und mehr, mindestens", about: "circa, ungefähr, etwa" },
  fillers: "die, den, der, als",
  ranges: [
    { open: "zwischen", join: "und, bis" },
    { open: "von", join: "bis, bis zu" },
  ],
  join: "bis, oder, bis zu",
  none: "niemand, niemanden, kein einziger, keine einzige, kein einziges",
  no: "kein, keine, keinen, ohne",
  people:
    "tote, toten, todesopfer, opfer, verletzte, verletzten, festnahmen, festnahme, festgenommene, festgenommenen, verhaftungen, verhaftete, teilnehmer, teilnehmende, demonstranten, demonstrierende, menschen, personen",
  unsure: "gemeldet, bekannt, bestätigt, weiß, angaben, angabe, daten, berichtet",
  other:
    "januar, jänner, februar, märz, april, mai, juni, juli, august, september, oktober, november, dezember, prozent, jahre, jahren, jahr, stunden, stunde, minuten, sekunden, tage, tagen, tag, wochen, monate, uhr, euro, dollar, rubel, kilometer, km, meter, mal",
  year: "im, in, seit, jahr, jahre, januar, februar, märz, april, mai, juni, juli, august, september, oktober, november, dezember",
};
