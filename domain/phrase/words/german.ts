// German words for numbers and what surrounds them; compounds are taken apart in german-number.ts.
import type { Words } from "../words.ts";

export const GERMAN: Words = {
  numbers: {
    250000: "viertelmillion",
    500000: "halbmillion",
    750000: "dreiviertelmillion",
  },
  magnitudes: {
    12: { one: "dutzend", many: "dutzende, dutzenden" },
    100: { one: "hundert", many: "hunderte, hunderten, hunderter" },
    1000: {
      one: "tausend",
      many: "tausende, tausenden, tausender, abertausende, abertausenden, zigtausend, zigtausende, zigtausenden",
      after: "tsd",
    },
    10000: { many: "zehntausende, zehntausenden" },
    100000: { many: "hunderttausende, hunderttausenden" },
    1000000: { one: "million", many: "millionen", after: "mio, mill" },
  },
  several:
    "mehrere, mehreren, einige, einigen, ein paar, wenige, zahlreiche, eine handvoll, handvoll, etliche, etlichen, viele, vielen, mehrerer, einiger, ein paar wenige, wenigen, paar, unzählige, zahlreichen, zig",
  sizes: "große, grosse, kleine",
  before: {
    exact:
      "genau, exakt, stieg auf, gestiegen auf, insgesamt, sank auf, fiel auf, wuchs auf, erreichte, erreichten, anwuchs auf",
    about:
      "etwa, gegen, rund, circa, zirka, ca, ungefähr, fast, beinahe, knapp, an die, geschätzt, geschätzte, schätzungsweise, annähernd, in etwa, um die, nahezu, grob, ungefähr, vermutlich, möglicherweise, etwas weniger als, etwas unter, kaum mehr als, kaum mehr, zirka, geschätzten, geschätztes, so um die, vielleicht, wohl, schätzungsweise etwa, etwas mehr oder weniger als, praktisch, kaum",
    at_least:
      "mindestens, wenigstens, zumindest, nicht weniger als, minimal, ab, nicht unter, kein weniger als, nicht weniger, nie weniger als, niemals weniger als, nie unter, zum mindesten, mindestens etwa, minimum, mind",
    at_most:
      "höchstens, maximal, bis zu, nicht mehr als, bis, max, nicht über, nie mehr als, niemals mehr als, nie über, nicht mehr, keine mehr als, bis an die, bis zu etwa, bis zu rund, bis maximal, höchstens etwa, überstieg nicht, überschritt nicht, maximum, allenfalls, nicht mehr wie",
    more_than:
      "mehr als, über, gut, deutlich über, mehr wie, weit über, weit mehr als, etwas über, etwas mehr als, knapp über, mehr denn, überstieg, übersteigt, übertraf, überschritt, deutlich mehr als, wesentlich mehr als, ein gutes, eine gute, gute, guten, jenseits von, jenseits der, leicht über",
    less_than:
      "weniger als, unter, nicht einmal, keine, weit unter, deutlich unter, deutlich weniger als, weit weniger als, weniger, nicht ganz, unterhalb von, noch nicht einmal",
  },
  after: {
    at_least:
      "oder mehr, und mehr, mindestens, wenn nicht mehr, aufwärts, und darüber, und aufwärts, oder darüber, minimum",
    about: "circa, ungefähr, etwa, rund, oder so, ungefähr, schätzungsweise, geschätzt, plus minus",
    at_most: "oder weniger, höchstens, maximal, maximum",
    exact: "köpfige, köpfigen, köpfiger, köpfiges, insgesamt",
  },
  fillers:
    "die, den, der, als, etwa, rund, circa, ca, ungefähr, an, die, ein, eine, einem, einer, von, knapp",
  ranges: [
    { open: "zwischen", join: "und, bis" },
    { open: "von", join: "bis, bis zu" },
  ],
  join: "bis, oder, bis zu, bis hin zu",
  none: "niemand, niemanden, kein einziger, keine einzige, kein einziges",
  no: "kein, keine, keinen, ohne, null, keinerlei, keine einzige",
  people:
    "tote, toten, todesopfer, opfer, verletzte, verletzten, festnahmen, festnahme, festgenommene, festgenommenen, verhaftungen, verhaftete, teilnehmer, teilnehmende, demonstranten, demonstrierende, menschen, personen, toter, tot, mensch, person, frau, frauen, mann, männer, kind, kinder, junge, mädchen, polizist, polizisten, polizistin, polizistinnen, beamter, beamte, beamten, journalist, journalisten, journalistin, demonstrant, demonstrantin, demonstrantinnen, verletzter, festgenommener, verhafteter, verhafteten, teilnehmerin, teilnehmerinnen, teilnehmern, aktivist, aktivisten, aktivistin, student, studenten, studierende, schüler, arbeiter, bauern, personen, leute, leuten, anhänger, unterstützer, zivilisten, zivilist, soldaten, soldat, bürger, bürgern, jugendliche, jugendlicher, protestierende, protestierenden, beschäftigte, streikende, schwerverletzte, leichtverletzte, verletzt, festgenommen, getötet, menschenleben",
  unsure: "gemeldet, bekannt, bestätigt, weiß, angaben, angabe, daten, berichtet",
  other:
    "jahre, jahren, jahr, jährige, jähriger, jährigen, jährig, stunden, stunde, std, h, minuten, minute, sekunden, sekunde, tage, tagen, tag, wochen, woche, monate, monaten, monat, nächte, jahrzehnte, jahrhundert, uhr, euro, dollar, cent, franken, rubel, pfund, kilometer, kilometern, km, meter, metern, quadratmeter, quadratkilometer, hektar, meilen, kilo, kilogramm, tonnen, liter, grad, jahre alt, prozentpunkte, unterschriften, stimmen, stundenkilometer",
  year: "im, in, seit, jahr, jahre, jahres, ende, anfang, mitte, sommer, herbst, winter, frühjahr",
  one: "eins, ein, eine, einen, einem, einer, eines",
  fractions: {
    0.25: "viertel, viertels",
    0.5: "halbe, halben, halbes, halber, halb",
    0.75: "dreiviertel, drei viertel",
  },
  halves: {
    0.25: "einviertel, und ein viertel",
    0.5: "und eine halbe, und ein halbes, einhalb",
    0.75: "dreiviertel",
  },
  excess: "und ein paar, und einige, und etwas, und mehrere",
  without: "ohne",
  not: "nicht, nie, niemals, kein, keine, keinesfalls, keineswegs",
  copula:
    "waren, war, es, gab, sind, wurden, wurde, werden, kamen, hat, haben, hatte, hatten, alle, allen",
  but: "sondern, aber, und, jedoch, doch, nur, lediglich",
  of: "von, von den, der, aus, von insgesamt, unter, unter den, auf, von je, pro, von allen",
  partial:
    "weitere, weiteren, weiterer, zusätzliche, zusätzlichen, zusätzlich, noch, nochmals, noch einmal, die ersten, ersten, erste, den ersten, letzten, letzte, die letzten, die anderen, anderen, die übrigen, übrigen, die restlichen, restlichen, andere, um, je, jeweils, unter den, unter diesen, bei den, davon, darunter, minus, plus, abzüglich, zuzüglich, pro, als die, als, jede, jeder, jeden",
  compared:
    "mehr, weniger, mehr als, weniger als, höher, niedriger, zusätzlich, zu viel, zu wenig, zu viele, zu wenige, größer, kleiner",
  asks: {
    part: "hälfte, drittel, viertel der, viertel von, viertel aller, fünftel, zehntel, achtel, sechstel, die hälfte, großteil der, mehrheit der, prozent, anteil, doppelt, doppelte, doppelten, dreifach, dreifache, dreifachen, vierfache, zweifach, zehnfache, verdoppelt, verdreifacht, halbiert, zweimal, dreimal, viermal, fünfmal, zehnmal, jeweils, jeder zweite, jeder dritte, jeder vierte, jeder fünfte, jeder zehnte, jede zweite, jede dritte, jede fünfte, im schnitt, durchschnittlich, im durchschnitt, pro, täglich, stündlich, wöchentlich, jährlich, monatlich, halb so, halb so viele, milliarde, milliarden, zweidrittel, nicht nur, nicht bloß",
    change:
      "stieg, steigt, stiegen, gestiegen, wuchs, gewachsen, angewachsen, zugenommen, zunahme, anstieg, sank, gesunken, fiel, abgenommen, rückgang, erhöht, erhöhte, statt, anstatt, anstelle, korrigiert, gegenüber dem, überschritten, übertroffen, überstiegen, unterschritten, verringert, reduziert",
    unread: "hundertschaft, hundertschaften, schock, mandel, zighundert",
    unit: "km, kilometer, kilometern, meter, metern, hektar, tonnen, kg, liter, euro, dollar, rubel",
  },
  share:
    "prozent, prozentige, prozentigen, prozentpunkte, mal, malig, fach, promille, pro, drittel, fünftel, zehntel, achtel, viertel, pro tag, täglich, stündlich, jährlich, je, jeweils",
  months:
    "januar, jänner, februar, märz, april, mai, juni, juli, august, september, oktober, november, dezember",
  things:
    "autos, fahrzeuge, fahrzeugen, traktoren, lastwagen, lkw, lkws, pkw, busse, bussen, motorräder, fahrräder, boote, schiffe, flugzeuge, züge, zügen, panzer, pferde, hunde, tiere, zelte, fahnen, flaggen, plakate, kerzen, schüsse, granaten, steine, flaschen, häuser, gebäude, geschäfte, läden, schulen, kirchen, fabriken, betriebe, betrieben, firmen, unternehmen, banken, städte, städten, orte, orten, dörfer, dörfern, gemeinden, bezirke, bezirken, regionen, länder, ländern, staaten, plätze, plätzen, straßen, demonstrationen, demos, kundgebungen, proteste, protesten, streiks, aktionen, märsche, märschen, versammlungen, veranstaltungen, vorfälle, gruppen, organisationen, vereine, parteien, gewerkschaften, familien, haushalte, paare, ehepaare, teams, einheiten, fälle, fällen, verfahren, anzeigen, prozesse, fotos, bilder, videos, seiten, reihen, hundertschaften, flughäfen, bahnhöfe",
  aged: "alter, linie, artikel, paragraph, seite, hausnummer, nummer, nr, zimmer, absatz, im alter",
};
