// The routes of the document in their groups, each with its anchor.
import type { ApiDocument, ApiOperation } from "../../domain/reference.ts";

export type Listed = {
  /** "get-api-events-id". */
  id: string;
  /** "GET /api/events/{id}". */
  name: string;
  method: string;
  path: string;
  operation: ApiOperation;
};

export type Group = { id: string; name: string; routes: readonly Listed[] };

/** Every route of the document, by the groups that it names. */
export function groupsOf({ paths, tags }: ApiDocument): Group[] {
  const groups = new Map<string, Listed[]>(tags.map(({ name }) => [name, []]));
  for (const [path, methods] of Object.entries(paths))
    for (const [verb, operation] of Object.entries(methods)) {
      const method = verb.toUpperCase();
      const name = `${method} ${path}`;
      const id = anchor(name);
      const [tag = ""] = operation.tags;
      groups.set(tag, [...(groups.get(tag) ?? []), { id, name, method, path, operation }]);
    }
  return [...groups].map(([name, routes]) => ({ id: `group-${anchor(name)}`, name, routes }));
}

function anchor(name: string): string {
  return name.toLowerCase().replace(/\W+/g, "-").replace(/-$/, "");
}
