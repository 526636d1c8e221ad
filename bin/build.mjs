// `npm run build`: builds the program whether or not the last build is stale.
import "./node-version.mjs";
import { prepareProgram } from "./prepare.mjs";
import { main } from "./run.mjs";

await main(() => prepareProgram({ rebuild: true }));
