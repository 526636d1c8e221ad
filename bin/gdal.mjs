// GDAL, by which the tests see whether programs for maps can read what /ogc gives.
import { onPath } from "./path.mjs";
import { run, say } from "./run.mjs";

/**
 * The path of `ogr2ogr`, if it is there.
 * @returns {string | undefined}
 */
export function findGdal() {
  return onPath("ogr2ogr")[0];
}

/** Makes sure that {@link findGdal} finds one, by apt where we may; says so where its tests will be skipped. */
export async function provideGdal() {
  if (findGdal() === undefined && process.getuid?.() === 0 && onPath("apt-get").length > 0) {
    say("Installing GDAL with apt …");
    await run("apt-get", ["update"]);
    await run("apt-get", ["install", "-y", "--no-install-recommends", "gdal-bin"], {
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
  }
  if (findGdal() === undefined) say("GDAL (ogr2ogr) is not installed: its tests are skipped.");
}
