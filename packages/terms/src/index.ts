/** The words the datasets share: dated code lists, identifier schemes and fields, with their sources. Plain data. */
import { ageGroup } from "./age-group.ts";
import { areaType } from "./area-type.ts";
import { buildingStatus } from "./building-status.ts";
import { buildingType } from "./building-type/index.ts";
import { energyCarrier } from "./energy-carrier.ts";
import { energyGrade } from "./energy-grade.ts";
import { flow } from "./flow.ts";
import { formalBuildingFunction } from "./formal-building-function.ts";
import { heatingGrade } from "./heating-grade.ts";
import { kostraFunction } from "./kostra-function/index.ts";
import { measuredQuantity } from "./measured-quantity.ts";
import { measurementQuality } from "./measurement-quality.ts";
import { municipality } from "./municipality/index.ts";
import { normalPeriod } from "./normal-period.ts";
import { ownership } from "./ownership.ts";
import { priceArea } from "./price-area.ts";
import { resolution } from "./resolution.ts";
import { samapneBuildingType } from "./samapne-2022/building-type.ts";
import { samapneLocationType } from "./samapne-2022/location-type.ts";
import { samapneMeterLevel } from "./samapne-2022/meter-level.ts";
import { samapneUnit } from "./samapne-2022/unit.ts";
import { schemeVersion } from "./scheme-version.ts";
import { serviceArea } from "./service-area/index.ts";
import { sex } from "./sex.ts";
import { suppression } from "./suppression.ts";
import { unit } from "./unit.ts";
import { postalCode, postalPlace, streetAddress } from "./fields/address.ts";
import { municipalityNumber } from "./fields/municipality-number.ts";
import { positionIsWhole, positionNotSwapped } from "./fields/position-rules.ts";
import { latitude, longitude } from "./fields/position.ts";
import { caseId } from "./identifiers/case-id.ts";
import { certificateNumber } from "./identifiers/certificate-number.ts";
import { gsrn } from "./identifiers/gsrn.ts";
import { localId } from "./identifiers/local-id.ts";
import { organizationNumber } from "./identifiers/organization-number.ts";
import { weatherStationId } from "./identifiers/weather-station-id.ts";

export {
  municipality,
  kostraFunction,
  buildingType,
  formalBuildingFunction,
  buildingStatus,
  ownership,
  areaType,
  energyCarrier,
  measuredQuantity,
  unit,
  flow,
  resolution,
  measurementQuality,
  priceArea,
  energyGrade,
  heatingGrade,
  schemeVersion,
  normalPeriod,
  serviceArea,
  sex,
  ageGroup,
  suppression,
  samapneLocationType,
  samapneBuildingType,
  samapneUnit,
  samapneMeterLevel,
  organizationNumber,
  gsrn,
  localId,
  caseId,
  weatherStationId,
  certificateNumber,
  streetAddress,
  postalCode,
  postalPlace,
  latitude,
  longitude,
  municipalityNumber,
  positionIsWhole,
  positionNotSwapped,
};

/** Every code list, the national ones first, then buildings, energy, figures about people, and SamÅpne's of 2022. */
export const codeLists = Object.freeze([
  municipality,
  kostraFunction,
  buildingType,
  formalBuildingFunction,
  buildingStatus,
  ownership,
  areaType,
  energyCarrier,
  measuredQuantity,
  unit,
  flow,
  resolution,
  measurementQuality,
  priceArea,
  energyGrade,
  heatingGrade,
  schemeVersion,
  normalPeriod,
  serviceArea,
  sex,
  ageGroup,
  suppression,
  samapneLocationType,
  samapneBuildingType,
  samapneUnit,
  samapneMeterLevel,
]);

/** Every identifier scheme. */
export const identifierSchemes = Object.freeze([
  organizationNumber,
  gsrn,
  localId,
  caseId,
  weatherStationId,
  certificateNumber,
]);
