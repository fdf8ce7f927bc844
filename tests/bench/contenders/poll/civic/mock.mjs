// The city's gateway: the poll of the task, whose results are always shown.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const { id, question, options } = JSON.parse(readFileSync(join(process.cwd(), 'data/poll.json'), 'utf8'));
const KEPT = { poll: id, ballot: 'c0ffee', standing: 'cast' };

const poll = {
  id,
  question,
  method: { method: 'single' },
  choices: options.map((option) => ({ id: option.id, name: option.label })),
  eligibility: 'device',
  closes: '2099-01-01T00:00:00Z',
  results: 'always',
};

function results(choice) {
  const votes = options.map((option) => option.votes + (option.id === choice ? 1 : 0));
  const all = votes.reduce((sum, count) => sum + count, 0);
  const first = votes.indexOf(Math.max(...votes));
  const outcome = {
    cast: all, valid: all, blank: 0, invalid: 0,
    figures: votes.map((parts) => ({ parts, of: 1 })),
    winners: [first], ties: [], detail: 'plain',
  };
  return { poll: id, is_final: false, outcome };
}

let chosen;

export function handle({ method, path, body }) {
  const below = path.split('/v1/polls/square')[1];
  if (below === '') return { json: poll };
  if (below === '/results') return { json: results(chosen) };
  if (below === '/ballots' && method === 'POST') {
    chosen = new URLSearchParams(body).get('choice');
    return { status: 201, json: KEPT };
  }
  return { status: 404, json: { error: 'not part of the task' } };
}
