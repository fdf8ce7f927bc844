// The city's ParkAPI server: the car parks of the task, as they are now.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const { sites } = JSON.parse(readFileSync(join(process.cwd(), 'data/parking-1.json'), 'utf8'));

const KINDS = { garage: 'Parkhaus', surface: 'Parkplatz', 'park and ride': 'Park & Ride' };

export function handle({ path }) {
  if (!path.endsWith('/city')) return { status: 404, json: { error: 'not part of the task' } };
  const now = new Date().toISOString().slice(0, 19);
  const lots = sites.map(({ id, name, type, capacity, lat, lon, free, state }) => ({
    id, name, lot_type: KINDS[type], total: capacity, free, state, coords: { lat, lng: lon }, forecast: false,
  }));
  return { json: { last_updated: now, last_downloaded: now, lots } };
}
