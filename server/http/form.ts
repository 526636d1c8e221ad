// A form's fields, as a body that is urlencoded or in parts: what clients of other protocols send.
import express, { type Response as Answer, type Request } from "express";
import { Problem } from "../../domain/problem.ts";

export const FORM = "application/x-www-form-urlencoded";
export const PARTS = "multipart/form-data";

const read = express.raw({ type: () => true, limit: 16_384, inflate: false });

/** The text of each field, the last where it is given twice. Throws `unsupported_media_type`, `too_large` or `bad_input`. */
export async function readForm(
  request: Request,
  response: Answer,
): Promise<Record<string, string>> {
  const header = request.headers["content-type"] ?? "";
  const type = header.toLowerCase().split(";")[0]?.trim();
  if (type !== FORM && type !== PARTS)
    throw new Problem("unsupported_media_type", `Send a form, as ${FORM} or ${PARTS}.`);
  await new Promise<void>((resolve, reject) => {
    read(request, response, (error?: unknown) => (error ? reject(error) : resolve()));
  });
  const bytes: Uint8Array<ArrayBuffer> =
    request.body instanceof Uint8Array ? new Uint8Array(request.body) : new Uint8Array();
  const fields = await new Response(bytes, { headers: { "content-type": header } })
    .formData()
    .catch(() => {
      throw new Problem("bad_input", "The form can't be read.", [
        { path: "", code: "bad_value", message: "is no form" },
      ]);
    });
  const texts = [...fields].filter(
    (field): field is [string, string] => typeof field[1] === "string",
  );
  return Object.fromEntries(texts);
}
