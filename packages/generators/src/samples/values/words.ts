/** Invented place names, so that no sample names a real school, street or person. */
const places: readonly string[] = [
  "Eksempelvik",
  "Tjernlia",
  "Granåsen",
  "Solbakken",
  "Fjellhaug",
  "Nordneset",
  "Bjørkelund",
  "Elvebredden",
  "Åsmoen",
  "Kvernhusdalen",
  "Strandheim",
  "Lyngmyra",
  "Østjordet",
  "Havnås",
  "Myrvoll",
  "Rognehaugen",
  "Ærfuglholmen",
  "Sætervangen",
  "Storøya",
  "Dalsletta",
  "Furukollen",
  "Veslevatn",
  "Haukåsen",
  "Tindevoll",
];

const institutions: readonly string[] = [
  "skole",
  "barnehage",
  "sykehjem",
  "idrettshall",
  "bibliotek",
  "kulturhus",
  "svømmehall",
  "samfunnshus",
  "helsestasjon",
  "ungdomsskole",
];

const streets: readonly string[] = ["veien", "gata", "vegen", "stien", "bakken", "allé"];

/** What a meter is called, by the first code of its row that tells. */
const byMeasured: Readonly<Record<string, string>> = {
  production: "Solceller",
  temperature: "Utetemperatur",
  volume: "Kaldt vann",
  degree_days: "Graddager",
  district_heating: "Fjernvarme",
  district_cooling: "Fjernkjøling",
  electricity: "Fastkraft",
  "°C": "Utetemperatur",
  m3: "Kaldt vann",
  grdg: "Graddager",
};

/** What a building or venue is called, by the start of its type (Statistics Norway, Klass 31) or SamÅpne's own. */
const byType: Readonly<Record<string, string>> = {
  "311": "rådhus",
  "612": "barnehage",
  "613": "skole",
  "615": "ungdomsskole",
  "642": "bibliotek",
  "651": "idrettshall",
  "662": "samfunnshus",
  "721": "sykehjem",
  "732": "helsestasjon",
  auditorium: "skole, aula",
  dance_hall: "dansesal",
  assembly_hall: "samfunnshus",
  workshop: "verksted",
  gym: "skole, gymsal",
  sports_hall: "idrettshall",
  ice_rink: "ishall",
  kitchen_cafe: "kantine",
  music_room: "øvingsrom",
  meeting_room: "møterom",
  swimming_pool: "svømmehall",
  ski_facility: "skistadion",
  athletics_ground: "friidrettsbane",
  cinema: "kino",
  theatre: "teater",
  concert_hall: "konserthus",
  museum: "museum",
  gallery: "galleri",
  outdoor_stage: "amfi",
  youth_club: "fritidsklubb",
  main: "bibliotek",
  branch: "filial",
  mobile: "bokbuss",
  combined: "kombinasjonsbibliotek",
  prison: "fengselsbibliotek",
  Skole: "skole",
  Barnehage: "barnehage",
  Idrettsbygg: "idrettshall",
  Kulturbygg: "kulturhus",
  Varmesentral: "varmesentral",
};

/** The name number `index` of an institution, after the codes of its row: no two are the same. */
export function institutionName(index: number, codes: readonly unknown[]): string {
  const place = places[index % places.length] as string;
  const told = codes.find((code) => typeof code === "string" && Object.hasOwn(byType, code));
  const kind = byType[String(told)] ?? institutions[index % institutions.length];
  const round = Math.floor(index / places.length);
  return round === 0 ? `${place} ${kind}` : `${place} ${kind} ${round + 1}`;
}

/** The address number `index`: no two are the same. */
export function streetAddress(index: number): string {
  const place = places[index % places.length] as string;
  const kind = streets[Math.floor(index / places.length) % streets.length] as string;
  return `${place}${kind === "allé" ? " " : ""}${kind} ${Math.floor(index / (places.length * streets.length)) + 1}`;
}

/** The name number `index` of a meter, after the codes of its row: no two are the same. */
export function meterName(index: number, codes: readonly unknown[]): string {
  return `${meterType(codes)} ${index + 1}`;
}

/** What kind of meter a row's codes speak of. */
export function meterType(codes: readonly unknown[]): string {
  const told = Object.keys(byMeasured).find((code) => codes.includes(code));
  return byMeasured[told ?? "electricity"] as string;
}

/** A place name; they come again. */
export function placeName(index: number): string {
  return places[index % places.length] as string;
}

const levels: readonly string[] = [
  "Kommunalsjefer",
  "Virksomhetsledere",
  "Avdelingsledere",
  "Rådgivere og ingeniører",
  "Lektorer og adjunkter",
  "Sykepleiere og vernepleiere",
  "Helsefagarbeidere",
  "Fagarbeidere",
  "Assistenter",
];

/** What the position level of a row is called: N1, N2 and so on, or everybody. */
export function levelName(codes: readonly unknown[]): string {
  const told = codes.map((code) => /^N([1-9])$/.exec(String(code))).find((found) => found !== null);
  return told ? (levels[Number(told[1]) - 1] as string) : "Hele virksomheten";
}

const eventKinds: Readonly<Record<string, string>> = {
  concert: "Konsert",
  music: "Musikk",
  literature: "Forfattermøte",
  lecture: "Foredrag",
  exhibition: "Utstilling",
  family: "Barnas dag",
  festival: "Festival",
  theater: "Teater",
  movies: "Filmkveld",
  course: "Kurs",
  guided_tour: "Omvisning",
  quiz: "Quiz",
  market: "Marked",
  dance: "Dansekveld",
  debate: "Debatt",
};

/** What event number `index` is called, after the first of its categories that tells: no two are the same. */
export function eventTitle(index: number, codes: readonly unknown[]): string {
  const told = codes.flat().find((code) => typeof code === "string" && Object.hasOwn(eventKinds, code));
  return `${eventKinds[String(told)] ?? "Åpen dag"} i ${placeName(index)} (${index + 1})`;
}

const associations: readonly string[] = [
  "kulturskole",
  "musikkorps",
  "historielag",
  "mannskor",
  "amatørteater",
  "bibliotek",
  "kunstforening",
  "ungdomsråd",
  "visegruppe",
];

/** An invented association or office; they come again. */
export function associationName(index: number): string {
  const kind = associations[Math.floor(index / places.length) % associations.length] as string;
  return `${placeName(index)} ${kind}`;
}

const schemes: Readonly<Record<string, string>> = {
  operating: "Driftstilskudd til kor og korps",
  project: "Prosjekttilskudd til kulturformål",
  event: "Arrangementstilskudd",
  investment: "Tilskudd til kulturbygg",
  scholarship: "Kunstnerstipend",
  guarantee: "Underskuddsgaranti for festivaler",
};

const undertakings: Readonly<Record<string, readonly string[]>> = {
  operating: ["Drift", "Noter og instruktør", "Leie av øvingslokale"],
  project: ["Lokalhistorisk vandring", "Korverk i tre satser", "Ungdomsteater"],
  event: ["Høstfestival", "Julekonsert", "Litteraturdager"],
  investment: ["Nytt lydanlegg", "Ny scene", "Rampe til inngangen"],
  scholarship: ["Arbeidsstipend", "Reisestipend", "Etableringsstipend"],
  guarantee: ["Sommerfestival", "Korpsstevne", "Filmuke"],
};

/** What the scheme of a grant is called, after the type in its row. */
export function schemeName(codes: readonly unknown[]): string {
  const told = codes.find((code) => typeof code === "string" && Object.hasOwn(schemes, code));
  return schemes[String(told)] ?? "Kulturmidler";
}

/** What grant number `index` is for, after the type in its row; they come again. */
export function undertaking(index: number, codes: readonly unknown[]): string {
  const told = codes.find((code) => typeof code === "string" && Object.hasOwn(undertakings, code));
  const names = undertakings[String(told)] ?? ["Kulturkveld"];
  return names[index % names.length] as string;
}

const works: readonly string[] = [
  "Samhold",
  "Nordlys",
  "Uten tittel",
  "Bølge",
  "Rytme II",
  "Fugl over fjord",
  "Møtet",
  "Steinbrudd",
  "Lek",
  "Horisont",
  "Vårløsning",
];

/** An invented title of a work of art; they come again. */
export function workTitle(index: number): string {
  return works[index % works.length] as string;
}

const hours: readonly string[] = ["Mo-Fr 09:00-19:00", "Sa 10:00-15:00", "Su 12:00-16:00"];

/** Opening hours of an ordinary week; three in a row are on different days. */
export function weeklyHours(index: number): string {
  return hours[index % hours.length] as string;
}
