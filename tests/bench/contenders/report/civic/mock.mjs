// The city's Open311 server: the categories of the task, without questions of their own.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const { categories } = JSON.parse(readFileSync(join(process.cwd(), 'data/report.json'), 'utf8'));

export function handle({ path }) {
  if (!path.endsWith('services.json')) return { status: 404, json: [{ code: 404, description: 'not part of the task' }] };
  return { json: categories.map(({ id, label }) => ({ service_code: String(id), service_name: label, metadata: false, type: 'realtime' })) };
}
