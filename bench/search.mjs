// search.mjs CONTENT SITE QUERIES: runs the site's own script on a built site and compares it with a naive scan.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

const [content, site, wanted] = [process.argv[2], process.argv[3], Number(process.argv[4])];
const assets = new URL("../site/Assets/js/", import.meta.url);
const bytes = { tables: 0, blocks: 0, common: 0, directory: 0, text: 0, requests: 0 };
const tables = new Map();

// notice.txt is read from the source where only the index was built.
function read(path) {
  if (path.endsWith("/notice.txt") && !existsSync(join(site, path))) {
    return Buffer.from(/^---\n[^]*?\n---\n([^]*)$/.exec(readFileSync(join(content, path.replace("notice.txt", "notice.md")), "utf8"))[1].trim());
  }
  return readFileSync(join(site, path));
}
globalThis.window = {};
globalThis.fetch = async (path, options) => {
  let file = path.endsWith("table.bin") ? tables.get(path) ?? tables.set(path, read(path)).get(path) : read(path);
  const range = /bytes=(\d+)-(\d+)/.exec(options?.headers?.Range ?? "");
  file = range ? file.subarray(Number(range[1]), Number(range[2]) + 1) : file;
  bytes[path.endsWith("table.bin") ? "tables" : path.endsWith("common.bin") ? "common" : path.endsWith(".bin") ? "blocks" : path.endsWith(".json") ? "directory" : "text"] += file.length;
  bytes.requests += path.endsWith("table.bin") ? 0 : 1;
  return { ok: true, status: range ? 206 : 200, arrayBuffer: async () => file.buffer.slice(file.byteOffset, file.byteOffset + file.length) };
};
const page = readFileSync(new URL("../SiteAssets.cs", assets), "utf8");
for (const name of /SearchScripts = \[(.*)\]/.exec(page)[1].match(/[\w-]+/g).filter(name => name !== "search-page")) {
  (0, eval)(readFileSync(new URL(name + ".js", assets), "utf8"));
}
const { searchText, searchIndex, search, searchResults } = window.PublicNotice;

// The naive side reads the sources by itself: one string a line, a table as its cells.
function linesOf(file) {
  const [, head, body] = /^---\n([^]*?)\n---\n([^]*)$/.exec(readFileSync(file, "utf8"));
  return [/title: (.*)/.exec(head)[1], ...body.trim().split("\n").map(line => line.startsWith("| ---") ? "" : line)].map(line => searchText.fold(line).text);
}
const folders = readdirSync(join(content, "notices")).flatMap(year =>
  readdirSync(join(content, "notices", year)).map(slug => `${year}/${slug}`));
const whole = folders.map(folder => [`/notices/${folder}/`, linesOf(join(content, "notices", folder, "notice.md")).join("\n")]);

let state = 12345;
const below = limit => (state = (state * 1103515245 + 12345) % 2147483648) % limit;
const from = (list, count) => Array.from({ length: count }, () => list[below(list.length)]);
function substring(least, most, texts = whole) {
  for (;;) {
    const text = texts[below(texts.length)][1];
    const start = below(text.length);
    const query = text.slice(start, start + least + below(most - least + 1));
    if (!query.includes("\n") && query.length >= least && searchText.query(query) === query) {
      return query;
    }
  }
}
const many = (count, make) => Array.from({ length: count }, make);
function count(text, query) {
  let found = 0;
  for (let at = text.indexOf(query); at >= 0; at = text.indexOf(query, at + 1)) {
    found++;
  }
  return found;
}

// What stands most often, of so many signs.
function frequent(length, wanted) {
  const counts = new Map();
  for (const [, text] of whole.slice(0, 500)) {
    for (let i = 0; i + length <= text.length; i++) {
      const piece = text.slice(i, i + length);
      if (!piece.includes("\n") && searchText.query(piece) === piece) { counts.set(piece, (counts.get(piece) ?? 0) + 1); }
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1]).slice(0, wanted).map(([piece]) => piece);
}
const common = frequent(2, 100);
const phrases = frequent(7, 100);
const oldest = [...whole].sort((a, b) => a[0] < b[0] ? -1 : 1).slice(0, 20);
const some = Math.max(10, Math.floor(wanted / 8));
const groups = {
  "substrings of 2-6": many(wanted, () => substring(2, 6)),
  "halves that stand nowhere": many(wanted / 5, () => substring(2, 6).slice(0, 3) + substring(2, 6).slice(-3)),
  "2 very common signs": common.slice(0, some),
  "common words, joined": many(some, () => from(common, 2 + below(3)).join("")),
  "of the oldest notices": many(some, () => substring(4, 10, oldest)),
  "of 20 signs": many(some, () => substring(20, 20)),
  "numbers and dates": [...many(some / 2, () => String(below(9999) + 10)), ...many(some / 2, () => `${2015 + below(12)}年${1 + below(12)}月`)],
  "Latin": ["gongshi", "example", "gov.cn", "GONGSHI@example", "cn", "0755-00000000", "zz", "notice"],
  "common and rare word": many(some, () => from(common, 1)[0] + " " + substring(4, 6)),
  "two rare words": many(some, () => { const [, text] = whole[below(whole.length)]; return substring(3, 4, [["", text]]) + " " + substring(3, 4, [["", text]]); }),
  "commonplaces": phrases.slice(0, some),
  "commonplaces, joined": many(some, () => from(phrases, 2).join("")),
  "commonplaces, apart": many(some, () => from(phrases, 2 + below(2)).join(" ")),
  "commonplace and rare word": many(some, () => from(phrases, 1)[0] + " " + substring(4, 6)),
  "common words, apart": many(some, () => from(common, 2 + below(2)).join(" ")),
};

const shown = 5;
const kilobytes = list => { const s = [...list].sort((a, b) => a - b); const at = p => (s[Math.min(s.length - 1, Math.floor(s.length * p))] / 1000).toFixed(1); return `median ${at(0.5).padStart(5)}, p95 ${at(0.95).padStart(5)}, most ${at(1).padStart(5)} KB`; };
const everything = [];
let [wrong, over, fewer] = [0, 0, 0];
for (const [name, queries] of Object.entries(groups).filter(([name]) => name.includes(process.argv[6] ?? ""))) {
  const [fetched, requests, totals] = [[], [], []];
  let absent = 0;
  for (const query of new Set(queries)) {
    for (const kind in bytes) { bytes[kind] = 0; }
    const words = searchText.words(query);
    if (words[0].length < 2) { continue; }
    const run = search.start(await searchIndex.open("/search/table.bin"), words);
    const found = await search.collect(run, shown);
    await searchResults.describe(found.slice(0, shown), words);
    fewer += !run.isDone && found.length < shown ? 1 : 0;
    fetched.push(bytes.blocks + bytes.common + bytes.directory + bytes.text);
    requests.push(bytes.requests);
    totals.push(fetched.at(-1) + bytes.tables);
    everything.push({ query, total: totals.at(-1), ...bytes });

    // Everything, to the last place.
    const all = run.isDone ? found : found.concat(await search.collect(run, Infinity));
    const got = new Map();
    for (const place of all) {
      const { path } = await place.segment.describe(place.notice);
      got.set(path, (got.get(path) ?? 0) + 1);
    }
    let faults = 0;
    for (const [path, text] of whole) {
      const should = words.length === 1 ? count(text, words[0]) : words.every(word => text.includes(word)) ? 1 : 0;
      faults += Math.abs(should - (got.get(path) ?? 0));
    }
    if (faults) { console.log(`  “${query}”: ${faults} places missing or false`); }
    wrong += faults;
    absent += all.length === 0 ? 1 : 0;
  }
  const queriesOver = fetched.filter(one => one > 40000).length;
  over += queriesOver;
  console.log(`${name.padEnd(26)} ${String(fetched.length).padStart(4)} queries (${absent} found nowhere)  ${kilobytes(fetched)}, at most ${Math.max(...requests)} requests, with tables at most ${(Math.max(...totals) / 1000).toFixed(1)} KB${queriesOver ? `, ${queriesOver} OVER 40 KB` : ""}`);
}
const sums = everything.map(one => one.blocks + one.common + one.directory + one.text);
console.log(`all                        ${everything.length} queries  ${kilobytes(sums)}; over 40 KB: ${over}; fewer than ${shown} at first: ${fewer}; places missing or false: ${wrong}`);
for (const kind of ["blocks", "common", "directory", "text"]) {
  console.log(`  of which ${kind.padEnd(10)} ${kilobytes(everything.map(one => one[kind]))}`);
}
console.log(`tables together            ${([...tables.values()].reduce((sum, one) => sum + one.length, 0) / 1000).toFixed(1)} KB`);
if (process.argv[5]) {
  everything.map(one => ({ ...one, sum: one.blocks + one.common + one.directory + one.text })).sort((a, b) => b.sum - a.sum).slice(0, Number(process.argv[5])).forEach(one => console.log(one));
}
