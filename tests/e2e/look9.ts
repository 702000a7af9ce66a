import { openWorkbench } from './harness/hosts.ts';
const theme = (process.argv[2] ?? 'light') as 'light' | 'dark';
const w = await openWorkbench('browser', {
  colorScheme: theme,
  viewport: { width: 1280, height: 800 },
  keepsTour: true,
});
const { page } = w;
page.on('console', (m) => {
  if (m.type() === 'error') console.log('console', m.text());
});
page.on('pageerror', (e) => console.log('pageerror', e.message));
await page.getByRole('dialog', { name: 'The first minute' }).waitFor();
await page.waitForTimeout(400);
await page.screenshot({ path: `/tmp/s-tour-${theme}.png` });
for (let i = 0; i < 6; i++) {
  await page.keyboard.press('Enter');
  await page.waitForTimeout(120);
}
await page.waitForTimeout(300);
await page.screenshot({ path: `/tmp/s-main-${theme}.png` });
await page.keyboard.press('Control+k');
await page.getByRole('dialog', { name: 'Command palette' }).waitFor();
await page.keyboard.type('chi');
await page.waitForTimeout(400);
await page.screenshot({ path: `/tmp/s-palette-${theme}.png` });
await page.keyboard.press('Escape');
await page.waitForTimeout(200);
await page.keyboard.press('?');
await page.waitForTimeout(500);
await page.screenshot({ path: `/tmp/s-keys-${theme}.png` });
await page.keyboard.press('Escape');
for (const [k, n] of [
  ['Control+2', 'search'],
  ['Control+3', 'entities'],
] as const) {
  await page.keyboard.press(k);
  await page.waitForTimeout(1200);
  await page.screenshot({ path: `/tmp/s-${n}-${theme}.png` });
}
await page.keyboard.press('Control+1');
await page.getByRole('tab', { name: /^Suggestions/ }).click();
await page.waitForTimeout(1500);
await page.screenshot({ path: `/tmp/s-suggest-${theme}.png` });
await w.close();
