// What a webmaster would write for the same feeds: a parser from npm or the browser's own, and a few lines that make the rows of
// a page of it. They do what our decoders do for these very files, and no more: no other notation of a time, no other clock,
// no repair that none of these records needs.
import { XMLParser } from 'fast-xml-parser';
import bindings from 'gtfs-realtime-bindings';
import Papa from 'papaparse';

const text = (bytes) => new TextDecoder().decode(bytes);
const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
const known = (capacity) => (capacity > 0 && capacity < 9999 ? Number(capacity) : null);
const parking = (sites) => ({ count: sites.length, checksum: sum(sites.map(({ capacity }) => capacity ?? 0)) });

/** The points of an encoded polyline, as Google publishes the algorithm. */
function points(line) {
  const found = [];
  let [at, latitude, longitude] = [0, 0, 0];
  const next = () => {
    let [value, shift, byte] = [0, 0, 0];
    do {
      byte = line.charCodeAt(at++) - 63;
      value |= (byte & 31) << shift;
      shift += 5;
    } while (byte >= 32);
    return value & 1 ? ~(value >> 1) : value >> 1;
  };
  while (at < line.length) {
    latitude += next();
    longitude += next();
    found.push([latitude / 1e5, longitude / 1e5]);
  }
  return found;
}

function newYork(bytes) {
  const newest = new Map();
  for (const row of Papa.parse(text(bytes), { header: true, skipEmptyLines: true }).data) {
    const measured = new Date(row.data_as_of);
    if (!(newest.get(row.link_id)?.measured >= measured)) {
      newest.set(row.link_id, { measured, row });
    }
  }
  const segments = Array.from(newest.values(), ({ measured, row }) => ({
    id: row.link_id, name: row.link_name, line: points(row.encoded_poly_line), speed: Number(row.speed) * 1.609344,
    travelTime: Number(row.travel_time), measured,
  }));
  return { count: segments.length, checksum: sum(segments.map(({ travelTime }) => travelTime)) };
}

const bfrk = (bytes) => parking(JSON.parse(text(bytes)).map((lot) => ({
  id: String(lot.objektid), name: `${lot.art} ${lot.gemeinde} ${lot.ortsteil ?? ''}`.trim(), lat: lot.lat, lon: lot.lon,
  capacity: known(lot.stellplaetzegesamt), accessible: known(lot.behindertenstellplaetze),
  family: known(lot.familienstellplaetze), women: known(lot.frauenstellplaetze), operator: lot.eigentuemer,
  description: lot.bedingungen, hours: lot.oeffnungszeiten, kind: lot.bauart, link: lot.objekt_Foto,
})));

const bahn = (bytes) => parking(JSON.parse(text(bytes))._embedded.map((lot) => {
  const capacity = (type) => known(lot.capacity?.find((kind) => kind.type === type)?.total);
  const { location, streetAndNumber, zip, city } = lot.address;
  return {
    id: lot.id, name: lot.name.find(({ context }) => context === 'NAME')?.name, kind: lot.type?.name,
    capacity: capacity('PARKING'), accessible: capacity('HANDICAPPED_PARKING'), operator: lot.operator?.name, link: lot.url,
    address: `${streetAndNumber}, ${zip} ${city}`, lat: location.latitude, lon: location.longitude,
    closed: lot.access?.outOfService?.isOutOfService, hours: lot.access?.openingHours?.text,
    height: lot.access?.restrictions?.clearance?.height / 100,
  };
}));

const swiss = (bytes) => parking(JSON.parse(text(bytes)).features.map(({ id, geometry, properties: lot }) => {
  const capacity = (type) => known(lot.capacities.find((kind) => kind.categoryType === type)?.total);
  const { addressLine, postalCode, city } = lot.address;
  return {
    id, name: lot.displayName, capacity: capacity('STANDARD'), accessible: capacity('DISABLED_PARKING_SPACE'),
    charging: capacity('WITH_CHARGING_STATION'), operator: lot.operator, address: `${addressLine}, ${postalCode} ${city}`,
    lat: geometry.coordinates[1], lon: geometry.coordinates[0],
  };
}));

const xml = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '@', removeNSPrefix: true });

function tollCollect(bytes) {
  const { d2LogicalModel } = xml.parse(text(bytes));
  const publication = d2LogicalModel.payloadPublication.genericPublicationExtension.parkingStatusPublication;
  const sites = publication.parkingRecordStatus.map((record) => ({
    id: record.parkingRecordReference['@id'], measured: new Date(record.parkingStatusOriginTime),
    occupied: Number(record.parkingOccupancy?.parkingNumberOfVehicles ?? 0),
    share: Number(record.parkingOccupancy?.parkingOccupancy) / 100, state: record.parkingSiteStatus,
    open: record.parkingSiteOpeningStatus === 'open',
  }));
  return { count: sites.length, checksum: sum(sites.map(({ occupied }) => occupied)) };
}

function brest(bytes) {
  const { entity } = bindings.transit_realtime.FeedMessage.decode(bytes);
  const alerts = entity.filter(({ alert }) => alert).map(({ id, alert }) => ({
    id, headline: alert.headerText?.translation[0]?.text, description: alert.descriptionText?.translation[0]?.text,
    cause: alert.cause, effect: alert.effect, routes: alert.informedEntity.map(({ routeId }) => routeId),
    periods: alert.activePeriod.map(({ start, end }) => [Number(start), Number(end)]),
  }));
  return { count: alerts.length, checksum: 0 };
}

/** By the names of the feeds in `src/lib.rs`. */
export const peers = {
  'new-york': { title: 'Papa Parse', decode: newYork },
  bfrk: { title: 'JSON.parse', decode: bfrk },
  bahn: { title: 'JSON.parse', decode: bahn },
  swiss: { title: 'JSON.parse', decode: swiss },
  'toll-collect': { title: 'fast-xml-parser', decode: tollCollect },
  brest: { title: 'gtfs-realtime-bindings', decode: brest },
};
