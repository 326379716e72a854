import { describe, expect, test } from "vitest";
import {
  attribute,
  bars,
  codeBlock,
  columnChart,
  dateInWords,
  figure,
  html,
  link,
  markupOf,
  page,
  policyOf,
  safeAddress,
  table,
  verbatim,
} from "./index.ts";
import { dark, light } from "./look/tokens.ts";
import { stylesheet } from "./look/stylesheet.ts";

const hostile = `<script>alert("1")</script> & 'x'`;
const harmless = "&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;x&#39;";

describe("markup", () => {
  test("escapes texts, in elements and in attributes, and lists of them", () => {
    expect(markupOf(html`<p title="${hostile}">${[hostile, 1, undefined, false]}</p>`)).toBe(
      `<p title="${harmless}">${harmless}1</p>`,
    );
  });

  test("takes markup as it is, but never a text or an object that looks like it", () => {
    expect(markupOf(html`<p>${html`<b>${"<"}</b>`}</p>`)).toBe("<p><b>&lt;</b></p>");
    const fake = JSON.parse('{"markup":"<b>"}') as never;
    expect(markupOf(html`<p>${fake}</p>`)).not.toContain("<b>");
  });

  test("drops control characters and mends half characters", () => {
    expect(markupOf(html`${"a\u0000\u001b[31m\ud800b\n"}`)).toBe("a[31m\ufffdb\n");
  });

  test("leaves out attributes without a value", () => {
    expect(
      markupOf(
        html`<a${attribute("id", undefined)}${attribute("hidden", true)}${attribute("title", '"')}></a>`,
      ),
    ).toBe('<a hidden title="&quot;"></a>');
  });

  test("refuses text that would end its element", () => {
    expect(() => verbatim("a{}</style><script>")).toThrow(RangeError);
    expect(markupOf(verbatim("a>b{}"))).toBe("a>b{}");
  });
});

describe("links", () => {
  test.each([
    ["https://samapne.no/x", true],
    ["../a/", true],
    ["#a", true],
    ["mailto:a@b.no", true],
    ["javascript:alert(1)", false],
    [" JavaScript:alert(1)", false],
    ["data:text/html,x", false],
    ["//evil.example", false],
    ["", false],
  ])("%s may be followed: %s", (address, may) => {
    expect(safeAddress(address) !== undefined).toBe(may);
    expect(markupOf(link(address, "x")).startsWith("<a ")).toBe(may);
  });

  test("say in which language their target is", () => {
    expect(markupOf(link("/nn/", "Nynorsk", { language: "nn", current: true }))).toBe(
      '<a href="/nn/" hreflang="nn" lang="nn" aria-current="page">Nynorsk</a>',
    );
  });
});

test.each([
  [78840, "nb", "78\u00a0840"],
  [-0.5, "nn", "−0,5"],
  [-0.0001, "nb", "0"],
  [1234567.25, "en", "1\u00a0234\u00a0567.25"],
  [0.1, "nb", "0,1"],
] as const)("writes %d in %s", (value, language, written) => {
  expect(figure(value, language)).toBe(written);
});

test("writes dates in words, and leaves what is no date", () => {
  expect(dateInWords("2026-11-04", "nn")).toBe("4.\u00a0november\u00a02026");
  expect(dateInWords("2026-11-04", "en")).toBe("4\u00a0November\u00a02026");
  expect(dateInWords("2026-13-04", "nb")).toBe("2026-13-04");
});

describe("tables", () => {
  const columns = [
    { heading: "Felt", names: true },
    { heading: "Antall", numeric: true },
  ];

  test("carry headings along, roles for browsers that forget them, and no heading for nothing", () => {
    const text = markupOf(table({ caption: "T", columns, rows: [["a", 1], { id: "b", cells: ["b"] }] }));
    expect(text).toContain('<th scope="row" role="rowheader" data-label="Felt">a</th>');
    expect(text).toContain('<td role="cell" class="number" data-label="Antall">1</td>');
    expect(text).toContain('<tr role="row" id="b">');
    expect(text).toContain('<td role="cell" class="number"></td>');
  });

  test("of figures can be moved by keyboard", () => {
    const text = markupOf(table({ caption: "T", columns, rows: [], narrow: "scroll" }));
    expect(text).toMatch(/^<div class="scroller" tabindex="0"/);
    expect(text).not.toContain('role="row"');
  });
});

describe("charts", () => {
  test("say in words all that they show", () => {
    const text = markupOf(
      bars(
        "Feil",
        [
          { label: "A", value: 50 },
          { label: "B", value: 0 },
          { label: "C", value: 0.001 },
        ],
        { language: "nb" },
      ),
    );
    expect(text.match(/<rect class="bar-ink" width="([\d.]+)"/g)?.join()).toBe(
      '<rect class="bar-ink" width="100",<rect class="bar-ink" width="0",<rect class="bar-ink" width="0.5"',
    );
    expect(text).toContain('<span class="bar-value">50</span>');
  });

  test("give every figure of a column chart in a table", () => {
    const text = markupOf(
      columnChart({
        caption: "Over tid",
        summary: "Flest i mars",
        axes: ["Måned", "Feil"],
        columns: [
          { label: "jan", value: 0 },
          { label: "mars", value: 9 },
        ],
        language: "nb",
      }),
    );
    expect(text).toContain('aria-label="Flest i mars"');
    expect(text).toContain(">mars</th>");
    expect(text).toContain(">9</td>");
  });
});

describe("the page", () => {
  const text = markupOf(
    page({
      language: "nn",
      title: hostile,
      look: { address: "../look.css" },
      content: html`<h1>Hei</h1>`,
      scripts: ["../search.js"],
    }),
  );

  test("says its language, title and policy, and asks no other host", () => {
    expect(text).toMatch(/^<!DOCTYPE html>\n<html lang="nn">/);
    expect(text).toContain(`<title>${harmless}</title>`);
    expect(text).toContain(
      "default-src &#39;none&#39;; style-src &#39;self&#39;; img-src &#39;self&#39; data:; script-src &#39;self&#39;; base-uri",
    );
    expect(text).not.toMatch(/(?:href|src)="(?:https?:)?\/\//);
  });

  test("brings its icon, so that no browser asks the server for one and tells of a 404", () => {
    const [, address = ""] = /<link rel="icon" href="([^"]*)">/.exec(text) ?? [];
    expect(address).toMatch(/^data:image\/svg\+xml,%3Csvg/);
    const drawing = decodeURIComponent(address.slice(address.indexOf(",") + 1));
    expect(drawing).toMatch(/^<svg xmlns="[^"]+" viewBox="0 0 32 32">.*<\/svg>$/);
    expect(drawing).toContain(light.accent);
  });

  test("has no inline style or script, unless it is one file, which may run none", () => {
    expect(text).not.toMatch(/<style|<script(?! type="module" src=")| style=| on\w+=/);
    const alone = markupOf(page({ language: "en", title: "t", look: "inline", content: "" }));
    expect(alone).toContain(stylesheet);
    expect(alone).not.toContain("<script");
    expect(policyOf({ look: "inline" })).not.toContain("script-src");
  });

  test("one file may run the script whose digest its policy names, and none that would end its element", () => {
    const script = { text: "let a = `</p>`;", digest: "abc=" };
    const alone = {
      language: "en",
      title: "t",
      look: { text: "p{margin:0}" },
      scripts: [script],
      content: "",
    } as const;
    const made = markupOf(page(alone));
    expect(made).toContain(`<style>p{margin:0}</style>`);
    expect(made).toContain(`<script type="module">${script.text}</script>`);
    expect(policyOf(alone)).toContain("script-src 'sha256-abc=';");
    const compiling = policyOf({ look: "inline", scripts: ["a.js"], webAssembly: true });
    expect(compiling).toContain("script-src 'self' 'wasm-unsafe-eval';");
    for (const text of ["'</SCRIPT>'", "'<!--'"])
      expect(() => page({ ...alone, scripts: [{ text, digest: "" }] })).toThrow(RangeError);
  });

  test("shows code as it is", () => {
    expect(markupOf(codeBlock("<b>\n", { syntax: "html" })).trim()).toBe(
      '<figure class="code"><pre tabindex="0"><code class="language-html">&lt;b&gt;</code></pre></figure>',
    );
  });
});

describe("colours", () => {
  const grounds = {
    error: ["ground", "error-ground"],
    warning: ["ground", "warning-ground"],
    success: ["ground", "success-ground"],
    "on-accent": ["accent"],
    ink: ["ground", "raised", "error-ground", "warning-ground", "success-ground"],
    quiet: ["ground", "raised"],
    link: ["ground", "raised", "error-ground", "warning-ground", "success-ground"],
    visited: ["ground", "raised", "error-ground", "warning-ground", "success-ground"],
  } as const;

  test.each([
    ["light", light],
    ["dark", dark],
  ])("can be read: %s", (_, scheme) => {
    for (const [text, all] of Object.entries(grounds))
      for (const ground of all)
        expect(
          contrast(scheme[text as keyof typeof scheme], scheme[ground]),
          `${text} on ${ground}`,
        ).toBeGreaterThanOrEqual(4.5);
    for (const line of ["edge", "accent", "error", "warning", "success"] as const)
      expect(contrast(scheme[line], scheme.raised), `${line} on raised`).toBeGreaterThanOrEqual(3);
    expect(contrast("#17211f", scheme.mark)).toBeGreaterThanOrEqual(4.5);
  });
});

/** The contrast of two colours (WCAG 2.1, 1.4.3). */
function contrast(a: string, b: string): number {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
