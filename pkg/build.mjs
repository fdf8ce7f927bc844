// The last step of `cargo xtask build`: from the sources here and the module of wasm-bindgen to `dist`, the files that a
// city serves.
//
//   node build.mjs --module FOLDER [--plain FOLDER] [--dev]
//
// The first folder holds civic_widgets.js and the parts of the module; the second what wasm-bindgen and wasm2js made for
// pages where WebAssembly cannot run. With --dev nothing is minified or compressed.

import { createHash } from "node:crypto";
import { cp, mkdir, readFile, readdir, rename, rm, writeFile } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { parseArgs, promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { parse as parseFluent, serialize as serializeFluent } from "@fluent/syntax";
import * as esbuild from "esbuild";
import { builtFiles } from "./contract/files.mjs";
import { elements } from "./contract/index.mjs";
import { lists } from "./hashes.mjs";
import { mapLibraries } from "./map-libraries.mjs";
import { notices } from "./notices.mjs";
import { GIVEN, rename as renamed } from "./short-names.mjs";
import { loadingFiles } from "./split-script.mjs";
import { foldersOf } from "./texts.mjs";

const pkg = import.meta.dirname;
const locales = join(pkg, "..", "widgets", "locales");
const dist = join(pkg, "dist");
// Built aside and moved at the end, so that a demo city never serves half a build. `node_modules` lies on the same disk.
const staging = join(pkg, "node_modules", ".civic-dist");

const { values: options } = parseArgs({
  options: { module: { type: "string" }, plain: { type: "string" }, dev: { type: "boolean" } },
});
if (!options.module) throw new Error("--module is missing: the folder that wasm-bindgen wrote to");
const minify = !options.dev;
const sourcemap = options.dev ? "inline" : false;

/** Browsers that have all a widget is built on: adopted style sheets, `color-mix()`, import.meta, the module's features. */
const browsers = ["chrome111", "firefox115", "safari16.4"];

/** A style sheet is imported as its text, minified, with its own imports inside. */
const styleAsText = {
  name: "style-as-text",
  setup(build) {
    build.onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const style = await esbuild.build({
        entryPoints: [path],
        bundle: true,
        minify,
        target: browsers,
        write: false,
        logLevel: "silent",
      });
      return { contents: style.outputFiles[0].text.trim(), loader: "text", watchFiles: [path] };
    });
  },
};

/** A file in widgets/locales is a language that the widgets speak. */
const languages = (await readdir(locales))
  .filter((name) => name.endsWith(".ftl"))
  .map((name) => name.slice(0, -".ftl".length))
  .sort();

/** The splitter's script fetches as it likes; ours checks what it loads. */
const partsByHash = {
  name: "parts-by-hash",
  setup(build) {
    build.onResolve({ filter: /^civic-module\// }, ({ path }) => ({ path: resolve(options.module, basename(path)) }));
    build.onLoad({ filter: /__wasm_split\.js$/ }, async ({ path }) => {
      const { liesIn } = await partsOfModule();
      return { contents: loadingFiles(await readFile(path, "utf8"), { liesIn, loader: join(pkg, "src/code/parts.js") }) };
    });
  },
};

/** In the place of the module, what wasm2js made of it. */
const withoutWasm = {
  name: "without-wasm",
  setup(build) {
    build.onResolve({ filter: /^\.\/module\.js$/ }, () => ({ path: join(pkg, "src/code/module-in-javascript.js") }));
    build.onResolve({ filter: /^civic-plain\// }, ({ path }) => ({ path: resolve(options.plain, basename(path)) }));
    build.onResolve({ filter: /_bg\.wasm$/ }, ({ path }) => ({ path: resolve(options.plain, `${basename(path)}.js`) }));
    // A memory that grows leaves its old buffer, which WebAssembly detaches and wasm2js does not; wasm-bindgen would go on
    // reading and writing there.
    build.onLoad({ filter: /_bg\.wasm\.js$/ }, async ({ path }) => {
      const [before, after, more] = (await readFile(path, "utf8")).split("\n   buffer = newBuffer;\n");
      if (after === undefined || more !== undefined) throw new Error("wasm2js grows a memory in a way that build.mjs does not know");
      const detach = "structuredClone(buffer, { transfer: [buffer] });";
      return { contents: `${before}\n${detach}\nbuffer = newBuffer;\n${after}` };
    });
  },
};

/** The sources of all scripts, for the notices of those that are not ours. */
const bundled = new Set();

/** Gives back the short names that were given, if any: of properties that have names of wasm-bindgen. */
async function bundleScript(entry, file, { define = {}, plugins = [], shortNames = false } = {}) {
  const bundle = await esbuild.build({
    entryPoints: [join(pkg, "src", entry)],
    outfile: join(staging, file),
    bundle: true,
    format: "esm",
    target: browsers,
    plugins: [styleAsText, ...plugins],
    define,
    minify,
    sourcemap,
    metafile: true,
    logLevel: "warning",
    // wasm-bindgen names the splitter's script once for each part.
    logOverride: { "duplicate-object-key": "silent" },
    ...(shortNames && { mangleProps: GIVEN, mangleQuoted: true, mangleCache: {} }),
  });
  for (const source of Object.keys(bundle.metafile.inputs)) bundled.add(source);
  return bundle.mangleCache ?? {};
}

/** The file that all parts of the module share. */
const FIRST_PART = "civic_widgets_bg.wasm";

const isPart = (name) => name.endsWith(".wasm") && name !== "first.wasm";

/** The module's parts, as the splitter left them. */
async function copyParts() {
  const parts = (await readdir(options.module)).filter((name) => isPart(name) && name !== FIRST_PART);
  await Promise.all(parts.map((name) => cp(join(options.module, name), join(staging, name))));
}

/** The first part, with the names that its script has for things. */
async function copyFirstPart(names) {
  await writeFile(join(staging, FIRST_PART), renamed(await readFile(join(options.module, FIRST_PART)), names));
}

/** The files that the script may load, as they lie there. */
const loadedFiles = async () =>
  (await readdir(staging, { recursive: true }))
    .filter((name) => /\.(js|wasm|ftl)$/.test(name) || ownStyles().includes(name))
    .sort();

/** The names of the elements, as parts, styles and folders have them. */
const elementNames = elements.map(({ tag }) => tag.replace("civic-", ""));

/** The parts of the module that an element begins with beside the first one, and those that may follow. */
async function partsOf(element) {
  const { needs } = await partsOfModule();
  const first = needs[element] ?? [];
  const follow = Object.keys(needs).filter((part) => part.startsWith(`${element}_`));
  const later = new Set(follow.flatMap((part) => needs[part]));
  return { first, later: [...later].filter((part) => !first.includes(part)) };
}

/** What of these files each element alone begins with: style that is not in the script, parts of the module, words. */
async function ownFiles(files) {
  const own = async (element) => {
    const { first } = await partsOf(element);
    const isOwn = (name) => name === `${element}.css` || first.includes(name) || name.startsWith(`locales/${element}/`);
    return [element, files.filter(isOwn)];
  };
  return Object.fromEntries(await Promise.all(elementNames.map(own)));
}

/** The style sheets of elements that are files of their own: all but that of the form, which nearly every page has. */
const ownStyles = () => elementNames.filter((name) => name !== "report").map((name) => `${name}.css`);

async function buildStyles() {
  const sources = join(pkg, "..", "widgets", "src");
  const entryPoints = ownStyles().map((name) => join(sources, name.replace(".css", ""), name));
  await esbuild.build({ entryPoints, outdir: staging, entryNames: "[name]", bundle: true, minify, target: browsers, logLevel: "warning" });
}

/** What the splitter's parts need, and which file a chunk lies in; nothing where the module is in one piece. */
async function partsOfModule() {
  if (options.dev) return { needs: {}, liesIn: {} };
  return JSON.parse(await readFile(join(options.module, "parts.json"), "utf8"));
}

/** What the script checks each file against that it loads, and a webmaster the script itself: Subresource Integrity. */
async function integrity(names, algorithm) {
  const hash = async (name) => {
    const digest = createHash(algorithm).update(await readFile(join(staging, name))).digest("base64");
    return [name, `${algorithm}-${digest}`];
  };
  return Object.fromEntries(await Promise.all(names.map(hash)));
}

/** The words in each language, without the comments for translators, in the folders from which a page loads what it says. */
async function copyLocales() {
  const folderOf = await foldersOfMessages();
  // The script asks for later words of every element, whether there are any or not.
  const folders = new Set([...folderOf.values(), "later", ...elementNames.map((name) => `later/${name}`)]);
  for (const folder of folders) await mkdir(join(staging, "locales", folder), { recursive: true });
  for (const name of languages.map((language) => `${language}.ftl`)) {
    const resource = await readLocale(name);
    const entries = resource.body.filter((entry) => !entry.type.endsWith("Comment"));
    for (const entry of entries) entry.comment = null;
    for (const folder of folders) {
      resource.body = entries.filter(({ id }) => folderOf.get(id.name) === folder);
      await writeFile(join(staging, "locales", folder, name), serializeFluent(resource));
    }
  }
}

/** Where each message lies; all in one folder where the module is in one piece. */
async function foldersOfMessages() {
  const ids = (await readLocale("en.ftl")).body.filter(({ type }) => type === "Message").map(({ id }) => id.name);
  if (options.dev) return new Map(ids.map((id) => [id, ""]));
  const bytes = (folder, files) => Promise.all(files.map((name) => readFile(join(folder, name))));
  const sources = join(pkg, "src");
  const scripts = (await readdir(sources)).filter((name) => name.endsWith(".js"));
  const shared = [...(await bytes(options.module, [FIRST_PART])), ...(await bytes(sources, scripts))];
  const bytesOf = async (element) => {
    const { first, later } = await partsOf(element);
    return [element, { first: await bytes(options.module, first), later: await bytes(options.module, later) }];
  };
  return foldersOf(ids, shared, Object.fromEntries(await Promise.all(elementNames.map(bytesOf))));
}

async function readLocale(name) {
  const resource = parseFluent(await readFile(join(locales, name), "utf8"), { withSpans: false });
  const junk = resource.body.find((entry) => entry.type === "Junk");
  if (junk) throw new Error(`widgets/locales/${name}: ${junk.annotations[0]?.message} in\n${junk.content.trim()}`);
  return resource;
}

/** Types for TypeScript and the manifest of the elements. */
async function writeContract() {
  await Promise.all(Object.entries(builtFiles()).map(([name, content]) => writeFile(join(staging, name), content)));
}

/** The style sheets by which a page with a known design system dresses the widgets. */
async function buildThemes() {
  const themes = join(pkg, "themes");
  const entryPoints = (await readdir(themes)).map((name) => join(themes, name));
  await esbuild.build({ entryPoints, outdir: join(staging, "themes"), minify, target: browsers, logLevel: "warning" });
}

/** What a page links in its head, so that nothing moves when a widget comes. */
async function buildPlace() {
  const outfile = join(staging, "civic-widgets.css");
  await esbuild.build({ entryPoints: [join(pkg, "src/civic-widgets.css")], outfile, minify, target: browsers, logLevel: "warning" });
}

/** What a webmaster pastes, for files that are served as `/civic/`. */
const snippet = (hashes) => `<link rel="stylesheet" href="/civic/civic-widgets.css" integrity="${hashes["civic-widgets.css"]}" crossorigin>
<script type="module" src="/civic/civic-widgets.js" integrity="${hashes["civic-widgets.js"]}" crossorigin></script>
<civic-report endpoint="/open311/v2">
  <a href="/">Report a problem</a>
</civic-report>
`;

/** The page that says what keeps the widgets from working: a classic script, which runs where a module's type is wrong. */
async function buildDoctor() {
  const doctor = join(pkg, "src", "doctor");
  const entryPoints = ["doctor.js", "doctor.css"].map((name) => join(doctor, name));
  const options = { bundle: true, format: "iife", target: browsers, minify, sourcemap, logLevel: "warning" };
  await esbuild.build({ entryPoints, outdir: staging, ...options });
  await cp(join(doctor, "doctor.html"), join(staging, "doctor.html"));
}

/** Writes `.br` and `.gz` beside each file that a browser loads, so that a server need not compress. */
async function compress() {
  const entries = await readdir(staging, { recursive: true, withFileTypes: true });
  const unserved = Object.keys(builtFiles());
  const served = entries.filter((entry) => entry.isFile() && !unserved.includes(entry.name));
  await Promise.all(
    served.map(async (entry) => {
      const path = join(entry.parentPath, entry.name);
      const content = await readFile(path);
      const params = {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      };
      await writeFile(`${path}.br`, await promisify(brotliCompress)(content, { params }));
      await writeFile(`${path}.gz`, await promisify(gzip)(content, { level: constants.Z_BEST_COMPRESSION }));
    }),
  );
}

try {
  await rm(staging, { recursive: true, force: true });
  await mkdir(staging, { recursive: true });
  const map = { plugins: [mapLibraries] };
  const maps = [bundleScript("map/map.js", "map.js", map), bundleScript("map/vector/archive.js", "map-vector.js", map)];
  await Promise.all([...maps, copyParts(), copyLocales(), writeContract(), buildThemes(), buildPlace(), buildStyles()]);
  const module = { plugins: [partsByHash], shortNames: minify };
  const scripts = [bundleScript("code/widgets.js", "widgets.js", module).then(copyFirstPart)];
  if (options.plain) scripts.push(bundleScript("code/widgets.js", "widgets-in-javascript.js", { plugins: [withoutWasm] }));
  await Promise.all(scripts);
  const loaded = await loadedFiles();
  const { "": known, ...others } = lists(loaded, await ownFiles(loaded));
  for (const [list, files] of Object.entries(others)) {
    await writeFile(join(staging, list), JSON.stringify(await integrity(files, "sha256")));
  }
  const define = { LANGUAGES: JSON.stringify(languages), INTEGRITY: JSON.stringify(await integrity(known, "sha256")) };
  await bundleScript("civic-widgets.js", "civic-widgets.js", { define });
  const themes = (await readdir(join(staging, "themes"))).map((name) => `themes/${name}`).sort();
  const all = ["civic-widgets.css", "civic-widgets.js", ...Object.keys(others), ...loaded, ...themes];
  const hashes = await integrity(all, "sha384");
  await writeFile(join(staging, "integrity.json"), `${JSON.stringify(hashes, null, 2)}\n`);
  await writeFile(join(staging, "snippet.html"), snippet(hashes));
  // Later than the hashes: the script need not know those of files that it never loads.
  await buildDoctor();
  await writeFile(join(staging, "NOTICES.txt"), await notices(bundled));
  if (!options.dev) await compress();
  await rm(dist, { recursive: true, force: true });
  await rename(staging, dist);
} catch (error) {
  // esbuild has shown its own errors, with their lines.
  console.error(error.errors ? `pkg/build.mjs: ${error.errors.length} errors` : `pkg/build.mjs: ${error.message}`);
  process.exitCode = 1;
}
