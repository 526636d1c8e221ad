/** A picture file as its pixels, and files that a page gives. */
import { buffer } from "node:stream/consumers";
import type { Page } from "playwright";

/** The file that pressing a menu's entry gives; `menu` opens it. */
export async function fileFrom(page: Page, menu: RegExp, entry: string): Promise<Buffer> {
  await page.getByRole("button", { name: menu }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("menuitem", { name: entry }).click(),
  ]);
  return buffer(await download.createReadStream());
}

export type Colour = readonly [red: number, green: number, blue: number];

/** How many pixels of a PNG have each colour, the most frequent first. */
export async function coloursOf(
  page: Page,
  png: Buffer,
): Promise<{ width: number; height: number; colours: { colour: Colour; share: number }[] }> {
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const { width, height } = image;
    const pen = new OffscreenCanvas(width, height).getContext("2d");
    pen?.drawImage(image, 0, 0);
    const data = pen?.getImageData(0, 0, width, height).data ?? new Uint8ClampedArray();
    const found = new Map<number, number>();
    for (let i = 0; i < data.length; i += 4) {
      const key = ((data[i] ?? 0) << 16) | ((data[i + 1] ?? 0) << 8) | (data[i + 2] ?? 0);
      found.set(key, (found.get(key) ?? 0) + 1);
    }
    const colours = [...found]
      .sort(([, a], [, b]) => b - a)
      .slice(0, 400)
      .map(([key, count]) => ({
        colour: [key >> 16, (key >> 8) & 255, key & 255] as const,
        share: count / (width * height),
      }));
    return { width, height, colours };
  }, png.toString("base64"));
}
