// Reads an answer's body: unpacked, and no longer than is allowed.
import { type Readable, Transform, type TransformCallback } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";

/** There is more of it than is allowed. */
export class TooLarge extends Error {}

/** It is packed in a way that is not known, or not as it says. */
export class BadPacking extends Error {}

const UNPACK: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  "x-gzip": createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/**
 * @param packing the answer's `Content-Encoding`; empty where there is none
 * Throws TooLarge when more than `most` bytes come out, as soon as they do, and BadPacking.
 */
export async function readBody(body: Readable, packing: string, most: number): Promise<Buffer> {
  const name = packing.trim().toLowerCase();
  const packed = name !== "" && name !== "identity";
  const unpack = packed ? UNPACK[name]?.() : new Passing();
  if (unpack === undefined) throw new BadPacking();
  const pieces: Buffer[] = [];
  let length = 0;
  try {
    await pipeline(body, unpack, async (source: AsyncIterable<Buffer>) => {
      for await (const piece of source) {
        length += piece.length;
        if (length > most) break;
        pieces.push(piece);
      }
    });
  } catch (error) {
    // Who stops reading hears that the rest was not read.
    if (length > most) throw new TooLarge();
    if (packed && isOfUnpacking(error)) throw new BadPacking();
    throw error;
  }
  if (length > most) throw new TooLarge();
  return Buffer.concat(pieces);
}

class Passing extends Transform {
  override _transform(piece: Buffer, _: BufferEncoding, done: TransformCallback) {
    done(null, piece);
  }
}

const isOfUnpacking = (error: unknown) =>
  error instanceof Error &&
  "code" in error &&
  /^(Z_|ERR__?ERROR|ERR_BROTLI|ERR_PADDING)/.test(String(error.code));
