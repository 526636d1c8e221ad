// What another thread can be asked to do a part of, by name.

import { copyPart, recallPart } from "../figures/as-of-figures.ts";
import { mixPart, replacePart, saidPart, standPart } from "../figures/as-of-status.ts";
import { classifyPart, traitsPart } from "../figures/current-status.ts";
import { choosePart, netHeadlinesPart } from "../figures/derived-rule.ts";
import { fillPart, findPart } from "../figures/fill.ts";
import { netPart } from "../figures/nets.ts";
import { takePart } from "../figures/partials.ts";
import { topPart } from "../figures/top-figures.ts";
import { sourceParts } from "../query/count-sources.ts";
import { leadPart } from "../query/leaders.ts";
import { openPart } from "../query/open-ends.ts";
import { partialPart } from "../query/partial-sums.ts";
import { addedPart, differPart, rangePart } from "../query/row-masks.ts";
import { scanParts } from "../query/scan.ts";
import { sumParts } from "../query/sum-figures.ts";
import { voiceParts } from "../query/voices.ts";
import type { DoesPart, DoesParts } from "./share.ts";

const ALL: readonly (DoesPart<never, unknown> | DoesParts<never, unknown>)[] = [
  ...[addedPart, sumParts, topPart, choosePart, sourceParts, copyPart, differPart, fillPart],
  ...[findPart, traitsPart, classifyPart, leadPart, mixPart, netHeadlinesPart, netPart, openPart],
  ...[partialPart, rangePart, recallPart, replacePart, saidPart, scanParts, standPart, takePart],
  voiceParts,
];

/** By the names of the functions, which are given to `share`. */
export const PASSES = new Map(ALL.map((does) => [does.name, does]));
