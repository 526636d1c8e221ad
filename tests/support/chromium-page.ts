/** A page of the seeded Vigil in Chromium that fails its test when the page errs or asks a foreign host. */
import type { Page, Request } from "playwright";
import { expect, inject, onTestFinished } from "vitest";
import { signInAsEditor } from "./editor.ts";
import { givePage, type Look, takePage } from "./page-pool.ts";
import { noteRequests } from "./settled.ts";
import type { Vigil } from "./vigil.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the seeded Vigil serves. */
    address: string;
    /** Its one-time administrator link. */
    adminLink: string;
    /** Where the browser waits for `chromium.connect`. */
    browserEndpoint: string;
  }
}

/** What a test may choose about its page. */
export interface PageOptions {
  screen?: Look["screen"];
  colorScheme?: Look["colorScheme"];
  locale?: Look["locale"];
  /** Where to go; the seeded Vigil when it is a bare path. */
  address?: string;
  /** Another host that the page may ask, such as one for map tiles. */
  mayAsk?: string;
  /** Goes there instead, as its editor. */
  editorOf?: Vigil;
  /** Is given the page before it goes anywhere. */
  watch?: (page: Page) => unknown;
  /** In a profile that no other test uses: for all that a first visit loads, and for a clock or script that stays. */
  fresh?: boolean;
}

/**
 * Opens a path in a profile of its own and waits for the first answer to be drawn (`body[data-ready="1"]`).
 * When the test ends, no script error, no blocked resource and no request to another host may have been seen.
 */
export async function openPage(path: string, options: PageOptions = {}): Promise<Page> {
  const { screen = "desktop", colorScheme = "light", locale, editorOf, fresh = false } = options;
  const address = editorOf?.address ?? options.address ?? inject("address");
  const look: Look = { address, screen, colorScheme, locale };
  const profile = await takePage(look, { fresh });
  const { context, page } = profile;
  noteRequests(page);
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(`script error: ${error.stack ?? error.message}`));
  page.on("console", (message) => {
    if (/Content Security Policy|TrustedHTML|TrustedScript/i.test(message.text())) {
      faults.push(`refused: ${message.text()}`);
    }
  });
  context.on("request", (request: Request) => {
    const { protocol, origin } = new URL(request.url());
    const known = [new URL(address).origin, options.mayAsk];
    if (protocol.startsWith("http") && !known.includes(origin)) {
      faults.push(`foreign request: ${request.url()}`);
    }
  });
  onTestFinished(async ({ task }) => {
    // What a test answers in the server's place may be under way still.
    await page.unrouteAll({ behavior: "ignoreErrors" });
    const again = !fresh && task.result?.state !== "fail" && faults.length === 0;
    await (again ? givePage(look, profile) : context.close());
    expect(faults).toEqual([]);
  });
  await options.watch?.(page);
  if (editorOf !== undefined) await signInAsEditor(page, editorOf);
  await page.goto(path);
  await page.locator('body[data-ready="1"]').waitFor();
  return page;
}
