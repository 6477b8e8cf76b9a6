// Lighthouse on the given pages, each RUNS times. Prints a line a page with the medians of its scores, and each audit
// that lost points. Exit code 1 when a median is below the least.
// Usage: lighthouse.mjs CHROMIUM CATEGORY,CATEGORY LEAST-SCORE RUNS URL…
import lighthouse from 'lighthouse';
import { launch } from 'chrome-launcher';

const [chromePath, categories, least, runs, ...urls] = process.argv.slice(2);
const onlyCategories = categories.split(',');
// Only speed needs the waits for a quiet page: the other categories judge what is there.
const settings = onlyCategories.includes('performance') ? {} : {
  disableFullPageScreenshot: true, pauseAfterFcpMs: 0, pauseAfterLoadMs: 0, networkQuietThresholdMs: 0, cpuQuietThresholdMs: 0,
};
const metrics = ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time', 'cumulative-layout-shift'];
const median = values => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];

const chrome = await launch({ chromePath, chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu'], logLevel: 'silent' });
let failed = false;
try {
  for (const url of urls) {
    const reports = [];
    for (let run = 0; run < Number(runs); run++) {
      reports.push((await lighthouse(url, { port: chrome.port, logLevel: 'error', onlyCategories, ...settings })).lhr);
    }
    const scores = onlyCategories.map(name => [name, median(reports.map(one => Math.round(one.categories[name].score * 100)))]);
    console.log(`${url}  ${scores.map(([name, score]) => `${name} ${score}`).join(' · ')}`);
    if (onlyCategories.includes('performance')) {
      console.log(`    ${metrics.map(name => `${name} ${+median(reports.map(one => one.audits[name].numericValue)).toFixed(3)}`).join(' · ')}`);
    }
    for (const [name, score] of scores.filter(([, score]) => score < least)) {
      failed = true;
      const lost = reports[0].categories[name].auditRefs.filter(ref => ref.weight > 0 && reports[0].audits[ref.id].score < 1);
      console.log(`    ${name} ${score}: ${lost.map(ref => reports[0].audits[ref.id].title).join('; ')}`);
    }
  }
} finally {
  chrome.kill();
}
process.exitCode = failed ? 1 : 0;
