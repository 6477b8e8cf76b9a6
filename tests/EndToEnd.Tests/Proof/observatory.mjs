// MDN's HTTP Observatory on pages that were saved as they came: its own retriever, tests and grades. It knows only
// https://host/, so each page is served once more, headers and body unchanged, behind TLS on this machine, as the
// bureau's proxy would: http leads to https, and what is asked across origins is answered by the service itself.
// Prints a line a page; exit code 1 when one is not graded A+.
// Usage: observatory.mjs PAGES.json SERVICE CERTIFICATE.pem KEY.pem   (NODE_EXTRA_CA_CERTS names the certificate too)
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';

const [pagesFile, service, certificate, key] = process.argv.slice(2);
const pages = JSON.parse(readFileSync(pagesFile, 'utf8'));

// The list of hosts that browsers know to be https, which the package fetches when it is installed: none of them is ours.
const preloaded = new URL('../node_modules/@mdn/mdn-http-observatory/conf/hsts-preload.json', import.meta.url);
if (!existsSync(preloaded)) writeFileSync(preloaded, '{}');

const { retrieve } = await import('@mdn/mdn-http-observatory/src/retriever/retriever.js');
const { ALL_TESTS } = await import('@mdn/mdn-http-observatory/src/constants.js');
const { MINIMUM_SCORE_FOR_EXTRA_CREDIT } = await import('@mdn/mdn-http-observatory/src/grader/charts.js');
const { getGradeForScore, getScoreModifier } = await import('@mdn/mdn-http-observatory/src/grader/grader.js');

let page;
const front = https.createServer({ cert: readFileSync(certificate), key: readFileSync(key) }, (request, response) => {
  if (request.url === page.path && request.method === 'GET') {
    response.writeHead(page.status, page.headers.flatMap(({ name, value }) => [name, value]));
    response.end(page.body);
    return;
  }
  const headers = { ...request.headers, 'x-forwarded-for': '192.0.2.1', 'x-forwarded-proto': 'https' };
  http.request(service + request.url, { method: request.method, headers }, answer => {
    response.writeHead(answer.statusCode, answer.rawHeaders);
    answer.pipe(response);
  }).end();
});
const plain = http.createServer((request, response) => response
  .writeHead(301, { location: `https://localhost:${front.address().port}${request.url}` }).end());
await Promise.all([front, plain].map(server => new Promise(ready => server.listen(0, 'localhost', ready))));

// As the package's scan() does it, which takes neither ports nor paths.
function grade(requests) {
  const results = ALL_TESTS.map(test => test(requests)).filter(one => one.result);
  const all = results.map(one => getScoreModifier(one.result));
  const uncurved = 100 + all.filter(one => one < 0).reduce((sum, one) => sum + one, 0);
  const curved = 100 + all.reduce((sum, one) => sum + one, 0);
  return { ...getGradeForScore(uncurved >= MINIMUM_SCORE_FOR_EXTRA_CREDIT ? curved : uncurved), results };
}

let isBelow = false;
for (page of pages) {
  const requests = await retrieve('localhost', { httpPort: plain.address().port, httpsPort: front.address().port, path: page.path });
  if (requests.responses.auto?.status !== page.status) throw new Error(`${page.name} was not retrieved`);
  const { grade: found, score, results } = grade(requests);
  console.log(`${page.name}: ${found} ${score}`);
  if (found !== 'A+') {
    isBelow = true;
    results.filter(one => !one.pass).forEach(one => console.log(`    ${one.constructor.name}: ${one.result}`));
  }
}
process.exit(isBelow ? 1 : 0);
