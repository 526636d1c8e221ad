// Adding, changing and taking away figures and sources.
import { blankClaim, blankSource, freshName } from "./blank.ts";
import type { FormState } from "./state.ts";
import type { ClaimTyped, SourceTyped } from "./typed.ts";

/** Changes a figure; it stays unfolded while it is worked on. */
export function setClaim(form: FormState, id: string, patch: Partial<ClaimTyped>): void {
  unfold(form, id);
  form.set({ claims: form.typed.value.claims.map((c) => (c.id === id ? { ...c, ...patch } : c)) });
}

/** Changes a source. */
export function setSource(form: FormState, key: string, patch: Partial<SourceTyped>): void {
  unfold(form, key);
  form.set({
    sources: form.typed.value.sources.map((s) => (s.key === key ? { ...s, ...patch } : s)),
  });
}

/** Adds an empty figure from the source that the one before it has, and folds the others. Gives its id. */
export function addClaim(form: FormState): string {
  const { claims, sources } = form.typed.value;
  const id = freshName("c");
  const source = claims.at(-1)?.source ?? sources.at(-1)?.key ?? "";
  form.open.value = new Set([id]);
  form.set({ claims: [...claims, blankClaim(id, source)] });
  return id;
}

/** Adds an empty source. Gives its key. */
export function addSource(form: FormState): string {
  const { sources } = form.typed.value;
  const key = freshName("s");
  unfold(form, key);
  form.set({ sources: [...sources, blankSource(key)] });
  return key;
}

/** Takes a figure away; gives what puts it back where it stood. */
export function removeClaim(form: FormState, id: string): () => void {
  const { claims } = form.typed.value;
  const at = claims.findIndex((claim) => claim.id === id);
  form.set({ claims: claims.toSpliced(at, 1) });
  return () =>
    form.set({ claims: form.typed.value.claims.toSpliced(at, 0, ...claims.slice(at, at + 1)) });
}

/** Takes a source away; figures that named it have to choose another. Gives what puts it back. */
export function removeSource(form: FormState, key: string): () => void {
  const { sources } = form.typed.value;
  const at = sources.findIndex((source) => source.key === key);
  form.set({ sources: sources.toSpliced(at, 1) });
  return () =>
    form.set({ sources: form.typed.value.sources.toSpliced(at, 0, ...sources.slice(at, at + 1)) });
}

/** Unfolds a figure or a source, or folds it again. */
export function unfold(form: FormState, name: string, open = true): void {
  const names = new Set(form.open.value);
  if (open) names.add(name);
  else names.delete(name);
  form.open.value = names;
}
