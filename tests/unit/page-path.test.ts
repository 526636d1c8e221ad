/** Which page an address has. */
import { describe, expect, it } from "vitest";
import { PAGE_PATHS, pageAt } from "../../domain/page-path.ts";

describe("the page of an address", () => {
  it.each(PAGE_PATHS)("is found by its path: %s", (page) => {
    expect(pageAt(page.replace(":id", "BLR-2020-0913"))?.page).toBe(page);
  });

  it("is found whatever slashes stand at the ends, and tells what its path names, decoded", () => {
    expect(pageAt("/activity/")).toEqual({ page: "/activity", params: {} });
    expect(pageAt("/events/a%20b")).toEqual({ page: "/events/:id", params: { id: "a b" } });
    expect(pageAt("/events/a%2")?.params).toEqual({ id: "a%2" });
  });

  it("is none where a part of the path is another, or there are more or fewer", () => {
    for (const path of ["/nowhere", "/activity/more", "/events/a/b/c", "/events/a/nowhere"])
      expect([path, pageAt(path)]).toEqual([path, undefined]);
  });
});
