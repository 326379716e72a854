import type { Catalogue } from "@samapne/core";

/** The issues of a file as a whole: encoding, headings, the shape of rows. */
export const fileIssues = {
  "file.encoding_not_utf8": {
    severity: "error",
    fixer: "supplier",
    basis: "C14",
    title: { nb: "Fila er ikke UTF-8", nn: "Fila er ikkje UTF-8", en: "The file is not UTF-8" },
    message: {
      nb: "Fila er skrevet i {encoding}. Offentlige filer skal være i UTF-8 (forskrift om IT-standarder § 9).",
      nn: "Fila er skriven i {encoding}. Offentlege filer skal vere i UTF-8 (forskrift om IT-standardar § 9).",
      en: "The file is written in {encoding}. Public files must be in UTF-8 (Norwegian IT standards regulation, section 9).",
    },
    advice: {
      nb: "Lagre eller eksporter som «CSV UTF-8».",
      nn: "Lagre eller eksporter som «CSV UTF-8».",
      en: "Save or export as «CSV UTF-8».",
    },
  },
  "file.encoding_broken": {
    severity: "error",
    fixer: "supplier",
    basis: "C14",
    title: {
      nb: "Ødelagte bokstaver i fila",
      nn: "Øydelagde bokstavar i fila",
      en: "Broken letters in the file",
    },
    message: {
      nb: "Noe av fila er UTF-8 og noe er ikke. De ødelagte bokstavene ble lest som \ufffd.",
      nn: "Noko av fila er UTF-8 og noko er ikkje. Dei øydelagde bokstavane vart lesne som \ufffd.",
      en: "Part of the file is UTF-8 and part is not. The broken letters were read as \ufffd.",
    },
    advice: {
      nb: "Se om filer med ulik tegnkoding er limt sammen, og eksporter på nytt som UTF-8.",
      nn: "Sjå om filer med ulik teiknkoding er limte saman, og eksporter på nytt som UTF-8.",
      en: "See whether files of different encodings were joined, and export again as UTF-8.",
    },
  },
  "file.marked_twice": {
    severity: "error",
    fixer: "supplier",
    basis: "C14",
    title: {
      nb: "Byte order mark mer enn én gang",
      nn: "Byte order mark meir enn éin gong",
      en: "More than one byte order mark",
    },
    message: {
      nb: "Fila begynner med flere usynlige tegn som sier at den er i Unicode (byte order mark). Ett er nok: de andre leser mange programmer som en del av den første overskriften.",
      nn: "Fila byrjar med fleire usynlege teikn som seier at ho er i Unicode (byte order mark). Eitt er nok: dei andre les mange program som ein del av den første overskrifta.",
      en: "The file begins with several invisible signs that say it is Unicode (byte order marks). One is enough: many programs read the others as part of the first heading.",
    },
    advice: {
      nb: "La bare ett program skrive tegnet: eksporter på nytt, eller lagre fila som «CSV UTF-8».",
      nn: "Lat berre eitt program skrive teiknet: eksporter på nytt, eller lagre fila som «CSV UTF-8».",
      en: "Let only one program write the sign: export again, or save the file as “CSV UTF-8”.",
    },
  },
  "file.damaged_letters": {
    severity: "warning",
    fixer: "supplier",
    basis: "C14",
    title: {
      nb: "Bokstaver som ser ødelagt ut",
      nn: "Bokstavar som ser øydelagde ut",
      en: "Letters that look damaged",
    },
    message: {
      nb: "Det står «{found}» der det trolig skal stå «{written}». Teksten ble en gang lest eller skrevet med feil tegnkoding, og har stått slik siden.",
      nn: "Det står «{found}» der det truleg skal stå «{written}». Teksten vart ein gong lesen eller skriven med feil teiknkoding, og har stått slik sidan.",
      en: "“{found}” stands where “{written}” is most likely meant. The text was once read or written in the wrong encoding, and has stood so since.",
    },
    advice: {
      nb: "Eksporter på nytt som «CSV UTF-8», og åpne den fila med UTF-8.",
      nn: "Eksporter på nytt som «CSV UTF-8», og opne den fila med UTF-8.",
      en: "Export again as “CSV UTF-8”, and open that file as UTF-8.",
    },
  },
  "file.preamble": {
    severity: "error",
    fixer: "supplier",
    title: {
      nb: "Linjer før overskriftene",
      nn: "Linjer før overskriftene",
      en: "Lines before the headings",
    },
    message: {
      nb: "Overskriftene står i rad {row}. Det som står før dem, er ikke en del av tabellen.",
      nn: "Overskriftene står i rad {row}. Det som står før dei, er ikkje ein del av tabellen.",
      en: "The headings stand in row {row}. What stands before them is not part of the table.",
    },
    advice: {
      nb: "La overskriftene stå i første rad.",
      nn: "Lat overskriftene stå i første rad.",
      en: "Let the headings stand in the first row.",
    },
  },
  "file.heading_missing": {
    severity: "error",
    fixer: "supplier",
    groupBy: ["name"],
    title: { nb: "En kolonne mangler", nn: "Ein kolonne manglar", en: "A column is missing" },
    message: {
      nb: "Kolonnen «{name}» ({label}) er påkrevd, men finnes ikke i fila.{suggestion}",
      nn: "Kolonnen «{name}» ({label}) er påkravd, men finst ikkje i fila.{suggestion}",
      en: "The column «{name}» ({label}) is required but is not in the file.{suggestion}",
    },
    advice: {
      nb: "Ta med kolonnen i eksporten, eller rett overskriften.",
      nn: "Ta med kolonnen i eksporten, eller rett overskrifta.",
      en: "Include the column in the export, or correct the heading.",
    },
  },
  "file.heading_unknown": {
    severity: "warning",
    fixer: "supplier",
    title: { nb: "Ukjente kolonner", nn: "Ukjende kolonnar", en: "Unknown columns" },
    message: {
      nb: "Hører ikke til datasettet og er ikke kontrollert: {headings}.",
      nn: "Høyrer ikkje til datasettet og er ikkje kontrollert: {headings}.",
      en: "Not part of the dataset and not checked: {headings}.",
    },
    advice: {
      nb: "Fjern kolonnene, eller rett overskriftene.",
      nn: "Fjern kolonnane, eller rett overskriftene.",
      en: "Remove the columns, or correct the headings.",
    },
  },
  "file.heading_repeated": {
    severity: "error",
    fixer: "supplier",
    groupBy: ["column"],
    title: {
      nb: "Samme overskrift to ganger",
      nn: "Same overskrift to gonger",
      en: "The same heading twice",
    },
    message: {
      nb: "Kolonne {heading} betyr det samme som en annen kolonne. Bare den andre er lest.",
      nn: "Kolonne {heading} tyder det same som ein annan kolonne. Berre den andre er lesen.",
      en: "Column {heading} means the same as another column. Only the other one was read.",
    },
    advice: {
      nb: "Fjern kolonnen, eller gi den riktig overskrift.",
      nn: "Fjern kolonnen, eller gi han rett overskrift.",
      en: "Remove the column, or give it the right heading.",
    },
  },
  "file.heading_spelling": {
    severity: "error",
    fixer: "supplier",
    title: {
      nb: "Overskrifter skrevet på en annen måte",
      nn: "Overskrifter skrivne på ein annan måte",
      en: "Headings written in another way",
    },
    message: {
      nb: "Lest som kolonner i datasettet, men skal hete det samme som der: {headings}.",
      nn: "Lesne som kolonnar i datasettet, men skal heite det same som der: {headings}.",
      en: "Read as columns of the dataset, but should be called the same as there: {headings}.",
    },
    advice: {
      nb: "Bruk navnene fra spesifikasjonen, så andre programmer finner kolonnene.",
      nn: "Bruk namna frå spesifikasjonen, så andre program finn kolonnane.",
      en: "Use the names of the specification, so that other programs find the columns.",
    },
  },
  "file.ragged_row": {
    severity: "error",
    fixer: "supplier",
    title: {
      nb: "Rad med feil antall celler",
      nn: "Rad med feil tal på celler",
      en: "Row with the wrong number of cells",
    },
    message: {
      nb: "Raden har {cells} {cells|celle|celler}, overskriftene er {columns}. Raden er ikke kontrollert videre.",
      nn: "Rada har {cells} {cells|celle|celler}, overskriftene er {columns}. Rada er ikkje kontrollert vidare.",
      en: "The row has {cells} {cells|cell|cells}, there {columns|is|are} {columns} {columns|heading|headings}. The row was not checked further.",
    },
    advice: {
      nb: "Se etter skilletegn eller linjeskift inne i en tekst uten anførselstegn, desimalkomma i en fil med komma mellom cellene, eller en merknad under tabellen.",
      nn: "Sjå etter skiljeteikn eller linjeskift inne i ein tekst utan hermeteikn, desimalkomma i ei fil med komma mellom cellene, eller ein merknad under tabellen.",
      en: "Look for a delimiter or line break inside a text without quotes, a decimal comma in a file with commas between its cells, or a note below the table.",
    },
  },
  "file.stray_quote": {
    severity: "error",
    fixer: "supplier",
    title: {
      nb: "Anførselstegn midt i en celle",
      nn: "Hermeteikn midt i ei celle",
      en: "Quotation mark in the middle of a cell",
    },
    message: {
      nb: "En celle har anførselstegn, men ikke rundt hele teksten: Den går videre etter dem, eller det står blanke tegn rundt dem. Det er ikke sikkert hva cellen er, og raden er ikke kontrollert videre.",
      nn: "Ei celle har hermeteikn, men ikkje rundt heile teksten: Ho held fram etter dei, eller det står blanke teikn rundt dei. Det er ikkje sikkert kva cella er, og rada er ikkje kontrollert vidare.",
      en: "A cell has quotation marks, but not around the whole text: it goes on after them, or there are blanks around them. It is not certain what the cell is, and the row was not checked further.",
    },
    advice: {
      nb: 'La eksporten sette anførselstegn rundt hele teksten, uten blanke tegn utenfor, og skrive dem som står i teksten, to ganger ("").',
      nn: 'Lat eksporten setje hermeteikn rundt heile teksten, utan blanke teikn utanfor, og skrive dei som står i teksten, to gonger ("").',
      en: 'Let the export put quotation marks around the whole text, without blanks outside of them, and write those within it twice ("").',
    },
  },
  "file.headings_end": {
    severity: "error",
    fixer: "supplier",
    title: {
      nb: "Overskriftene slutter med skilletegn",
      nn: "Overskriftene sluttar med skiljeteikn",
      en: "The headings end with a delimiter",
    },
    message: {
      nb: "Raden med overskrifter har {cells} {cells|tom celle|tomme celler} til slutt, som ingen rader har.",
      nn: "Rada med overskrifter har {cells} {cells|tom celle|tomme celler} til slutt, som ingen rader har.",
      en: "The row of the headings ends with {cells} empty {cells|cell|cells}, which no row has.",
    },
    advice: {
      nb: "Fjern skilletegnet til slutt i raden.",
      nn: "Fjern skiljeteiknet til slutt i rada.",
      en: "Remove the delimiter at the end of the row.",
    },
  },
  "file.headings_short": {
    severity: "error",
    fixer: "supplier",
    title: {
      nb: "Radnumrene mangler overskrift",
      nn: "Radnummera manglar overskrift",
      en: "The row numbers have no heading",
    },
    message: {
      nb: "Radene har én celle mer enn overskriftene: de begynner med et radnummer, og overskriftene gjelder cellene etter det. Slik er fila lest.",
      nn: "Radene har éi celle meir enn overskriftene: dei byrjar med eit radnummer, og overskriftene gjeld cellene etter det. Slik er fila lesen.",
      en: "The rows have one cell more than there are headings: they begin with a row number, and the headings are those of the cells after it. The file was read like that.",
    },
    advice: {
      nb: "La eksporten skrive radene uten radnumre, eller gi dem en overskrift; ellers leser andre programmer hver verdi under feil overskrift.",
      nn: "Lat eksporten skrive radene utan radnummer, eller gi dei ei overskrift; elles les andre program kvar verdi under feil overskrift.",
      en: "Let the export write the rows without row numbers, or give them a heading; otherwise other programs read each value under the wrong heading.",
    },
  },
  "file.headings_again": {
    severity: "error",
    fixer: "supplier",
    title: {
      nb: "Overskriftene en gang til",
      nn: "Overskriftene ein gong til",
      en: "The headings once more",
    },
    message: {
      nb: "Raden gjentar overskriftene. Det ser ut som flere filer er satt sammen.",
      nn: "Rada gjentek overskriftene. Det ser ut som fleire filer er sette saman.",
      en: "The row repeats the headings. It looks as if several files were put together.",
    },
    advice: {
      nb: "La overskriftene stå bare øverst.",
      nn: "Lat overskriftene stå berre øvst.",
      en: "Let the headings stand at the top only.",
    },
  },
  "file.describing_row": {
    severity: "error",
    fixer: "supplier",
    title: {
      nb: "Forklaringer under overskriftene",
      nn: "Forklaringar under overskriftene",
      en: "Explanations below the headings",
    },
    message: {
      nb: "Raden sier hva kolonnene inneholder ({found}), og har ingen verdier. Den er ikke kontrollert videre.",
      nn: "Rada seier kva kolonnane inneheld ({found}), og har ingen verdiar. Ho er ikkje kontrollert vidare.",
      en: "The row says what the columns hold ({found}), and has no values. It was not checked further.",
    },
    advice: {
      nb: "Ta bort raden, så radene med verdier begynner rett under overskriftene. Enheter og forklaringer står i spesifikasjonen.",
      nn: "Ta bort rada, så radene med verdiar byrjar rett under overskriftene. Einingar og forklaringar står i spesifikasjonen.",
      en: "Remove the row, so that the rows with values begin right below the headings. Units and explanations stand in the specification.",
    },
  },
  "file.totals_row": {
    severity: "error",
    fixer: "supplier",
    title: { nb: "Sum i tabellen", nn: "Sum i tabellen", en: "A total in the table" },
    message: {
      nb: "Raden begynner med {found} og mangler verdier som er påkrevd. Den ser ut som en sum av andre rader, og er ikke kontrollert videre.",
      nn: "Rada byrjar med {found} og manglar verdiar som er påkravde. Ho ser ut som ein sum av andre rader, og er ikkje kontrollert vidare.",
      en: "The row begins with {found} and lacks required values. It looks like a total of other rows, and was not checked further.",
    },
    advice: {
      nb: "Ta bort raden. De som bruker dataene, regner ut summene selv.",
      nn: "Ta bort rada. Dei som bruker dataa, reknar ut summane sjølve.",
      en: "Remove the row. Those who use the data work out totals themselves.",
    },
  },
  "file.remark_row": {
    severity: "error",
    fixer: "supplier",
    title: {
      nb: "Merknad eller mellomtittel i tabellen",
      nn: "Merknad eller mellomtittel i tabellen",
      en: "Remark or subheading in the table",
    },
    message: {
      nb: "Raden har teksten {found} og ellers ingenting. Den ser ut som en merknad eller en mellomtittel, og er ikke kontrollert videre.",
      nn: "Rada har teksten {found} og elles ingenting. Ho ser ut som ein merknad eller ein mellomtittel, og er ikkje kontrollert vidare.",
      en: "The row has the text {found} and nothing else. It looks like a remark or a subheading, and was not checked further.",
    },
    advice: {
      nb: "Flytt merknaden ut av tabellen, for eksempel til et eget ark, eller ta bort raden.",
      nn: "Flytt merknaden ut av tabellen, til dømes til eit eige ark, eller ta bort rada.",
      en: "Move the remark out of the table, for example to a sheet of its own, or remove the row.",
    },
  },
  "file.columns_swapped": {
    severity: "error",
    fixer: "supplier",
    title: {
      nb: "To kolonner er byttet om",
      nn: "To kolonnar er bytte om",
      en: "Two columns are swapped",
    },
    message: {
      nb: "Verdiene i de to kolonnene {labels} står i kolonnen til hverandre: nesten ingen passer der de står, og nesten alle i den andre. Radene er kontrollert som om de sto riktig.",
      nn: "Verdiane i dei to kolonnane {labels} står i kolonnen til kvarandre: nesten ingen passar der dei står, og nesten alle i den andre. Radene er kontrollerte som om dei stod rett.",
      en: "The values of the two columns {labels} stand in the column of each other: nearly none fits where it stands, and nearly all fit the other. The rows were checked as if they stood right.",
    },
    advice: {
      nb: "Bytt om innholdet eller overskriftene i de to kolonnene i eksporten.",
      nn: "Byt om innhaldet eller overskriftene i dei to kolonnane i eksporten.",
      en: "Swap the contents or the headings of the two columns in the export.",
    },
  },
  "file.shifted_right": {
    severity: "error",
    fixer: "supplier",
    title: {
      nb: "Celler forskjøvet mot høyre",
      nn: "Celler forskovne mot høgre",
      en: "Cells moved to the right",
    },
    message: {
      nb: "Fra og med kolonnen {labels} står cellene i raden én kolonne for langt til høyre. Alle passer i kolonnen før.",
      nn: "Frå og med kolonnen {labels} står cellene i rada éin kolonne for langt til høgre. Alle passar i kolonnen før.",
      en: "From the column {labels} on, the cells of the row stand one column too far to the right. All of them fit the column before.",
    },
    advice: {
      nb: "Ta bort den tomme cellen som er for mye, så resten av raden flyttes tilbake. Se om den siste verdien i raden er falt ut.",
      nn: "Ta bort den tomme cella som er for mykje, så resten av rada blir flytt tilbake. Sjå om den siste verdien i rada er fallen ut.",
      en: "Remove the empty cell that is too many, so that the rest of the row moves back. See whether the last value of the row was lost.",
    },
  },
  "file.shifted_left": {
    severity: "error",
    fixer: "supplier",
    title: {
      nb: "Celler forskjøvet mot venstre",
      nn: "Celler forskovne mot venstre",
      en: "Cells moved to the left",
    },
    message: {
      nb: "Fra og med kolonnen {labels} står cellene i raden én kolonne for langt til venstre. Alle passer i kolonnen etter.",
      nn: "Frå og med kolonnen {labels} står cellene i rada éin kolonne for langt til venstre. Alle passar i kolonnen etter.",
      en: "From the column {labels} on, the cells of the row stand one column too far to the left. All of them fit the column after.",
    },
    advice: {
      nb: "Sett inn cellen som mangler, så resten av raden flyttes tilbake.",
      nn: "Set inn cella som manglar, så resten av rada blir flytt tilbake.",
      en: "Insert the cell that is missing, so that the rest of the row moves back.",
    },
  },
  "file.trailing_cells": {
    severity: "error",
    fixer: "supplier",
    title: {
      nb: "Tomme celler til slutt i raden",
      nn: "Tomme celler til slutt i rada",
      en: "Empty cells at the end of the row",
    },
    message: {
      nb: "Raden har {cells} {cells|celle|celler}, overskriftene er {columns}. Cellene som er for mange, er tomme.",
      nn: "Rada har {cells} {cells|celle|celler}, overskriftene er {columns}. Cellene som er for mange, er tomme.",
      en: "The row has {cells} {cells|cell|cells}, there {columns|is|are} {columns} {columns|heading|headings}. The superfluous cells are empty.",
    },
    advice: {
      nb: "Fjern skilletegnet til slutt i radene.",
      nn: "Fjern skiljeteiknet til slutt i radene.",
      en: "Remove the delimiter at the end of the rows.",
    },
  },
  "file.blank_row": {
    severity: "warning",
    fixer: "supplier",
    title: { nb: "Tomme rader", nn: "Tomme rader", en: "Empty rows" },
    message: { nb: "Raden er tom.", nn: "Rada er tom.", en: "The row is empty." },
    advice: { nb: "Fjern tomme rader.", nn: "Fjern tomme rader.", en: "Remove empty rows." },
  },
  "file.no_rows": {
    severity: "error",
    fixer: "supplier",
    title: { nb: "Ingen rader", nn: "Ingen rader", en: "No rows" },
    message: {
      nb: "Fila har overskrifter, men ingen rader.",
      nn: "Fila har overskrifter, men ingen rader.",
      en: "The file has headings but no rows.",
    },
    advice: {
      nb: "Se etter at eksporten faktisk gir rader.",
      nn: "Sjå etter at eksporten faktisk gir rader.",
      en: "See that the export really gives rows.",
    },
  },
  "file.broken_json": {
    severity: "error",
    fixer: "supplier",
    title: {
      nb: "Rad som ikke er gyldig JSON",
      nn: "Rad som ikkje er gyldig JSON",
      en: "Row that is not valid JSON",
    },
    message: {
      nb: "Raden er ikke gyldig JSON og er ikke kontrollert videre.",
      nn: "Rada er ikkje gyldig JSON og er ikkje kontrollert vidare.",
      en: "The row is not valid JSON and was not checked further.",
    },
    advice: {
      nb: "Se etter anførselstegn, komma eller parenteser som mangler, og la et program skrive fila.",
      nn: "Sjå etter hermeteikn, komma eller parentesar som manglar, og lat eit program skrive fila.",
      en: "Look for missing quotation marks, commas or brackets, and let a program write the file.",
    },
  },
  "file.beside_table": {
    severity: "warning",
    fixer: "supplier",
    groupBy: ["letter"],
    title: {
      nb: "Noe står ved siden av tabellen",
      nn: "Noko står ved sida av tabellen",
      en: "Something stands beside the table",
    },
    message: {
      nb: "Det står noe i kolonner utenfor tabellen. Det er ikke lest.",
      nn: "Det står noko i kolonnar utanfor tabellen. Det er ikkje lese.",
      en: "There is something in columns outside the table. It was not read.",
    },
    advice: {
      nb: "La fila inneholde bare tabellen, eller gi kolonnene overskrifter.",
      nn: "Lat fila innehalde berre tabellen, eller gi kolonnane overskrifter.",
      en: "Let the file hold only the table, or give the columns headings.",
    },
  },
  "file.merged_cells": {
    severity: "error",
    fixer: "supplier",
    title: { nb: "Sammenslåtte celler", nn: "Samanslåtte celler", en: "Merged cells" },
    message: {
      nb: "Cellene {range} er slått sammen. Står de under hverandre, er verdien lest for hver rad.",
      nn: "Cellene {range} er slåtte saman. Står dei under kvarandre, er verdien lesen for kvar rad.",
      en: "The cells {range} are merged. If they stand below each other, the value was read for each row.",
    },
    advice: {
      nb: "Del opp cellene, og skriv verdien i hver rad.",
      nn: "Del opp cellene, og skriv verdien i kvar rad.",
      en: "Split the cells, and write the value in each row.",
    },
  },
  "file.hidden_rows": {
    severity: "warning",
    fixer: "supplier",
    title: { nb: "Skjulte rader", nn: "Skjulte rader", en: "Hidden rows" },
    message: {
      nb: "{count} av radene i arket er skjult. {count|Den|De} er med i fila og er kontrollert som de andre.",
      nn: "{count} av radene i arket er {count|skjult|skjulte}. {count|Ho|Dei} er med i fila og er {count|kontrollert|kontrollerte} som dei andre.",
      en: "{count} of the rows of the sheet {count|is|are} hidden. {count|It is|They are} part of the file and {count|was|were} checked like the others.",
    },
    advice: {
      nb: "Vis radene, og slett dem hvis de ikke skal publiseres.",
      nn: "Vis radene, og slett dei om dei ikkje skal publiserast.",
      en: "Show the rows, and delete them if they are not to be published.",
    },
  },
  "file.hidden_sheet": {
    severity: "warning",
    fixer: "supplier",
    title: {
      nb: "Tabellen står i et skjult ark",
      nn: "Tabellen står i eit skjult ark",
      en: "The table stands in a hidden sheet",
    },
    message: {
      nb: "Bare det skjulte arket {sheet} har overskriftene til datasettet, så det er det som er kontrollert.",
      nn: "Berre det skjulte arket {sheet} har overskriftene til datasettet, så det er det som er kontrollert.",
      en: "Only the hidden sheet {sheet} has the headings of the dataset, so that is what was checked.",
    },
    advice: {
      nb: "Vis arket, eller legg tabellen i et ark som vises.",
      nn: "Vis arket, eller legg tabellen i eit ark som blir vist.",
      en: "Show the sheet, or put the table in one that is shown.",
    },
  },
  "file.more_pages": {
    severity: "warning",
    fixer: "supplier",
    title: { nb: "Bare én side av flere", nn: "Berre éi side av fleire", en: "Only one page of several" },
    message: {
      nb: "Fila er ett svar fra et API, og det viser til en neste side. Radene på den er ikke kontrollert.",
      nn: "Fila er eitt svar frå eit API, og det viser til ei neste side. Radene på den er ikkje kontrollerte.",
      en: "The file is one answer of an API, and it points to a next page. The rows there were not checked.",
    },
    advice: {
      nb: "Hent alle sidene, eller eksporten med alle radene.",
      nn: "Hent alle sidene, eller eksporten med alle radene.",
      en: "Fetch all pages, or the export with all rows.",
    },
  },
} as const satisfies Catalogue;
