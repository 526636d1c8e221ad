// The shape of one language's words for more than one place and more than one day.

/**
 * Expressions as people read them, separated by commas. `*` is any ending of a word, `#` a number or
 * one of `some`, `@` one of `months`, `–` any dash.
 */
export type List = string;

export type ScopeWords = {
  /** What may stand for `#` besides digits: "several", "other", "три". */
  readonly some: List;
  readonly months: List;
  /** The whole country: "nationwide". */
  readonly country: List;
  /** Several towns or regions: "# cities". */
  readonly places: List;
  /** A region; wider only than what is known better than to the region. */
  readonly region: List;
  /** More than one day: "over the weekend", "since @". */
  readonly days: List;
  /** What joins the names of two places: "and". */
  readonly and: List;
  /** What stands before a place's name: "in", "across". */
  readonly inside: List;
  /** What may stand between that and a country's name: "all of". */
  readonly whole: List;
};
