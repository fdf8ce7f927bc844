// The licences of the npm packages whose code is in the scripts: most ask to be named wherever their code goes.

import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";

const pkg = import.meta.dirname;

/** Packages that are published without the text of their licence. */
const TEXTS = {
  "@fluent/bundle": join(pkg, "..", "LICENSE-APACHE"),
  pmtiles: join(pkg, "licences", "pmtiles.txt"),
};

/** What a package has inside itself, in one file with its own. */
const INSIDE = { rbush: ["quickselect"] };

/** The package that a source is of, if it is not ours. */
const packageOf = (source) => /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules\/)/.exec(source.replaceAll("\\", "/"))?.[1];

/** The notices of the packages that `sources` are of, as a text. Fails if one of them has no licence to show. */
export async function notices(sources) {
  const packages = [...sources].map(packageOf).filter(Boolean);
  const names = [...new Set(packages.flatMap((name) => [name, ...(INSIDE[name] ?? [])]))].sort();
  const texts = await Promise.all(names.map(notice));
  return ["The scripts of civic-widgets contain code of these packages.", ...texts].join(`\n\n${"-".repeat(80)}\n\n`);
}

async function notice(name) {
  const folder = join(pkg, "node_modules", name);
  const { version, license } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
  const file = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry));
  const path = file ? join(folder, file) : TEXTS[name];
  if (!path) throw new Error(`notices.mjs knows no text for the licence of ${name}`);
  return `${name} ${version}, ${license}\n\n${(await readFile(path, "utf8")).trim()}`;
}
