// search.mjs CONTENT SITE QUERIES: runs the site's own script on a built site and compares it with a naive scan.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

const [content, site, wanted] = [process.argv[2], process.argv[3], Number(process.argv[4])];
const assets = new URL("../site/Assets/js/", import.meta.url);
let bytes = 0;
globalThis.window = {};
globalThis.fetch = async (path, options) => {
  let file = readFileSync(join(site, path));
  const range = /bytes=(\d+)-(\d+)/.exec(options?.headers?.Range ?? "");
  file = range ? file.subarray(Number(range[1]), Number(range[2]) + 1) : file;
  bytes += file.length;
  return { ok: true, status: range ? 206 : 200, arrayBuffer: async () => file.buffer.slice(file.byteOffset, file.byteOffset + file.length) };
};
for (const name of ["search-text", "search-index", "search-query"]) {
  (0, eval)(readFileSync(new URL(name + ".js", assets), "utf8"));
}
const { searchText, searchIndex, search } = window.PublicNotice;

// The naive side reads the sources by itself: one string a line, a table as its cells.
function linesOf(file) {
  const [, head, body] = /^---\n([^]*?)\n---\n([^]*)$/.exec(readFileSync(file, "utf8"));
  return [/title: (.*)/.exec(head)[1], ...body.trim().split("\n")].map(line => searchText.fold(line).text);
}
const folders = readdirSync(join(content, "notices")).flatMap(year =>
  readdirSync(join(content, "notices", year)).map(slug => `${year}/${slug}`));
const texts = new Map(folders.map(folder => [`/notices/${folder}/`, linesOf(join(content, "notices", folder, "notice.md"))]));
const whole = [...texts].map(([path, lines]) => [path, lines.join("\n")]);

let state = 12345;
const below = limit => (state = (state * 1103515245 + 12345) % 2147483648) % limit;
function substring() {
  for (;;) {
    const text = whole[below(whole.length)][1];
    const from = below(text.length);
    const query = text.slice(from, from + 2 + below(5));
    if (!query.includes("\n") && query.length >= 2 && searchText.query(query) === query) {
      return query;
    }
  }
}
function count(text, query) {
  let found = 0;
  for (let at = text.indexOf(query); at >= 0; at = text.indexOf(query, at + 1)) {
    found++;
  }
  return found;
}

const shown = 5;
const first = [];
const parts = { shards: [], directory: [], text: [] };
let [missing, excess, absent] = [0, 0, 0];
const table = await searchIndex.open("/search/table.bin");
const tableBytes = bytes;
const paths = [];
for (let i = 0; i < table.count; i++) {
  paths.push((await table.describe(i)).path);
}
const queries = Array.from({ length: wanted }, substring);
// Words that no notice holds: two halves from different ends.
const negatives = Array.from({ length: wanted / 5 }, () => substring().slice(0, 3) + substring().slice(-3));
for (const query of [...queries, ...negatives]) {
  const index = await searchIndex.open("/search/table.bin");
  bytes = 0;
  const run = search.start(index, query);
  const found = await search.collect(run, shown);
  parts.shards.push(bytes);
  const notices = new Set(found.slice(0, shown).map(place => index.noticeAt(place)));
  for (const notice of notices) {
    await index.describe(notice);
  }
  parts.directory.push(bytes - parts.shards.at(-1));
  const before = bytes;
  for (const place of found.slice(0, shown)) {
    const described = await index.describe(index.noticeAt(place));
    let at = place - index.startOf(index.noticeAt(place));
    let line = 0;
    while (at >= described.lines[line]) {
      at -= described.lines[line];
      line += 2;
    }
    bytes += described.lines[line + 1];
  }
  parts.text.push(bytes - before);
  first.push(bytes);

  // Everything, to the last place.
  const all = run.isDone ? found : found.concat(await search.collect(run, Infinity));
  const got = new Map();
  all.forEach(place => { const path = paths[index.noticeAt(place)]; got.set(path, (got.get(path) ?? 0) + 1); });
  for (const [path, text] of whole) {
    const [should, does] = [count(text, query), got.get(path) ?? 0];
    missing += Math.max(should - does, 0);
    excess += Math.max(does - should, 0);
  }
  absent += all.length === 0 ? 1 : 0;
}
const spread = list => { const s = [...list].sort((a, b) => a - b); const at = p => (s[Math.min(s.length - 1, Math.floor(s.length * p))] / 1000).toFixed(1); return `median ${at(0.5)}, p95 ${at(0.95)}, p99 ${at(0.99)}, most ${at(1)} KB`; };
console.log(`table              ${(tableBytes / 1000).toFixed(1)} KB`);
console.log(`to first ${shown} results ${spread(first)}`);
for (const [name, list] of Object.entries(parts)) {
  console.log(`  of which ${name.padEnd(9)} ${spread(list)}`);
}
console.log(`over 40 KB         ${first.filter(one => one > 40000).length} of ${first.length} queries`);
console.log(`exactness          ${queries.length} substrings and ${negatives.length} negatives (${absent} found nowhere): ${missing} places missing, ${excess} false`);
