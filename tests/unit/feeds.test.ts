/** Feeds of every format as one list of items, pages as their article, texts that are nearly the same, readings to come. */
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { canonicalAddress } from "../../domain/canonical-address.ts";
import { nextReading } from "../../domain/feed-times.ts";
import { nextAfter } from "../../server/feeds/repository.ts";
import { isSame, sketchOf } from "../../server/feeds/sketch.ts";
import { createCourtesy } from "../../server/fetch/courtesy.ts";
import { feedOf } from "../../server/reading/feed.ts";
import { pageOf } from "../../server/reading/page.ts";
import { textOfHtml } from "../../server/reading/text-of-html.ts";

const AT = "https://news.example/feeds/all";
const ITEM = {
  title: "March & rally in Hrodna",
  address: "https://news.example/2020/1",
  day: "2020-08-23",
  text: "One.\n\nTwo.",
};

describe("a feed", () => {
  it.each([
    [
      "rss",
      `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>News</title><language>en</language><item><title>March &amp; rally in &lt;b&gt;Hrodna&lt;/b&gt;</title><link>/2020/1</link><pubDate>Sun, 23 Aug 2020 23:59:00 GMT</pubDate><description>Short.</description><content:encoded><![CDATA[<p>One.</p><script>evil()</script><p>Two.</p>]]></content:encoded></item></channel></rss>`,
    ],
    [
      "atom",
      `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>News</title><link rel="self" href="/feed"/><entry><title type="html">March &amp;amp; rally in Hrodna</title><id>urn:1</id><link rel="enclosure" href="/x.mp3"/><link href="/2020/1"/><published>2020-08-23T22:00:00-01:00</published><updated>2020-08-29T00:00:00Z</updated><summary>Short.</summary><content type="html">&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;</content></entry></feed>`,
    ],
    [
      "rdf",
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>News</title><dc:language>en</dc:language></channel><item><title>March &amp; rally in Hrodna</title><link>https://news.example/2020/1</link><dc:date>2020-08-23</dc:date><description>&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;</description></item></rdf:RDF>`,
    ],
    [
      "json",
      JSON.stringify({
        ...{ version: "https://jsonfeed.org/version/1.1", title: "News", language: "en" },
        items: [
          {
            ...{ id: "1", url: "/2020/1", title: "March &amp; rally in Hrodna" },
            ...{ date_published: "2020-08-23T10:00:00Z", content_html: "<p>One.</p><p>Two.</p>" },
          },
        ],
      }),
    ],
  ])("of the format %s is read like any other", (format, text) => {
    expect(feedOf(text, AT)).toEqual({
      ...{ is: "feed", format, title: "News", language: "en", items: [ITEM] },
    });
  });

  it("has items without an address or a day where it tells none that is one", () => {
    const text = `<rss version="2.0"><channel><title>N</title><item><title>a</title><link>javascript:alert(1)</link><pubDate>some day</pubDate></item></channel></rss>`;
    expect(feedOf(text, AT)).toMatchObject({
      items: [{ title: "a", address: null, day: null, text: "" }],
    });
  });

  it("unfolds no entity of its own", () => {
    const lol = `<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "haha">]><rss version="2.0"><channel><title>&a;</title></channel></rss>`;
    expect(feedOf(lol, AT)).toMatchObject({ is: "feed", title: "&a;" });
    const outside = lol.replace('"haha"', 'SYSTEM "file:///etc/passwd"');
    expect(feedOf(outside, AT)).toEqual({ is: "page", feeds: [] });
  });

  it("is not what a page is, which may name some", () => {
    const html = `<html><head><link rel="alternate" type="application/rss+xml" href="/minsk"><link rel="alternate" hreflang="de" href="/de"><link rel="alternate" type="application/atom+xml" href="https://other.example/atom"></head></html>`;
    expect(feedOf(html, AT)).toEqual({
      ...{ is: "page", feeds: ["https://news.example/minsk", "https://other.example/atom"] },
    });
    for (const text of ["", "no", '{"a":1}', "<rss><channel>", "<html>"])
      expect(feedOf(text, AT)).toEqual({ is: "page", feeds: [] });
  });
});

describe("a page", () => {
  it("is read for its article, without what stands around", () => {
    const paragraph =
      "More than 3,000 people marched in Hrodna on Sunday, organisers said, and went home.";
    const html = `<html><head><title>March</title></head><body><nav><a href="/">Home</a> <a href="/x">Subscribe</a></nav><article>${`<p>${paragraph}</p>`.repeat(6)}</article><footer>Rights</footer></body></html>`;
    const { title, text } = pageOf(html);
    expect(title).toBe("March");
    expect(text).toBe(Array(6).fill(paragraph).join("\n\n"));
  });

  it("of nothing has no text", () => {
    for (const html of ["", "<p>", "{}"]) expect(pageOf(html).text.length).toBeLessThan(5);
  });
});

it("text of HTML keeps blocks apart and shows nothing hidden", () => {
  expect(textOfHtml("<h2>A</h2>b<br>c <style>x</style><ul><li>d<li>e</ul>&amp;&nbsp;f\u0007")).toBe(
    "A\n\nb\nc\n\nd\n\ne\n\n& f",
  );
});

describe("two texts", () => {
  const words = Array.from({ length: 200 }, (_, i) => `word${i}`);
  const text = words.join(" ");
  const sketch = (of: string) => sketchOf(of) ?? "";

  it("are the same where few of their words differ", () => {
    expect(isSame(sketch(text), sketch(text.toUpperCase()))).toBe(true);
    expect(isSame(sketch(text), sketch(`${text} This story was updated.`))).toBe(true);
  });

  it("are not where half of them do, or are in another order", () => {
    const half = words.map((word, i) => (i < 100 ? word : `other${i}`)).join(" ");
    expect(isSame(sketch(text), sketch(half))).toBe(false);
    expect(isSame(sketch(text), sketch(words.toReversed().join(" ")))).toBe(false);
  });

  it("are not compared where one says too little", () => {
    expect(sketchOf("Five people were detained in Minsk.")).toBeNull();
  });
});

it.each([
  ["http://www.news.example/a/?utm_source=x&id=3#top", "https://news.example/a?id=3"],
  ["https://m.news.example/a?fbclid=1", "https://news.example/a"],
])("%s is the article at %s", (one, other) => {
  expect(canonicalAddress(one)).toBe(canonicalAddress(other));
});
it("articles of other paths and parameters are others", () => {
  const all = ["/a", "/b", "/a?id=1", "/a?id=2"].map((path) =>
    canonicalAddress(`https://news.example${path}`),
  );
  expect(new Set(all).size).toBe(4);
});

describe("the next reading", () => {
  const at = (time: string) => new Date(`2020-08-24T${time}Z`);
  it("is at the interval's next time", () => {
    expect(nextReading(15, at("12:00:00"))).toEqual(at("12:15:00"));
    expect(nextReading(15, at("12:14:59"))).toEqual(at("12:15:00"));
    expect(nextReading(1440, at("12:00:00"))).toEqual(new Date("2020-08-25T00:00:00Z"));
  });

  it.each([
    [0, "12:15:00"],
    [1, "12:30:00"],
    [2, "13:00:00"],
    [4, "16:00:00"],
  ])("comes later after %i failures: %s", (failures, time) => {
    expect(nextAfter(15, at("12:00:00"), { failures, until: null })).toEqual(at(time));
  });

  it("is at most a day later, and never before its host allows", () => {
    const next = (failures: number, until: Date | null) =>
      nextAfter(15, at("12:00:00"), { failures, until }).toISOString();
    expect(next(1000, null)).toBe("2020-08-25T12:00:00.000Z");
    expect(next(0, new Date("2020-08-30T00:00:00Z"))).toBe("2020-08-30T00:00:00.000Z");
    expect(next(0, at("12:01:00"))).toBe("2020-08-24T12:15:00.000Z");
  });
});

it("one host is asked one thing at a time with a pause after it, and others meanwhile", async () => {
  const courtesy = createCourtesy(30);
  const times: number[] = [];
  const ask = () => {
    times.push(performance.now());
    return sleep(5);
  };
  let finish = () => {};
  const slow = courtesy(
    "https://slow.example/",
    () => new Promise<void>((done) => (finish = done)),
  );
  const failing = courtesy("https://one.example/a", () => Promise.reject(new Error("no")));
  await expect(failing).rejects.toThrow("no");
  await Promise.all([1, 2].map((n) => courtesy(`https://one.example/${n}`, ask)));
  expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThanOrEqual(30);
  finish();
  await slow;
});

it("a host is busy with one request while the next one waits, whoever comes behind both", async () => {
  const courtesy = createCourtesy(1);
  const ask = (work: () => Promise<void>) => courtesy("https://one.example/", work);
  let finish = () => {};
  let asked = false;
  const first = ask(async () => {});
  // Begins once the pause behind the first one is over.
  await new Promise<void>((begun) => {
    ask(() => {
      begun();
      return new Promise((done) => (finish = done));
    });
  });
  const third = ask(async () => {
    asked = true;
  });
  await first;
  await sleep(1);
  expect(asked).toBe(false);
  finish();
  await third;
  expect(asked).toBe(true);
});
