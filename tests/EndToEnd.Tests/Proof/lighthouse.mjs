// Lighthouse on the given pages. Prints a line a page with its scores, and each audit that lost points.
// Usage: lighthouse.mjs CHROMIUM CATEGORY,CATEGORY LEAST-SCORE URL…   Exit code 1 when a score is below the least.
import lighthouse from 'lighthouse';
import { launch } from 'chrome-launcher';

const [chromePath, categories, least, ...urls] = process.argv.slice(2);
const onlyCategories = categories.split(',');
// Only speed needs a quiet machine and the waits before it: the other categories judge what is there.
const settings = onlyCategories.includes('performance') ? {} : {
  disableFullPageScreenshot: true, pauseAfterFcpMs: 0, pauseAfterLoadMs: 0, networkQuietThresholdMs: 0, cpuQuietThresholdMs: 0,
};
const chrome = await launch({ chromePath, chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu'], logLevel: 'silent' });
let failed = false;
try {
  for (const url of urls) {
    const { lhr } = await lighthouse(url, { port: chrome.port, logLevel: 'error', onlyCategories, ...settings });
    const scores = Object.values(lhr.categories).map(one => [one.id, Math.round(one.score * 100)]);
    console.log(`${url}  ${scores.map(([name, score]) => `${name} ${score}`).join(' · ')}`);
    if (lhr.categories.performance) {
      const metrics = ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time', 'cumulative-layout-shift'];
      console.log(`    ${metrics.map(name => `${name} ${lhr.audits[name].displayValue}`).join(' · ')}`);
    }
    for (const [name, score] of scores.filter(([, score]) => score < least)) {
      failed = true;
      const lost = lhr.categories[name].auditRefs.filter(ref => ref.weight > 0 && lhr.audits[ref.id].score < 1);
      console.log(`    ${name} ${score}: ${lost.map(ref => lhr.audits[ref.id].title).join('; ')}`);
    }
  }
} finally {
  chrome.kill();
}
process.exitCode = failed ? 1 : 0;
