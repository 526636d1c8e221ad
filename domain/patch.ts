// A patch of a schema: every field optional, and a field left out left as it is.
import { z } from "zod";

type Undefaulted<F> = F extends z.ZodDefault<infer Inner> ? Inner : F;
type PatchShape<S extends z.ZodRawShape> = { [K in keyof S]: z.ZodOptional<Undefaulted<S[K]>> };

/** The strict schema of a patch. Defaults are taken off: what is missing must not be filled in. */
export function patchOf<S extends z.ZodRawShape>(
  schema: z.ZodObject<S>,
): z.ZodObject<PatchShape<S>, z.core.$strict> {
  const shape = Object.entries(schema.shape).map(([key, field]) => {
    const bare = field instanceof z.ZodDefault ? field.unwrap() : field;
    const words = z.globalRegistry.get(field)?.description;
    const optional = z.optional(bare);
    return [key, words === undefined ? optional : optional.describe(words)];
  });
  return z.strictObject(Object.fromEntries(shape) as PatchShape<S>);
}

/** The record with the patch's fields laid over it; fields that are undefined don't count. */
export function patched<T extends object>(
  record: T,
  patch: { [K in keyof T]?: T[K] | undefined },
): T {
  const given = Object.entries(patch).filter(([, value]) => value !== undefined);
  return { ...record, ...Object.fromEntries(given) };
}
