// What a chart is made of, wherever it is shown: on the page, in its table, in a file, on another site.
import type { Embed } from "../../../domain/embed.ts";
import type { Drawing } from "../../draw/scene.ts";
import type { ChartData } from "./data.ts";

export type ChartParts = {
  id: string;
  title: string;
  /** The chart in one sentence. */
  said: string;
  /** What its marks mean, for where no key stands beside it. */
  marks?: string | undefined;
  /** Null while there is nothing to show. */
  data: ChartData | null;
  drawing: (width: number) => Drawing;
  /** The card that shows the same on another site. */
  card?: (Pick<Embed, "card"> & Partial<Embed>) | null | undefined;
};
