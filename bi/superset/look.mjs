// Log in to a Superset on this machine, open a dashboard, save a picture, and tell as JSON what
// was seen: charts, errors, what each chart asked for and got, requests to anywhere else.
//
//   SUPERSET_PASSWORD=... node look.mjs NODE_MODULES CHROMIUM ADDRESS PATH PICTURE [CHOICE]
//
// CHOICE, such as "Country=Japan", is chosen in the filter of that name before the picture. Where
// UPPER_PART names a file, the first sections are saved there as well.
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const [modules, chromium, address, path, picture, choice] = process.argv.slice(2);
const { chromium: browser } = createRequire(resolve(modules, '_'))('playwright-core');
const PATIENCE = 90_000;

const profile = mkdtempSync(join(tmpdir(), 'ip4db-chromium-'));
const context = await browser.launchPersistentContext(profile, {
  executablePath: chromium,
  headless: true,
  // High enough for the whole dashboard: Superset draws only what is in sight.
  viewport: { width: 1600, height: 7000 },
  locale: 'en-GB',
  timezoneId: 'UTC',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
    '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
try {
  const page = await context.newPage();
  const seen = { outside: [], faults: [], answers: [] };
  const local = new URL(address).hostname;
  await page.route((url) => !['data:', 'blob:'].includes(url.protocol) && url.hostname !== local,
    (route) => { seen.outside.push(route.request().url()); return route.abort(); });
  page.on('pageerror', (error) => seen.faults.push(error.message));
  page.on('response', async (response) => {
    if (response.status() >= 400) seen.faults.push(`${response.status()} ${response.url()}`);
    if (!response.url().includes('/api/v1/chart/data') || response.status() !== 200) return;
    const form = response.request().postDataJSON()?.form_data ?? {};
    const { result } = await response.json();
    seen.answers.push({ chart: form.slice_id, rows: result.map((one) => one.rowcount) });
  });

  await page.goto(`${address}/login/`, { waitUntil: 'domcontentloaded' });
  await page.locator('#username').fill('admin');
  await page.locator('#password').fill(process.env.SUPERSET_PASSWORD);
  await page.locator('#password').press('Enter');
  await page.waitForURL((url) => !url.pathname.startsWith('/login'), { timeout: PATIENCE });

  const settled = async () => {
    await page.waitForTimeout(500);
    await page.waitForFunction(
      () => document.querySelectorAll('.loading, [data-test="loading-indicator"]').length === 0,
      null, { timeout: PATIENCE });
    await page.waitForTimeout(2500); // bars grow and labels fade in
  };
  await page.goto(address + path, { waitUntil: 'domcontentloaded' });
  await page.waitForSelector('.dashboard-component-chart-holder', { timeout: PATIENCE });
  await settled();
  if (choice) {
    const [filter, value] = choice.split('=');
    seen.answers.length = 0;
    await page.locator(`[data-test="filter-control-name"]:text-is("${filter}")`).first()
      .locator('xpath=ancestor::*[.//input][1]').locator('input').first().click();
    await page.keyboard.type(value);
    await page.locator(`.ant-select-item-option[title="${value}"]`).first().click();
    await page.keyboard.press('Escape');
    await page.locator('[data-test="filter-bar__apply-button"]').first().click();
    await settled();
  }
  await page.mouse.move(0, 0);
  const bottoms = await page.evaluate(() => [...document.querySelectorAll(
    '.dashboard-component-chart-holder')].map((one) => one.getBoundingClientRect().bottom));
  const save = (path, room) => page.screenshot({ path,
    clip: { x: 0, y: 0, width: 1600,
      height: Math.ceil(Math.max(...bottoms.filter((bottom) => bottom <= room))) + 14 } });
  await save(picture, Infinity);
  if (process.env.UPPER_PART) await save(process.env.UPPER_PART, 2750); // whole cards, to here
  console.log(JSON.stringify({
    title: await page.title(),
    charts: await page.locator('.dashboard-component-chart-holder [data-test-viz-type]').count(),
    errors: await page.locator('.ant-alert-error, [data-test="error-alert"]').allInnerTexts(),
    empty: await page.locator('.dashboard-component-chart-holder .ant-empty').count(),
    ...seen,
  }, null, 1));
} finally {
  await context.close();
  rmSync(profile, { recursive: true, force: true });
}
