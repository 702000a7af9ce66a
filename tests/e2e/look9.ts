import { openWorkbench } from './harness/hosts.ts';
const theme = (process.argv[2] ?? 'light') as 'light' | 'dark';
const big = process.argv[3] === 'big';
const w = await openWorkbench('browser', {
  colorScheme: theme,
  viewport: big ? { width: 1920, height: 1080 } : { width: 1280, height: 800 },
  keepsTour: true,
});
const { page } = w;
page.on('console', (m) => {
  if (m.type() === 'error') console.log('console', m.text());
});
page.on('pageerror', (e) => console.log('pageerror', e.message));
const shot = (n: string) => page.screenshot({ path: `/tmp/s-${n}-${theme}${big ? '-big' : ''}.png` });
await page.getByRole('dialog', { name: 'The first minute' }).waitFor();
await page.waitForTimeout(400);
await shot('tour');
await page.keyboard.press('Escape');
await page.keyboard.press('?');
await page.waitForTimeout(700);
await shot('keys');
await page.keyboard.press('Escape');
await page.waitForTimeout(300);
for (const [k, n] of [
  ['Control+2', 'search'],
  ['Control+3', 'entities'],
  ['Control+4', 'codebook'],
] as const) {
  await page.keyboard.press(k);
  await page.waitForTimeout(1200);
  if (n === 'codebook')
    await page.getByRole('listbox', { name: 'Entries of the codebook' }).getByRole('option').first().click();
  if (n === 'search') {
    await page.keyboard.type('chna');
    await page.waitForTimeout(800);
  }
  if (n === 'entities') {
    await page
      .getByRole('option', { name: /^China/ })
      .first()
      .dblclick();
    await page.waitForTimeout(500);
  }
  await shot(n);
}
await page.keyboard.press('Control+1');
await page.getByRole('tab', { name: /^Suggestions/ }).click();
await page.waitForTimeout(1500);
await shot('suggest');
await w.close();
