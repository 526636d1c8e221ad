// German: the method page. What the codebook itself says stands in domain/, in English.
import type { method as english } from "../en/method.ts";
import type { In } from "../messages.ts";

export const method = {
  lead: "Wie Zahlen in diesen Bestand kommen, wie sie gezählt werden und was sie nicht sagen können. Gemacht aus dem Codebuch des Programms; das Beispiel ist aus dem Bestand errechnet, wie er jetzt ist.",
  english_note:
    "Die Definitionen der Vokabulare und der Spalten sind der Wortlaut des Codebuchs und stehen auf Englisch.",
  contents: "Auf dieser Seite",

  claims: "Jede Zahl ist eine Angabe",
  claims_1:
    "Vigil hält fest, was Quellen sagen. Eine Zahl gehört denen, die sie genannt haben: Sie steht mit Sprecher, genauem Wortlaut, Quelle, Umfang und Zeitpunkt da. Vigil entscheidet nie, wie viele es waren.",
  claims_2:
    "Eine Zahl gilt für genau ihr Ereignis. „In Minsk und anderen Städten“ wird nie für Minsk eingetragen: Es gehört zu einem übergeordneten Ereignis, von dem der Demonstrationszug in Minsk ein Teil ist.",
  claims_3:
    "Keine Zahl ist nicht null. Null steht nur, wo eine Quelle sagt, dass es niemand war. Wo niemand eine Zahl genannt hat, wird keine erfunden.",
  claims_4:
    "Zahlen, die ihr eigener Sprecher ersetzt hat, die zurückgezogen wurden oder nur für einige Menschen gelten, werden gezeigt und nie gezählt. Worte ohne Zahl („Tausende“) bleiben Worte; eine Zahl steht nur dann für sie, wenn ein benanntes Wörterbuch eine nennt:",
  dictionary: "Wörterbuch",
  words: "Wofür seine Worte stehen",

  rules: "Wessen Zahlen: die Zählregeln",
  rules_lead:
    "Aus den Angaben zu einem Ereignis macht eine Zählregel eine Zahl und sagt daneben, wie weit alle Angaben reichen, auf die sie geschaut hat. Die Regel wählen die Lesenden; Karte, Diagramme, Tabelle und jede Datei folgen ihr.",
  rule: "Zählregel",
  meaning: "Was sie nimmt",

  example: "Beispiel: {event}",
  example_lead: "Dies sind die Angaben zu diesem Tag, mit dem, wofür jede von ihnen gilt.",
  example_none:
    "Das Beispiel ist der Demonstrationszug in Minsk am 13. September 2020. Dieser Bestand enthält ihn nicht, deshalb fehlt es hier.",
  example_failed: "Das Beispiel konnte nicht geladen werden.",
  says: "Wer das sagt",
  quoted: "Im Wortlaut der Quelle",
  covers: "Gilt für",
  counted: "Gezählt?",
  nobody: "Niemand genannt",
  counted_yes: "ja",
  counted_replaced: "nein: ersetzt",
  counted_words: "nein: keine Zahl",
  counted_some: "nein: nur einige Menschen",
  counted_withdrawn: "nein: zurückgezogen",
  results: "Was jede Zählregel daraus macht",
  results_lead: "Für jedes Ereignis für sich, nur aus den Angaben zu ihm.",
  crowd_of: "Teilnehmende, {event}",
  detained_of: "Festgenommen, {event}",
  silent:
    "Nach der Regel „Behörden“ hat der Demonstrationszug keine Zahl der Teilnehmenden: Was die Behörden sagten, {figure}, sagten sie über „{event}“. Eine Zeile mit dieser Zahl beim Demonstrationszug wäre falsch.",
  differ: "Die Quellen zur Zahl der Teilnehmenden weichen um {ratio} voneinander ab.",

  sums: "Warum Summen niemanden doppelt zählen",
  sums_lead:
    "Ein Ereignis kann Teil eines übergeordneten sein. Die Gesamtzahl eines Ereignisses ist die größere von zweien: seiner eigenen Zahl und der Summe der Gesamtzahlen seiner Teile; was die Teile nicht erklären, ist sein Rest. Jedes Ereignis trägt zu einer Summe nur bei, was seine Teile nicht schon beigetragen haben. So ist die Summe über jede Auswahl einfach, und Teile und Rest ergeben immer die Gesamtzahl.",
  sums_of: "{event}, niedrigste Zahlen",
  part: "Teil",
  sums_parts: "Alle Teile zusammen",
  sums_own: "Seine eigene Zahl",
  sums_remainder: "Rest: nicht genauer verortet",
  sums_rollup: "Gesamtzahl: die größere der beiden",
  sums_crowds:
    "Über Orte oder Tage summierte Teilnehmende sind Teilnahmen: Dieselbe Person kann zweimal mitgehen.",
  sums_period:
    "Ein Ereignis, das über den gewählten Zeitraum hinausreicht, wird aufgeführt und gezeichnet, aber nicht summiert; wie viele es sind, steht neben der Summe.",

  vocabularies: "Vokabulare",
  vocabularies_lead:
    "Jeder Wert, den ein Eintrag haben kann. Die erste Spalte steht so in Dateien und Adressen.",
  value: "Wert",
  name: "Name",
  definition: "Definition",
  kinds: "Zu welcher Art",
  of_kind: "Was für ein Ereignis es ist.",
  of_form: "Wie es ablief. Jede Art hat ihre eigenen Formen.",
  of_response: "Was die Behörden bei einer Demonstration taten. Leer heißt unbekannt.",
  of_status: "Wo ein Eintrag auf dem Weg in die Öffentlichkeit steht.",
  of_sensitivity: "Wie viel von einem Ort die Öffentlichkeit sieht.",
  of_date_precision: "Wie genau die Tage bekannt sind.",
  of_place_precision: "Wie genau der Ort bekannt ist.",
  of_metric: "Was eine Angabe zählt.",
  of_subject: "Wen sie zählt. Summiert werden nur alle Menschen.",
  of_unit: "Was eins ist.",
  of_qualifier:
    "Wie eine Zahl formuliert ist, und damit, ob ihr unteres oder oberes Ende offen ist.",
  of_claim_status: "Ob eine Angabe noch gilt.",
  of_attributed_kind: "Wer es sagt.",
  of_method: "Wie man dazu kam.",
  of_source_kind: "Wo es veröffentlicht wurde.",
  vocabulary_kind: "Art des Ereignisses",
  vocabulary_form: "Form",
  vocabulary_response: "Reaktion der Behörden",
  vocabulary_status: "Status",
  vocabulary_sensitivity: "Schutz",
  vocabulary_date_precision: "Datum",
  vocabulary_place_precision: "Ort",
  vocabulary_metric: "Zahl",
  vocabulary_subject: "Menschen",
  vocabulary_unit: "Einheit",
  vocabulary_qualifier: "Formulierung",
  vocabulary_claim_status: "Geltung einer Angabe",
  vocabulary_attributed_kind: "Sprecher",
  vocabulary_method: "Wie gezählt wurde",
  vocabulary_source_kind: "Art der Quelle",

  columns: "Spalten der Dateien",
  columns_lead: "Dieselben Namen in jeder Datei. Unbekannt ist eine leere Zelle; null ist 0.",
  columns_events: "Eine Zeile für jedes Ereignis",
  columns_claims: "Eine Zeile für jede Angabe",
  column: "Spalte",
  type: "Typ",

  limits: "Grenzen",
  limits_lead: "Woran zu zweifeln ist, offen gesagt.",
  limit_truth:
    "Eine Zahl ist, was jemand gesagt hat. Wo alle Quellen übereinstimmen, können sie voneinander abgeschrieben haben.",
  limit_lowest:
    "„Niedrigste“ ist voreingestellt, weil es vorsichtig ist. Bei Festnahmen kann das täuschen: Die niedrigste Zahl ist oft eine Liste der Namen, die bis dahin gesammelt waren.",
  limit_midrange:
    "Die Mitte einer offenen Spanne ist keine Mitte. „Mehr als 100.000“ hat kein oberes Ende; „Mitte“ nimmt deshalb die höchste Zahl, die jemand genannt hat.",
  limit_monitors:
    "„Beobachter & Medien“ fasst Menschenrechtsgruppen mit allen Redaktionen zusammen, auch staatlichen Sendern, und mit Augenzeugen. Sie können mit den Behörden gegeneinander übereinstimmen.",
  limit_silence:
    "Kein Eintrag heißt nicht, dass nichts geschah. Es kann heißen, dass niemand hinsah, dass das Netz ausgefallen war oder dass es nicht sicher war, davon zu berichten.",
  limit_detained:
    "Quellen zählen Festnahmen verschieden: Manche zählen Menschen, manche Festnahmen, manche lassen die weg, die am selben Tag freikamen. Die Einheit sagt das nur, wo die Quelle es sagt.",
  limit_dates:
    "„Neueste“ vergleicht, wann Zahlen genannt wurden. Nennt eine Quelle einen Tag ohne Uhrzeit, gilt sie als in der letzten Sekunde dieses Tages gesprochen, in Weltzeit.",
  limit_known:
    "„Kenntnisstand“ nimmt Angaben zurück, die später kamen. Ein Titel oder ein Ort, der seither berichtigt wurde, bleibt berichtigt.",
  limit_ratio:
    "Wo eine Quelle sagt, dass es niemand war, und eine andere einige nennt, nimmt das Verhältnis zwischen ihnen die Null als eins.",
  limit_words:
    "Titel und Zusammenfassungen sind von der Redaktion. Worte in Anführungszeichen sind die der Quellen; Übersetzungen stehen getrennt davon und sind von der Redaktion.",

  boundaries: "Grenzen auf der Karte",
  boundaries_lead:
    "Eine Grenze ist Hintergrund. Kein Ereignis bekommt sein Land oder seine Region von einer Linie auf der Karte: Beide stehen im Eintrag. Die Karte ist Natural Earth und zeichnet, wer das Gebiet hält; geändert ist sie dort, wo die Vereinten Nationen oder ISO 3166 klar sprechen.",
  boundary_crimea:
    "Krim und Sewastopol gehören zur Ukraine (Resolution 68/262 der Generalversammlung). Natural Earth führt sie unter Russland.",
  boundary_joined:
    "Nordzypern ist mit Zypern gezeichnet, Somaliland mit Somalia: Keines hat einen ISO-Code, kein Eintrag könnte es also nennen.",
  boundary_kosovo: "Kosovo hat seinen Umriss unter dem gebräuchlichen Code XKX.",
  boundary_nobody:
    "Der Siachen-Gletscher, die Spratly- und die Paracel-Inseln gehören hier zu keinem Land.",
  boundary_held:
    "Sonst sind Linien so gezeichnet, wie die Gebiete gehalten werden: die Golanhöhen, Westsahara westlich des Walls, Kaschmir, die Kurilen. Das sagt nichts darüber, wem sie gehören.",

  protection: "Schutz von Orten",
  protection_lead:
    "Ein Eintrag kann die Menschen darin gefährden. Die Redaktion kann der Öffentlichkeit einen weiteren Ort zeigen als den, den sie kennt.",
  protection_grid:
    "Ein geschützter Ort wird in die Mitte der Zelle eines festen Rasters verschoben: etwa 1 km breit (gezeigt mit einem Umkreis von {one}), 10 km ({ten}) oder 100 km ({hundred}). Derselbe Ort ergibt immer denselben Punkt, in jeder Datei und auf jeder Karte; zweimal zu fragen verrät also nicht mehr.",
  protection_names:
    "Namen von Stellen und Straßen fallen weg, ebenso die Kennungen in anderen Datensätzen. Eine Karte zeichnet den Ort als seine ganze Fläche, als erweitert gekennzeichnet.",
  protection_once:
    "Das geschieht einmal, bevor irgendetwas den Bestand verlässt: Karte, Listen, Suche, Dateien, Feeds und Karten zum Einbetten zeigen dieselbe öffentliche Ansicht. Ein gesperrter Eintrag wird gar nicht gezeigt, und seine Teile stehen unter dem nächsten übergeordneten Ereignis, das gezeigt wird.",
  protection_persons:
    "Teilnehmende werden nie mit Namen erfasst. Wer für eine Institution spricht, wird als Sprecher genannt.",
  metres: "{n} m",
  kilometres: "{n} km",

  credits: "Nachweise",
  credit_map: "Grundkarte: Natural Earth, gemeinfrei.",
  credit_names:
    "Namen und Positionen von Orten in erzeugten Testdaten: GeoNames (geonames.org), CC BY 4.0.",
  credit_acled:
    "Die Zuordnung folgt dem veröffentlichten Codebuch von ACLED. ACLED hat an diesem Bestand keinen Anteil.",
  credit_fonts: "Schrift: Inter und Source Serif 4, SIL Open Font License 1.1.",
  credit_code:
    "Gezeichnet mit Leaflet (BSD) und Chart.js (MIT). Vigil selbst ist quelloffen, Apache License 2.0.",
} as const satisfies In<"de", typeof english>;
