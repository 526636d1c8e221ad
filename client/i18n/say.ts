// Figures in words, in signs for narrow cells, and in short for axes: the only three ways a figure is written.
import type { FromGroups } from "../../domain/from-groups.ts";
import type { Figure } from "../../domain/rule.ts";
import type { Qualifier } from "../../domain/vocabulary/claim-terms.ts";
import { number } from "./intl.ts";
import { t } from "./t.ts";

/** As much of a claim as is needed to write or draw it; an open end is null. */
export type ClaimLike = {
  readonly low: number | null;
  readonly high: number | null;
  readonly qualifier: Qualifier;
  readonly phrase?: string | null | undefined;
};

/** As much of a resolved figure, of a sum, or of a largest event as is needed to write or draw it. */
export type FigureLike = Pick<Figure, "headline" | "low" | "high"> &
  Partial<Pick<Figure, "least" | "most" | "qualifier">> & { readonly open?: boolean };

/** A figure in words, cut so that the value in use can be set in bold: "", "100", " to 10,000". */
export type FigureWords = {
  readonly before: string;
  readonly value: string;
  readonly after: string;
};

const sayNumber = (n: number, qualifier: Qualifier) => worded(number(n), qualifier);

function worded(n: string, qualifier: Qualifier): string {
  const text = { n };
  if (qualifier === "at_least") return t("words.at_least", text);
  if (qualifier === "more_than") return t("words.more_than", text);
  if (qualifier === "at_most") return t("words.at_most", text);
  if (qualifier === "less_than") return t("words.less_than", text);
  if (qualifier === "about" || qualifier === "vague") return t("words.about", text);
  return n;
}

/**
 * A claim in words: "774", "about 150,000", "100,000 or more", "up to 22,000", "5,000 to 10,000",
 * “several thousand”; a claim that is missing is "no figure", which is not zero.
 */
export function say(claim: ClaimLike | null | undefined): string {
  if (!claim) return t("words.no_figure");
  const { low, high, qualifier, phrase } = claim;
  if (qualifier === "vague" && phrase) return t("words.quoted", { phrase });
  const n = low ?? high;
  if (n === null) return phrase ? t("words.quoted", { phrase }) : t("words.in_words");
  if (low !== null && high !== null && low !== high) {
    return t("words.between", { low: number(low), high: number(high) });
  }
  return sayNumber(n, qualifier);
}

/**
 * The smallest and largest number among a figure's claims, and whether the largest has no upper end
 * ("3,000 or more" beside "500").
 */
export function reach(f: FigureLike): { least: number; most: number; open: boolean } {
  const least = f.least ?? Math.min(f.low ?? f.headline, f.headline);
  const most = f.most ?? Math.max(f.high ?? f.headline, f.headline);
  return { least, most, open: f.open ?? (f.high === null || most > f.high) };
}

/**
 * A figure under a rule, in words: "**100** to 10,000", "**69 or more** to 99", "**up to 200** – 2,000",
 * "**5,050**, of 100 to 10,000", "**10,000**, from 100". Null is "no figure".
 */
export function sayFigure(figure: FigureLike | null | undefined): FigureWords {
  if (!figure) return { before: "", value: t("words.no_figure"), after: "" };
  const { headline } = figure;
  const { least, most, open } = reach(figure);
  const qualifier = qualifierOf(figure);
  const value = sayNumber(headline, qualifier);
  const low = number(least);
  const high = sayNumber(most, open ? "at_least" : "exact");
  const [below, above] = [least < headline, most > headline];
  if (below && above) {
    const range = t("words.between", { low, high });
    return cut(value, t("words.figure_of", { value: MARK, range }));
  }
  if (below) return cut(value, t("words.figure_from", { value: MARK, low }));
  if (above && (qualifier === "at_most" || qualifier === "less_than")) {
    return cut(value, t("words.figure_dash", { value: MARK, high }));
  }
  return above
    ? cut(value, t("words.figure_to", { value: MARK, high }))
    : { before: "", value, after: "" };
}

/** A sum has no wording of its own: where its upper end is open it is "or more". */
function qualifierOf(figure: FigureLike): Qualifier {
  const { most, open } = reach(figure);
  return figure.qualifier ?? (open && most <= figure.headline ? "at_least" : "exact");
}

/** The value in use with its own wording alone, the number apart: "more than ", "100,000", "". */
export function sayHeadline(figure: FigureLike): FigureWords {
  return cut(number(figure.headline), worded(MARK, qualifierOf(figure)));
}

/** What is in use of a sum: "590", "89 or more, from groups", "590 or more, partly from groups". */
export function saySum(sum: FigureLike & { readonly from_groups: FromGroups }): string {
  const { before, value, after } = sayHeadline(sum);
  return withGroups(`${before}${value}${after}`, sum.from_groups);
}

/** A figure with "from groups" behind it where nobody counted everybody. */
export function withGroups(figure: string, from: FromGroups): string {
  if (from === "none") return figure;
  return t(from === "all" ? "words.from_groups" : "words.partly_from_groups", { figure });
}

/** A figure in words, uncut: "100 to 10,000". */
export function sayWhole(figure: FigureLike | null | undefined): string {
  const { before, value, after } = sayFigure(figure);
  return `${before}${value}${after}`;
}

const MARK = "\n";

function cut(value: string, pattern: string): FigureWords {
  const [before = "", after = ""] = pattern.split(MARK);
  return { before, value, after };
}

/** For cells too narrow for words: "100,000–150,000+", "≤22,000", "~1,000". Say `say` to assistive technology. */
export function tight(claim: ClaimLike | null | undefined): string {
  if (!claim) return t("words.no_figure");
  const { low, high, qualifier, phrase } = claim;
  const n = low ?? high;
  if (n === null || (qualifier === "vague" && phrase)) return say(claim);
  if (low !== null && high !== null && low !== high) {
    return t("words.tight_range", { low: number(low), high: number(high) });
  }
  const text = { n: number(n) };
  if (qualifier === "at_least") return t("words.tight_at_least", text);
  if (qualifier === "more_than") return t("words.tight_more_than", text);
  if (qualifier === "at_most") return t("words.tight_at_most", text);
  if (qualifier === "less_than") return t("words.tight_less_than", text);
  if (qualifier === "about") return t("words.tight_about", text);
  return text.n;
}

/** What all claims of a figure reach, for narrow cells: "100,000–150,000+", "500+", "774". */
export function tightRange(figure: FigureLike): string {
  const { least, most, open } = reach(figure);
  const qualifier = figure.qualifier ?? (open ? "at_least" : "exact");
  if (least === most) return tight({ low: least, high: null, qualifier });
  const high = open ? t("words.tight_at_least", { n: number(most) }) : number(most);
  return t("words.tight_range", { low: number(least), high });
}

/** For axes and map labels only: 800 → "800", 3140 → "3.1k", 245050 → "245k", 1200000 → "1.2M". */
export function axis(n: number): string {
  const size = Math.abs(n);
  if (size < 1000) return number(n);
  if (size < 999_500) return t("words.thousands", { n: short(n / 1000) });
  return t("words.millions", { n: short(n / 1_000_000) });
}

function short(n: number): string {
  return number(Math.abs(n) < 9.95 ? Math.round(n * 10) / 10 : Math.round(n));
}

/** How many times the highest claim exceeds the lowest: "100×"; one decimal below 10 unless whole. */
export function times(ratio: number): string {
  return t("words.ratio", { n: short(ratio) });
}
