// building-energy-annual draft, printed by the SamÅpne registry. Do not edit.

/** What each code says, by language. */
export const messages = {
  "row.not_object": {
    "nb": "Raden er ikke et objekt",
    "nn": "Rada er ikkje eit objekt",
    "en": "The row is not an object"
  },
  "row.unknown_field": { "nb": "Ukjent felt", "nn": "Ukjent felt", "en": "Unknown field" },
  "field.missing": { "nb": "Verdi mangler", "nn": "Verdi manglar", "en": "Missing value" },
  "field.wrong_type": { "nb": "Feil type verdi", "nn": "Feil type verdi", "en": "Wrong type of value" },
  "code.unknown": { "nb": "Ukjent kode", "nn": "Ukjend kode", "en": "Unknown code" },
  "code.not_valid_then": {
    "nb": "Koden gjaldt ikke da",
    "nn": "Koden galdt ikkje då",
    "en": "The code was not valid then"
  },
  "code.expired": { "nb": "Koden er byttet ut", "nn": "Koden er bytt ut", "en": "The code has been replaced" },
  "identifier.shape": {
    "nb": "Feil form på identifikator",
    "nn": "Feil form på identifikator",
    "en": "Identifier of the wrong shape"
  },
  "personal.possible_birth_number": {
    "nb": "Kan være et fødselsnummer",
    "nn": "Kan vere eit fødselsnummer",
    "en": "May be a birth number"
  },
  "number.not_whole": { "nb": "Ikke et heltall", "nn": "Ikkje eit heiltal", "en": "Not a whole number" },
  "number.too_small": { "nb": "For lite tall", "nn": "For lite tal", "en": "Number too small" },
  "number.too_many_decimals": { "nb": "For mange desimaler", "nn": "For mange desimalar", "en": "Too many decimals" },
  "number.too_large": { "nb": "For stort tall", "nn": "For stort tal", "en": "Number too large" },
  "BE1": {
    "nb": "Temperaturkorrigert energi ({temperature_corrected_energy}) stemmer ikke med levert energi ({delivered_energy}), andel ({temperature_dependent_share}) og graddager ({heating_degree_days} mot normalt {normal_heating_degree_days}). Regn ut på nytt.",
    "nn": "Temperaturkorrigert energi ({temperature_corrected_energy}) stemmer ikkje med levert energi ({delivered_energy}), del ({temperature_dependent_share}) og graddagar ({heating_degree_days} mot normalt {normal_heating_degree_days}). Rekn ut på nytt.",
    "en": "Temperature-corrected energy ({temperature_corrected_energy}) does not fit delivered energy ({delivered_energy}), share ({temperature_dependent_share}) and degree days ({heating_degree_days} against a normal {normal_heating_degree_days}). Compute it again."
  },
  "BE2": {
    "nb": "Temperaturkorrigert energi ({temperature_corrected_energy}) krever temperaturavhengig andel, graddager, normalgraddager og normalperiode. Fyll inn det som mangler.",
    "nn": "Temperaturkorrigert energi ({temperature_corrected_energy}) krev temperaturavhengig del, graddagar, normalgraddagar og normalperiode. Fyll inn det som manglar.",
    "en": "Temperature-corrected energy ({temperature_corrected_energy}) needs the temperature-dependent share, degree days, normal degree days and normal period. Fill in what is missing."
  },
  "BE3": {
    "nb": "Energibruk per m² ({specific_energy}) er ikke energien delt på arealet ({reference_area}). Bruk temperaturkorrigert energi ({temperature_corrected_energy}) når den finnes, ellers levert energi ({delivered_energy}).",
    "nn": "Energibruk per m² ({specific_energy}) er ikkje energien delt på arealet ({reference_area}). Bruk temperaturkorrigert energi ({temperature_corrected_energy}) når han finst, elles levert energi ({delivered_energy}).",
    "en": "Energy use per m² ({specific_energy}) is not the energy divided by the area ({reference_area}). Use the temperature-corrected energy ({temperature_corrected_energy}) if there is one, else the delivered energy ({delivered_energy})."
  },
  "BE4": {
    "nb": "Datadekningen er {data_coverage} %. Under 95 % skal temperaturkorrigert energi og energibruk per m² stå tomme: året er ikke sammenlignbart.",
    "nn": "Datadekninga er {data_coverage} %. Under 95 % skal temperaturkorrigert energi og energibruk per m² stå tomme: året er ikkje samanliknbart.",
    "en": "Data coverage is {data_coverage} %. Below 95 %, temperature-corrected energy and energy per m² are left empty: the year cannot be compared."
  },
  "BE5": {
    "nb": "{specific_energy} kWh/m² er uvanlig for et bygg; vanlig er 20–600. Se etter feil enhet, areal eller en måler som mangler.",
    "nn": "{specific_energy} kWh/m² er uvanleg for eit bygg; vanleg er 20–600. Sjå etter feil eining, areal eller ein målar som manglar.",
    "en": "{specific_energy} kWh/m² is unusual for a building; 20–600 is usual. Look for a wrong unit or area, or a missing meter."
  },
  "BE6": {
    "nb": "Året {year} er ikke over. Vent med raden til hele året er målt.",
    "nn": "Året {year} er ikkje over. Vent med rada til heile året er målt.",
    "en": "The year {year} has not ended. Leave the row out until the whole year is measured."
  },
  "BE7": {
    "nb": "Temperaturkorrigert energi ({temperature_corrected_energy}) skal bare stå på summen, ikke på {energy_carrier}. Flytt den til raden for summen.",
    "nn": "Temperaturkorrigert energi ({temperature_corrected_energy}) skal berre stå på summen, ikkje på {energy_carrier}. Flytt han til rada for summen.",
    "en": "Temperature-corrected energy ({temperature_corrected_energy}) belongs only on the total, not on {energy_carrier}. Move it to the row of the total."
  },
  "BE8": {
    "nb": "Raden for summen ({energy_carrier}) mangler areal eller arealtype. Fyll inn begge, slik de står i byggregisteret.",
    "nn": "Rada for summen ({energy_carrier}) manglar areal eller arealtype. Fyll inn begge, slik dei står i byggregisteret.",
    "en": "The row of the total ({energy_carrier}) lacks area or area type. Fill in both, as they stand in the building register."
  },
  "BE10": {
    "nb": "Arealet {reference_area} ({area_type}) er et annet enn byggregisteret har for bygget. Rett det som er feil, her eller i registeret.",
    "nn": "Arealet {reference_area} ({area_type}) er eit anna enn byggregisteret har for bygget. Rett det som er feil, her eller i registeret.",
    "en": "The area {reference_area} ({area_type}) is not the one the building register has. Correct the wrong one, here or in the register."
  },
  "B1": {
    "nb": "Bygget kan være skjermingsverdig (bygningstype {ref.building.building_type_code}), og energibruken skal ikke publiseres. Ta ut raden.",
    "nn": "Bygget kan vere skjermingsverdig (bygningstype {ref.building.building_type_code}), og energibruken skal ikkje publiserast. Ta ut rada.",
    "en": "The building may need protection (building type {ref.building.building_type_code}), and its energy use must not be published. Take the row out."
  },
  "B1D": {
    "nb": "Bygget er en bolig (bygningstype {ref.building.building_type_code}), og energibruken kan avsløre personer. Ta ut raden.",
    "nn": "Bygget er ein bustad (bygningstype {ref.building.building_type_code}), og energibruken kan avsløre personar. Ta ut rada.",
    "en": "The building is a dwelling (building type {ref.building.building_type_code}), and its energy use may reveal persons. Take the row out."
  }
};

/** What each field is called, by language. */
export const labels = {
  "municipality_number": { "nb": "Kommunenummer", "nn": "Kommunenummer", "en": "Municipality number" },
  "building_id": { "nb": "Bygg-ID", "nn": "Bygg-ID", "en": "Building id" },
  "year": { "nb": "År", "nn": "År", "en": "Year" },
  "energy_carrier": { "nb": "Energibærer", "nn": "Energiberar", "en": "Energy carrier" },
  "delivered_energy": { "nb": "Levert energi", "nn": "Levert energi", "en": "Delivered energy" },
  "temperature_corrected_energy": {
    "nb": "Temperaturkorrigert energi",
    "nn": "Temperaturkorrigert energi",
    "en": "Temperature-corrected energy"
  },
  "temperature_dependent_share": {
    "nb": "Temperaturavhengig andel",
    "nn": "Temperaturavhengig del",
    "en": "Temperature-dependent share"
  },
  "heating_degree_days": { "nb": "Graddager", "nn": "Graddagar", "en": "Heating degree days" },
  "normal_heating_degree_days": { "nb": "Normalgraddager", "nn": "Normalgraddagar", "en": "Normal heating degree days" },
  "normal_period": { "nb": "Normalperiode", "nn": "Normalperiode", "en": "Normal period" },
  "reference_area": { "nb": "Areal", "nn": "Areal", "en": "Reference area" },
  "area_type": { "nb": "Arealtype", "nn": "Arealtype", "en": "Area type" },
  "specific_energy": { "nb": "Energibruk per m²", "nn": "Energibruk per m²", "en": "Energy use per m²" },
  "data_coverage": { "nb": "Datadekning", "nn": "Datadekning", "en": "Data coverage" },
  "estimated_share": { "nb": "Andel estimert", "nn": "Estimert del", "en": "Estimated share" }
};

/** Fields whose values are never shown. */
const sensitive = [];

/** Fields whose values may hold personal data; not shown when they have an @ or eight digits. */
const searched = ["building_id"];

const mayShow = (name, text) =>
  !sensitive.includes(name) && !(searched.includes(name) && /@|(?:\d\D*){8}/.test(text));

/** An issue of `validate` as a sentence in `nb`, `nn` or `en`, with the row's values where the text asks for them. */
export function messageOf({ code, path }, row = {}, language = "nb") {
  const text = messages[code][language].replace(/\{(\w+)\}/g, (whole, name) =>
    Object.hasOwn(row ?? {}, name) && mayShow(name, String(row[name])) ? String(row[name] ?? "–") : "–",
  );
  return path.length > 0 ? `${labels[path[0]][language]}: ${text}` : text;
}
