// Guesses what the columns of an unknown table hold: by their names in several languages, and by what stands in them.
import type { ColumnField, ColumnMapping } from "../../../domain/import.ts";
import { objectKeys } from "../../../domain/object-keys.ts";
import { plainName } from "../cells.ts";
import type { Sheet } from "../sheet.ts";
import { dayOrderOf, readDay, readSerial } from "../values/day.ts";
import { readDays } from "../values/days.ts";
import { isMissing } from "../values/missing.ts";
import { readPair } from "../values/point.ts";

/** Names of columns, the likeliest first, as `plainName` writes them. */
const NAMES = {
  start:
    "date event_date start start_date date_start date_occurred day datum beginn startdatum fecha date_debut дата дата_начала дата_пачатку дата_початку التاريخ timestamp when",
  end: "end end_date date_end enddatum fecha_fin date_fin дата_окончания дата_завершения",
  title:
    "title name headline event event_name event_title titel thema topic subject titre titulo título название заголовок назва العنوان protest",
  summary:
    "summary description notes text details beschreibung comment comments descripcion descripción описание апісанне опис الوصف",
  place:
    "place location city town locality venue ort stadt lugar ciudad ville lieu город горад місто место населенный_пункт المدينة المكان place_name",
  admin1:
    "admin1 state province region governorate oblast county bundesland región provincia область вобласць المحافظة",
  country:
    "country country_code country_name iso3 iso iso2 land pays país pais страна краіна країна البلد",
  lat: "lat latitude y breite breitengrad latitud широта шырата",
  lon: "lon lng long longitude x länge längengrad longitud долгота даўгата довгота",
  point:
    "geometry coordinates coords geolocation latlon lat_lon lat_lng latlng geo point gps koordinaten coordenadas координаты",
  low: "size_low low participants_low crowd_low min participants_min estimate_low",
  high: "size_high high participants_high crowd_high max participants_max estimate_high",
  participants:
    "participants crowd crowd_size size attendance attendees turnout number_of_participants participants_estimate teilnehmer teilnehmerzahl teilnehmende asistentes participantes manifestants участники участников число_участников удзельнікі учасники المشاركون",
  detained:
    "detained arrests arrested detentions arrested_number number_arrested festnahmen detenidos arrestations задержано задержанных затрымана затримано المعتقلون",
  injured:
    "injured injuries wounded verletzte heridos blessés ранено раненых пострадавшие паранена поранено الجرحى",
  killed:
    "killed deaths fatalities dead deceased tote muertos morts погибло погибших убито загінула загинуло القتلى",
  url: "url link source_url source_link sources_urls links quelle_url enlace lien ссылка спасылка посилання الرابط source_1",
  publisher:
    "source publisher newspaper outlet media quelle fuente источник крыніца джерело المصدر",
  id: "id event_id external_id uid guid key identifier kennung nr",
  groups:
    "actors organizers organisers organization organizations participants_groups group groups actor actor1 veranstalter organisateurs organizadores организаторы організатори",
  demands: "demands claims issues demand forderungen demandas требования патрабаванні вимоги",
  form: "form event_type type kind category art typ tipo вид тип від",
} as const satisfies Record<ColumnField, string>;

/** Of so many first rows the contents are looked at. */
const SAMPLE = 200;

/** What the columns of a sheet seem to hold; no column is two things. */
export function suggestedMapping(sheet: Sheet): ColumnMapping {
  const taken = new Set<string>();
  const mapping: ColumnMapping = {};
  for (const field of objectKeys(NAMES)) {
    const names = NAMES[field].split(" ");
    const found = names
      .map((name) => sheet.header.find((own) => plainName(own) === name && !taken.has(own)))
      .find((name) => name !== undefined && fits(field, cellsIn(sheet, name)));
    if (found === undefined) continue;
    taken.add(found);
    mapping[field] = found;
  }
  const start =
    mapping.start ??
    sheet.header.find((name) => !taken.has(name) && holdsDays(cellsIn(sheet, name)));
  return start === undefined ? mapping : { ...mapping, start };
}

/** What stands in a column of the first rows. */
export function cellsIn({ header, rows }: Sheet, name: string): string[] {
  const at = header.indexOf(name);
  return rows
    .slice(0, SAMPLE)
    .map(({ cells }) => cells[at] ?? "")
    .filter((cell) => !isMissing(cell));
}

/** Whether most of what stands in a column can be what its name says. */
function fits(field: ColumnField, cells: readonly string[]): boolean {
  // A column that is called a date is one as soon as one day in it can be read.
  if (field === "start" || field === "end") return cells.some(isDay(cells));
  if (field === "lat" || field === "lon")
    return most(cells, (cell) => /^[\s+−-]*\d{1,3}([.,]\d+)?°?$/.test(cell));
  if (field === "point")
    return most(
      cells,
      (cell) => typeof readPair(cell) === "object" && !("wrong" in (readPair(cell) as object)),
    );
  if (field === "url") return most(cells, (cell) => /https?:/.test(cell));
  return true;
}

/** Tells whether a cell is a day, read by what its column tells of the order. */
function isDay(column: readonly string[]): (cell: string) => boolean {
  const order = dayOrderOf(column) ?? "day first";
  return (cell) =>
    (readDay(cell, order) ?? readSerial(cell)) !== null || readDays(cell, "2000") !== null;
}

const holdsDays = (cells: readonly string[]) => most(cells, isDay(cells));

/** Half of them or more; of none, no. */
function most(cells: readonly string[], is: (cell: string) => boolean): boolean {
  return cells.length > 0 && cells.filter(is).length >= cells.length / 2;
}
