// Online map tiles that whoever runs the site has chosen: where they come from, and what their licence wants shown.

/** A piece of an attribution; one with an `href` is a link. */
export type Credit = { text: string; href: string | null };

export type Tiles = {
  /** Address of one tile, with `{z}`, `{x}` and `{y}`; `{r}` is "@2x" on screens that are fine enough. */
  url: string;
  attribution: Credit[];
};

/** The name of the page's `meta` element that holds them as JSON; a page without it has no tiles. */
export const TILES_META = "vigil-tiles";
