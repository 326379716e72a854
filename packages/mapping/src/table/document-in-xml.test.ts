import { expect, test } from "vitest";
import { documentInXml } from "./document-in-xml.ts";

const read = (xml: string) => documentInXml(new TextEncoder().encode(xml));

test("elements of one name are a list, attributes are members, and text is what it says", async () => {
  expect(
    await read(
      `<?xml version="1.0"?><a xmlns="urn:x" made='i dag'><b id="1"><n:c>Kor &amp; korps</n:c></b><b id="2"><n:c><![CDATA[<ute>]]></n:c><d/>to</b></a>`,
    ),
  ).toEqual({
    a: {
      made: "i dag",
      b: [
        { id: "1", c: "Kor & korps" },
        { id: "2", c: "<ute>", d: null, value: "to" },
      ],
    },
  });
});

test("entities, pages, broken documents and towers of elements are no records", async () => {
  const bomb = `<!DOCTYPE a [<!ENTITY x "ha"><!ENTITY y "&x;&x;">]><a><b>&y;</b><b/></a>`;
  const outside = `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>`;
  const tower = `${"<a>".repeat(100)}${"</a>".repeat(100)}`;
  for (const xml of [bomb, outside, tower, "<html><p>a</p><p>b</p></html>", "<a><b></a>"])
    expect(await read(xml)).toBeUndefined();
});

test("a member may be called as what all objects have", async () => {
  const found = await read(`<a><__proto__ x="1"/><constructor>2</constructor></a>`);
  expect(Object.keys(found?.["a"] as object)).toEqual(["__proto__", "constructor"]);
});

test("a long tag without an attribute is looked through once", async () => {
  const before = performance.now();
  await read(`<a ${"b".repeat(1_000_000)}/>`);
  expect(performance.now() - before).toBeLessThan(60_000);
});
