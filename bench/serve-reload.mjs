// serve-reload.mjs SITE CONTENT COPY SAVES TMP: the time from a save of one notice to the event on which `serve` reloads
// the open page, which is that notice's; then the page must hold what was saved. Where COPY is named the content is copied there first, so that nobody's is written to.
import { spawn } from 'node:child_process';
import { appendFile, cp, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';

const [site, content, copy, saves, tmp] = process.argv.slice(2);
const folder = copy || content;
if (copy) await cp(content, copy, { recursive: true });
await mkdir(tmp, { recursive: true });
const port = 5900 + (process.pid % 90);
const serve = spawn(site, ['serve', '--content', folder, '--port', String(port)], { env: { ...process.env, TMPDIR: tmp }, stdio: ['ignore', 'ignore', 'pipe'] });
try {
  await new Promise((done, failed) => {
    serve.once('exit', () => failed(new Error('serve ended')));
    serve.stderr.on('data', (text) => /http:\/\//.test(text) && done());
  });
  const years = (await readdir(join(folder, 'notices'))).sort();
  const year = years[Math.floor(years.length / 2)];
  const notices = (await readdir(join(folder, 'notices', year))).sort();
  const notice = notices[Math.floor(notices.length / 2)];
  const page = `/notices/${year}/${notice}/`;
  const response = await fetch(`http://localhost:${port}/_preview/events?page=${page}`);
  const versions = events(response.body.pipeThrough(new TextDecoderStream()));
  let last = (await versions.next()).value;
  const taken = [];
  for (let save = 0; save < Number(saves); save++) {
    await new Promise((done) => setTimeout(done, 300));
    const started = performance.now();
    const words = `补充说明第${process.pid}-${save + 1}次。`;
    await appendFile(join(folder, 'notices', year, notice, 'notice.md'), `\n${words}`);
    let next = last;
    while (next === last) next = (await versions.next()).value;
    taken.push(performance.now() - started);
    const text = await (await fetch(`http://localhost:${port}${page}`)).text();
    if (!text.includes(words) || !text.includes(`data-version="${next}"`)) throw new Error('the page is not what was saved');
    last = next;
  }
  taken.sort((one, other) => one - other);
  const most = notices.length * years.length > 1000 ? 200 : 100;
  console.log(`serve, save to reload ${taken[Math.floor(taken.length / 2)].toFixed(0)} ms (median of ${saves}; worst ${taken.at(-1).toFixed(0)} ms; goal: at most ${most} ms)`);
} finally {
  serve.removeAllListeners('exit');
  serve.kill('SIGTERM');
}

async function* events(stream) {
  let text = '';
  for await (const part of stream) {
    text += part;
    for (let end; (end = text.indexOf('\n\n')) >= 0; text = text.slice(end + 2)) yield JSON.parse(text.slice('data: '.length, end)).version;
  }
}
