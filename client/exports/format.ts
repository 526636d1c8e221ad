// The files that a view can be taken away as: which rows each holds, and at which address it is had.
import { computed, signal } from "@preact/signals";
import type { Shape } from "../../domain/csv-rows.ts";
import type { Key } from "../i18n/message.ts";

type Format = {
  value: string;
  /** The rows by which the page counts and shows it. */
  shape: Shape;
  /** What follows `/api/export.` in its address, before the filter. */
  ending: string;
  /** What its address asks for besides the filter. */
  asks: string;
  /** What such files are called, in every language. */
  name: string;
  label: Key;
  hint: Key;
};

/** In the order of the page. */
export const FORMATS = [
  {
    value: "events",
    shape: "events",
    ending: "csv",
    asks: "",
    name: "CSV",
    label: "exports.events_csv",
    hint: "exports.events_csv_text",
  },
  {
    value: "claims",
    shape: "claims",
    ending: "csv",
    asks: "shape=claims",
    name: "CSV",
    label: "exports.claims_csv",
    hint: "exports.claims_csv_text",
  },
  {
    value: "xlsx",
    shape: "events",
    ending: "xlsx",
    asks: "",
    name: "XLSX",
    label: "exports.xlsx",
    hint: "exports.xlsx_text",
  },
  {
    value: "geojson",
    shape: "events",
    ending: "geojson",
    asks: "",
    name: "GeoJSON",
    label: "exports.geojson",
    hint: "exports.geojson_text",
  },
  {
    value: "jsonl",
    shape: "events",
    ending: "jsonl",
    asks: "",
    name: "JSON Lines",
    label: "exports.jsonl",
    hint: "exports.jsonl_text",
  },
  {
    value: "acled",
    shape: "acled",
    ending: "csv",
    asks: "shape=acled",
    name: "CSV",
    label: "exports.acled_csv",
    hint: "exports.acled_csv_text",
  },
  {
    value: "ccc",
    shape: "ccc",
    ending: "csv",
    asks: "shape=ccc",
    name: "CSV",
    label: "exports.ccc_csv",
    hint: "exports.ccc_csv_text",
  },
  {
    value: "hxl",
    shape: "events",
    ending: "csv",
    asks: "hxl=1",
    name: "CSV",
    label: "exports.hxl_csv",
    hint: "exports.hxl_csv_text",
  },
  {
    value: "zip",
    shape: "events",
    ending: "zip",
    asks: "",
    name: "ZIP",
    label: "exports.zip",
    hint: "exports.zip_text",
  },
] as const satisfies readonly Format[];

/** The file that is chosen. */
export const format = signal<(typeof FORMATS)[number]>(FORMATS[0]);

/** Its rows. */
export const shape = computed<Shape>(() => format.value.shape);

/** The address of a file; `query` is the filter's, without "?". */
export function fileHref(query: string, { ending, asks }: Pick<Format, "ending" | "asks">): string {
  const asked = [query, asks].filter(Boolean).join("&");
  return `/api/export.${ending}${asked && `?${asked}`}`;
}

/** The CSV with these rows. */
export const csvHref = (query: string, rows: Shape): string =>
  fileHref(query, { ending: "csv", asks: rows === "events" ? "" : `shape=${rows}` });
