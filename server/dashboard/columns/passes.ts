// What another thread can be asked to do a part of, by name.
import { addParts } from "./add-up.ts";
import { choosePart, netHeadlinesPart } from "./alike.ts";
import { fillPart, findPart } from "./fill-figures.ts";
import { aheadPart } from "./foremost.ts";
import { voiceParts } from "./heard.ts";
import { hearPart, judgePart } from "./judge.ts";
import { leadPart } from "./leading.ts";
import { netPart } from "./nets.ts";
import { addedPart, differPart, rangePart } from "./odd-rows.ts";
import { openPart } from "./open-ends.ts";
import { partialPart } from "./partial-sums.ts";
import { takePart } from "./partials.ts";
import { scanParts } from "./scan.ts";
import type { DoesPart, DoesParts } from "./share.ts";
import { citeParts } from "./sources-in.ts";
import { mixPart, replacePart, sayPart, standPart } from "./then.ts";
import { copyPart, recallPart } from "./then-figures.ts";

const ALL: readonly (DoesPart<never, unknown> | DoesParts<never, unknown>)[] = [
  ...[addedPart, addParts, aheadPart, choosePart, citeParts, copyPart, differPart, fillPart],
  ...[findPart, hearPart, judgePart, leadPart, mixPart, netHeadlinesPart, netPart, openPart],
  ...[partialPart, rangePart, recallPart, replacePart, sayPart, scanParts, standPart, takePart],
  voiceParts,
];

/** By the names of the functions, which are given to `share`. */
export const PASSES = new Map(ALL.map((does) => [does.name, does]));
