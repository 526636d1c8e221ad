// What another thread can be asked to do a part of, by name.

import { copyPart, recallPart } from "../figures/as-of-figures.ts";
import { mixPart, replacePart, sayPart, standPart } from "../figures/as-of-status.ts";
import { hearPart, judgePart } from "../figures/claim-status-pass.ts";
import { choosePart, netHeadlinesPart } from "../figures/derived-rule.ts";
import { fillPart, findPart } from "../figures/fill.ts";
import { netPart } from "../figures/nets.ts";
import { takePart } from "../figures/partials.ts";
import { aheadPart } from "../figures/top-figures.ts";
import { citeParts } from "../query/count-sources.ts";
import { leadPart } from "../query/leaders.ts";
import { openPart } from "../query/open-ends.ts";
import { partialPart } from "../query/partial-sums.ts";
import { addedPart, differPart, rangePart } from "../query/row-masks.ts";
import { scanParts } from "../query/scan.ts";
import { addParts } from "../query/sum-figures.ts";
import { voiceParts } from "../query/voices.ts";
import type { DoesPart, DoesParts } from "./share.ts";

const ALL: readonly (DoesPart<never, unknown> | DoesParts<never, unknown>)[] = [
  ...[addedPart, addParts, aheadPart, choosePart, citeParts, copyPart, differPart, fillPart],
  ...[findPart, hearPart, judgePart, leadPart, mixPart, netHeadlinesPart, netPart, openPart],
  ...[partialPart, rangePart, recallPart, replacePart, sayPart, scanParts, standPart, takePart],
  voiceParts,
];

/** By the names of the functions, which are given to `share`. */
export const PASSES = new Map(ALL.map((does) => [does.name, does]));
