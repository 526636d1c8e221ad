/** The parameter `datetime` of OGC API - Features, as programs write it. */
import { expect, it } from "vitest";
import { printPeriod } from "../../domain/filter-items.ts";
import { readDatetime } from "../../server/ogc/datetime.ts";

const read = (raw: string) => {
  const period = readDatetime(raw);
  return period && printPeriod(period);
};

it.each([
  ["a date", "2020-09-13", "2020-09-13"],
  ["a moment in UTC", "2020-09-13T23:59:59Z", "2020-09-13"],
  ["a moment whose day in UTC is the one before", "2020-09-13T02:00:00+03:00", "2020-09-12"],
  ["a moment whose day in UTC is the one after", "2020-09-13T23:30:00-01:00", "2020-09-14"],
  ["small letters and parts of a second", "2020-09-13t10:00:00.123z", "2020-09-13"],
  ["a leap second", "2016-12-31T23:59:60Z", "2016-12-31"],
  ["an interval of dates", "2020-09-13/2020-09-27", "2020-09-13..2020-09-27"],
  ["an interval of one day", "2020-09-13/2020-09-13", "2020-09-13"],
  ["an open beginning", "../2020-09-27", "..2020-09-27"],
  ["an open end", "2020-09-13T00:00:00Z/..", "2020-09-13.."],
  ["ends that are left out", "2020-09-13/", "2020-09-13.."],
  ["a beginning that is left out", "/2020-09-13", "..2020-09-13"],
  ["an interval as GDAL writes it", "2020-09-13T/2020-09-27T", "2020-09-13..2020-09-27"],
  ["hours as GDAL writes them", "2020-09-13T10Z/2020-09-27T10:30Z", "2020-09-13..2020-09-27"],
  [
    "QGIS's way of leaving ends open",
    "0000-01-01T00:00:00Z/2020-09-27T00:00:00.000Z",
    "0000-01-01..2020-09-27",
  ],
])("takes %s", (_, raw, period) => {
  expect(read(raw)).toBe(period);
});

it.each([
  ["nothing", ""],
  ["two open ends", "../.."],
  ["two ends that are left out", "/"],
  ["three ends", "2020-09-13/2020-09-14/2020-09-15"],
  ["an end before its beginning", "2020-09-14/2020-09-13"],
  ["no end at all", ".."],
  ["a day that does not exist", "2020-02-30"],
  ["an hour that does not exist", "2020-09-13T24:00:00Z"],
  ["a minute that does not exist", "2020-09-13T10:60:00Z"],
  ["an offset that does not exist", "2020-09-13T10:00:00+24:00"],
  ["a month", "2020-09"],
  ["the range of the filter", "2020-09-13..2020-09-27"],
  ["a time by itself", "T10:00:00Z"],
  ["spaces", " 2020-09-13"],
])("does not take %s", (_, raw) => {
  expect(read(raw)).toBeNull();
});
