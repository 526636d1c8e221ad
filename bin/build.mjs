// `npm run build`: builds the program whether or not the last build is stale.
import "./node-version.mjs";

const { main } = await import("./run.mjs");
const { prepareProgram } = await import("./prepare.mjs");

await main(() => prepareProgram({ rebuild: true }));
