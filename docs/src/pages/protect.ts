import { html, link } from "@samapne/page";
import type { SitePage } from "../site/site-page.ts";
import { words } from "../site/words.ts";
import { needsScript } from "./needs-script.ts";

/**
 * Makes a publishable file of an internal table about persons, in the reader's browser. The solver is WebAssembly, which
 * this page alone may compile; it may connect to nothing either.
 */
export const protectPage: SitePage = {
  path: "protect/",
  section: "validator",
  title: words.protect,
  above: [["validator/", words.validator]],
  scripts: ["protect.js"],
  policy: ["worker-src blob:", "connect-src 'none'"],
  webAssembly: true,
  description: {
    nb: "Lag en fil som kan publiseres, av en fullstendig tabell om ansatte. Tabellen blir på maskinen din.",
    nn: "Lag ei fil som kan publiserast, av ein fullstendig tabell om tilsette. Tabellen blir på maskina di.",
    en: "Make a file that may be published of a complete table about employees. The table stays on your machine.",
  },
  content: ({ language, say, to }) => html`<h1>${say(words.protect)}</h1>
<p class="lead">${say({
    nb: "Statistikk om ansatte skal ikke fortelle om noen få av dem. Velg den fullstendige tabellen, og få en fil som kan publiseres: små tall er skjult, og så få andre som det går, slik at ingen skjulte tall kan regnes ut. Et regneark kommer tilbake som regneark.",
    nn: "Statistikk om tilsette skal ikkje fortelje om nokre få av dei. Vel den fullstendige tabellen, og få ei fil som kan publiserast: små tal er skjulte, og så få andre som råd er, slik at ingen skjulte tal kan reknast ut. Eit rekneark kjem tilbake som rekneark.",
    en: "Statistics about employees must not tell of a few of them. Choose the complete table, and get a file that may be published: small counts are withheld, and as few others as possible, so that no withheld figure can be worked out. A spreadsheet comes back as a spreadsheet.",
  })}</p>
<div id="protect"></div>
${needsScript(language, "npx samapne protect intern.csv --out ut.csv")}
<h2 id="stays">${say(words.staysWithYou)}</h2>
<p>${say({
    nb: "Alt skjer i nettleseren. Siden gir seg selv ikke lov til å koble seg til noe (connect-src 'none'), og ingen tall fra den interne tabellen vises. En stor tabell kan ta noen minutter.",
    nn: "Alt skjer i nettlesaren. Sida gir seg sjølv ikkje lov til å kople seg til noko (connect-src 'none'), og ingen tal frå den interne tabellen blir viste. Ein stor tabell kan ta nokre minutt.",
    en: "Everything happens in your browser. The page does not allow itself to connect to anything (connect-src 'none'), and no figure of the internal table is shown. A large table may take some minutes.",
  })} ${link(to("privacy/"), say(words.privacy))}.</p>`,
};
