import type { Catalogue } from "./entry.ts";

/** The issues of disclosure control (DOMAIN 8.3). No text repeats a figure: a small one must not be told twice. */
export const suppressionIssues = {
  "suppression.small_count": {
    severity: "error",
    fixer: "publisher",
    basis: "P1",
    title: {
      nb: "For få personer bak tallene",
      nn: "For få personar bak tala",
      en: "Too few persons behind the figures",
    },
    message: {
      nb: "{cell}: {labels} gjelder færre enn {threshold} personer.",
      nn: "{cell}: {labels} gjeld færre enn {threshold} personar.",
      en: "{cell}: {labels} is about fewer than {threshold} persons.",
    },
    advice: {
      nb: "Skjerm raden: tøm tallene og skriv i skjermingsfeltet at den er skjermet. «samapne protect» gjør det for hele tabellen, også det som må skjermes i tillegg.",
      nn: "Skjerm rada: tøm tala og skriv i skjermingsfeltet at ho er skjerma. «samapne protect» gjer det for heile tabellen, òg det som må skjermast i tillegg.",
      en: "Withhold the row: empty its figures and say in the suppression field that it is withheld. «samapne protect» does it for the whole table, with what must be withheld besides.",
    },
  },
  "suppression.figures_shown": {
    severity: "error",
    fixer: "publisher",
    basis: "P1",
    title: {
      nb: "Skjermet rad med tall",
      nn: "Skjerma rad med tal",
      en: "Withheld row with figures",
    },
    message: {
      nb: "{cell} er skjermet, men {labels} står der.",
      nn: "{cell} er skjerma, men {labels} står der.",
      en: "{cell} is withheld, yet {labels} is there.",
    },
    advice: {
      nb: "Tøm alle tallene i skjermede rader.",
      nn: "Tøm alle tala i skjerma rader.",
      en: "Empty every figure of withheld rows.",
    },
  },
  "suppression.count_missing": {
    severity: "error",
    fixer: "publisher",
    basis: "P1",
    title: {
      nb: "Tall uten antall personer",
      nn: "Tal utan talet på personar",
      en: "Figures without the number of persons",
    },
    message: {
      nb: "{cell} viser tall, men ikke {labels}, så ingen kan se om det er nok personer bak.",
      nn: "{cell} viser tal, men ikkje {labels}, så ingen kan sjå om det er nok personar bak.",
      en: "{cell} shows figures but not {labels}, so nobody can see whether enough persons are behind them.",
    },
    advice: {
      nb: "Fyll inn antallet, eller skjerm raden.",
      nn: "Fyll inn talet på personar, eller skjerm rada.",
      en: "Fill in the number, or withhold the row.",
    },
  },
  "suppression.comparison": {
    severity: "error",
    fixer: "publisher",
    basis: "P6",
    title: {
      nb: "Sammenligning av for små grupper",
      nn: "Samanlikning av for små grupper",
      en: "Comparison of groups that are too small",
    },
    message: {
      nb: "{cell}: {labels} sammenligner grupper, og hver av dem ({groups}) må ha minst {threshold} personer.",
      nn: "{cell}: {labels} samanliknar grupper, og kvar av dei ({groups}) må ha minst {threshold} personar.",
      en: "{cell}: {labels} compares groups, and each of them ({groups}) must have at least {threshold} persons.",
    },
    advice: {
      nb: "La sammenligningen stå tom i raden.",
      nn: "Lat samanlikninga stå tom i rada.",
      en: "Leave the comparison empty in the row.",
    },
  },
  "suppression.breakdowns": {
    severity: "error",
    fixer: "publisher",
    basis: "P5",
    title: {
      nb: "For mange inndelinger i én rad",
      nn: "For mange inndelingar i éi rad",
      en: "Too many breakdowns in one row",
    },
    message: {
      nb: "{cell} er delt inn etter {labels}; høyst {most} er tillatt.",
      nn: "{cell} er delt inn etter {labels}; høgst {most} er tillate.",
      en: "{cell} is broken down by {labels}; at most {most} {most|is|are} allowed.",
    },
    advice: {
      nb: "Ta raden ut av den publiserte tabellen.",
      nn: "Ta rada ut av den publiserte tabellen.",
      en: "Take the row out of the published table.",
    },
  },
  "suppression.alone": {
    severity: "error",
    fixer: "publisher",
    basis: "P3",
    groupBy: ["dimension"],
    title: {
      nb: "Skjermet rad som kan regnes ut",
      nn: "Skjerma rad som kan reknast ut",
      en: "A withheld row that can be computed",
    },
    message: {
      nb: "{cell} er den eneste skjermede raden i summen over {dimension}, så den kan regnes ut av de andre.",
      nn: "{cell} er den einaste skjerma rada i summen over {dimension}, så ho kan reknast ut av dei andre.",
      en: "{cell} is the only withheld row of the sum over {dimension}, so it can be computed from the others.",
    },
    advice: {
      nb: "Skjerm minst én rad til i den samme summen. «samapne protect» velger den som koster minst.",
      nn: "Skjerm minst éi rad til i den same summen. «samapne protect» vel den som kostar minst.",
      en: "Withhold at least one more row of the same sum. «samapne protect» chooses the one that costs least.",
    },
  },
  "suppression.difference": {
    severity: "error",
    fixer: "publisher",
    basis: "P4",
    groupBy: ["dimension"],
    title: {
      nb: "Forskjellen mellom publiserte tall skiller ut noen få personer",
      nn: "Skilnaden mellom publiserte tal skil ut nokre få personar",
      en: "The difference between published figures singles out a few persons",
    },
    message: {
      nb: "{cell}: totalen minus de publiserte delene over {dimension} gir færre enn {threshold} ({labels}).",
      nn: "{cell}: totalen minus dei publiserte delane over {dimension} gir færre enn {threshold} ({labels}).",
      en: "{cell}: the total minus the published parts over {dimension} leaves fewer than {threshold} ({labels}).",
    },
    advice: {
      nb: "Skjerm flere av delene, eller totalen, til forskjellen er stor nok. «samapne protect» gjør det.",
      nn: "Skjerm fleire av delane, eller totalen, til skilnaden er stor nok. «samapne protect» gjer det.",
      en: "Withhold more of the parts, or the total, until the difference is large enough. «samapne protect» does it.",
    },
  },
  "suppression.too_narrow": {
    severity: "error",
    fixer: "publisher",
    basis: "P4",
    title: {
      nb: "Skjermet tall kan regnes nesten ut",
      nn: "Skjerma tal kan nesten reknast ut",
      en: "A withheld figure can nearly be computed",
    },
    message: {
      nb: "{cell}: {labels} er skjermet, men summene rundt gir et for smalt spenn.",
      nn: "{cell}: {labels} er skjerma, men summane rundt gir eit for smalt spenn.",
      en: "{cell}: {labels} is withheld, but the sums around it leave too narrow a range.",
    },
    advice: {
      nb: "Skjerm flere rader i summene raden inngår i. «samapne protect» velger de som koster minst.",
      nn: "Skjerm fleire rader i summane rada er med i. «samapne protect» vel dei som kostar minst.",
      en: "Withhold more rows of the sums the row is part of. «samapne protect» chooses those that cost least.",
    },
  },
  "suppression.released": {
    severity: "error",
    fixer: "publisher",
    basis: "P4",
    title: {
      nb: "Skjermet nå, men vist i forrige utgave",
      nn: "Skjerma no, men vist i førre utgåve",
      en: "Withheld now, but shown in the release before",
    },
    message: {
      nb: "{cell} er skjermet, men tallene står i forrige utgave.",
      nn: "{cell} er skjerma, men tala står i førre utgåve.",
      en: "{cell} is withheld, but its figures stand in the release before.",
    },
    advice: {
      nb: "Vis raden slik den sto, eller trekk tilbake forrige utgave.",
      nn: "Vis rada slik ho stod, eller trekk tilbake førre utgåve.",
      en: "Show the row as it stood, or withdraw the release before.",
    },
  },
  "suppression.correction": {
    severity: "error",
    fixer: "publisher",
    basis: "P4",
    title: {
      nb: "Rettelsen siden forrige utgave skiller ut noen få personer",
      nn: "Rettinga sidan førre utgåve skil ut nokre få personar",
      en: "The correction since the release before singles out a few persons",
    },
    message: {
      nb: "{cell}: {labels} er endret med færre enn {threshold} siden forrige utgave.",
      nn: "{cell}: {labels} er endra med færre enn {threshold} sidan førre utgåve.",
      en: "{cell}: {labels} has changed by fewer than {threshold} since the release before.",
    },
    advice: {
      nb: "La tallene i raden stå slik de var publisert.",
      nn: "Lat tala i rada stå slik dei var publiserte.",
      en: "Let the figures of the row stand as they were published.",
    },
  },
  "suppression.contradiction": {
    severity: "error",
    fixer: "steward",
    basis: "P4",
    title: {
      nb: "Tall som ikke går opp, så skjermingen ikke kan kontrolleres",
      nn: "Tal som ikkje går opp, så skjerminga ikkje kan kontrollerast",
      en: "Figures that do not add up, so the suppression cannot be checked",
    },
    message: {
      nb: "Ingen tall for {cell} passer med alle summene rundt.",
      nn: "Ingen tal for {cell} passar med alle summane rundt.",
      en: "No figures for {cell} fit all the sums around it.",
    },
    advice: {
      nb: "Rett summene i tabellen før skjerming, og lag den skjermede tabellen på nytt.",
      nn: "Rett summane i tabellen før skjerming, og lag den skjerma tabellen på nytt.",
      en: "Correct the sums in the table before suppression, and make the published table again.",
    },
  },
  "suppression.too_large": {
    severity: "error",
    fixer: "publisher",
    basis: "P4",
    title: {
      nb: "For mange skjermede rader henger sammen til å kontrolleres",
      nn: "For mange skjerma rader heng saman til å kontrollerast",
      en: "Too many withheld rows hang together to be checked",
    },
    message: {
      nb: "{cell} henger sammen med flere skjermede rader enn kontrollen kan regne på.",
      nn: "{cell} heng saman med fleire skjerma rader enn kontrollen kan rekne på.",
      en: "{cell} hangs together with more withheld rows than the check can compute.",
    },
    advice: {
      nb: "Publiser færre inndelinger i samme tabell.",
      nn: "Publiser færre inndelingar i same tabell.",
      en: "Publish fewer breakdowns in one table.",
    },
  },
} as const satisfies Catalogue;
