/** Articles in other scripts: their side, their language, marks in them, and corrections typed with an input method. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { quoteOf } from '#core/anchor.ts';
import { canonicalText } from '#core/body.ts';
import type { CaseContent } from '#core/content.ts';
import { placedText, placerFor } from '#core/placement.ts';
import { counterpointJson } from '#formats/counterpoint-json.ts';

import { analystAt, newCase } from './analyst.ts';
import type { Analyst } from './analyst.ts';
import { openWorkbench } from './harness/hosts.ts';
import type { OpenWorkbench } from './harness/hosts.ts';

interface Script {
  readonly name: string;
  readonly lang: string;
  readonly side: 'ltr' | 'rtl';
  readonly title: string;
  readonly text: string;
  /** A stretch of the text. */
  readonly words: string;
}

const SCRIPTS: readonly Script[] = [
  {
    name: 'Arabic',
    lang: 'ar',
    side: 'rtl',
    title: 'موسكو تؤجل تسليم الصواريخ',
    text: 'نفت موسكو تأجيل تسليم صواريخ S-400 إلى بكين. وقال لافروف إن الصواريخ في الطريق.',
    words: 'تأجيل تسليم صواريخ S-400',
  },
  {
    name: 'Hebrew',
    lang: 'he',
    side: 'rtl',
    title: 'מוסקבה דוחה את המסירה',
    text: 'מוסקבה מכחישה את העיכוב במסירת S-400 לבייג׳ינג. לברוב אמר שהטילים בדרך.',
    words: 'העיכוב במסירת S-400',
  },
  {
    name: 'Chinese',
    lang: 'zh',
    side: 'ltr',
    title: '莫斯科推迟交付导弹',
    text: '莫斯科否认推迟向北京交付导弹。拉夫罗夫告诉记者，导弹已经在路上。',
    words: '推迟向北京交付导弹',
  },
  {
    name: 'Japanese',
    lang: 'ja',
    side: 'ltr',
    title: 'モスクワがミサイルの引き渡しを延期',
    text: 'モスクワは北京へのミサイル引き渡しの遅れを否定した。ラブロフ氏は記者団に語った。',
    words: 'ミサイル引き渡しの遅れ',
  },
  {
    name: 'Thai',
    lang: 'th',
    side: 'ltr',
    title: 'มอสโกส่งมอบช้า',
    text: 'มอสโกปฏิเสธว่าไม่ได้เลื่อนการส่งมอบขีปนาวุธให้ปักกิ่ง ที่นั่นน้ำขึ้นสูง',
    words: 'เลื่อนการส่งมอบขีปนาวุธ',
  },
  {
    name: 'Cyrillic',
    lang: 'ru',
    side: 'ltr',
    title: 'Москва откладывает поставку ракет',
    text: 'Москва отрицает задержку поставок ракет в Пекин. Лавров сказал, что ракеты уже в пути.',
    words: 'задержку поставок ракет',
  },
];

let workbench: OpenWorkbench;
let page: Page;
let analyst: Analyst;
let input: CDPSession;

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'counterpoint-scripts-'));
  const files = SCRIPTS.map(({ name, title, text }) => {
    writeFileSync(join(folder, `${name}.txt`), `${title}\n\n${text}\n`);
    return join(folder, `${name}.txt`);
  });
  workbench = await openWorkbench('browser');
  ({ page } = workbench);
  analyst = analystAt(page);
  input = await page.context().newCDPSession(page);
  await page.getByRole('region', { name: 'Library' }).waitFor();
  await newCase(analyst, 'Scripts');
  await workbench.setFiles('articles', files);
  await page.getByRole('button', { name: /^Import 6/ }).click();
  await analyst.dialogClosed();
});
afterAll(() => workbench.close());

async function open(script: Script): Promise<void> {
  await page.getByRole('option', { name: new RegExp(`^${script.title}`) }).click();
  await page.getByRole('heading', { level: 1, name: script.title }).first().waitFor();
  await page.getByRole('region', { name: 'Article text' }).getByText(script.words).waitFor();
}

async function exported(): Promise<CaseContent> {
  const saving = workbench.nextSavedFile();
  await page.keyboard.press('Control+s');
  const parsed = await counterpointJson.parse?.((await saving).bytes);
  if (!parsed?.ok) throw new Error(`The export is not sound: ${JSON.stringify(parsed?.error.slice(0, 5))}`);
  return parsed.value;
}

function shownText(): Promise<string> {
  return page
    .getByRole('region', { name: 'Article text' })
    .evaluate((root) => Array.from(root.children, (block) => block.textContent ?? '').join('\n'));
}

/** Where things stand from left to right in the article view, in pixels. */
function places() {
  return page.evaluate(() => {
    const at = (selector: string) => document.querySelector(selector)?.getBoundingClientRect();
    const text = at('[aria-label="Article text"]');
    const title = document.createRange();
    title.selectNodeContents(document.querySelector('article h1') ?? document.body);
    const header = at('article header');
    const bar = at('[aria-label="Marks in the margin"] button[aria-label^="Claim"]');
    const heading = title.getBoundingClientRect();
    if (!text || !header || !bar) throw new Error('Something is missing.');
    return {
      titleIsLeft: heading.left - header.left < header.right - heading.right,
      barIsLeft: bar.right <= text.left,
      barIsRight: bar.left >= text.right,
    };
  });
}

describe.each(SCRIPTS)('an article in $name', (script) => {
  test('is set in its language from its side, and a mark in it covers what was selected', async () => {
    await open(script);
    const root = page.getByRole('region', { name: 'Article text' });
    expect(await root.getAttribute('lang')).toBe(script.lang);
    await analyst.select(script.words);
    await analyst.press('c');
    await analyst.saved();
    await page
      .getByRole('group', { name: 'Marks in the margin' })
      .getByRole('button', { name: /^Claim/ })
      .waitFor();
    const isLeft = script.side === 'ltr';
    expect(await places()).toEqual({ titleIsLeft: isLeft, barIsLeft: isLeft, barIsRight: !isLeft });
    const { statements, articles } = await exported();
    const article = articles.find(({ title }) => title === script.title);
    const quotes = statements.filter(({ articleId }) => articleId === article?.id).map(({ anchor }) => quoteOf(anchor));
    expect(quotes).toEqual([script.words]);
  });

  test('shows its letters whole: none reaches over the edge of its paragraph', async () => {
    await open(script);
    const clipped = await page.getByRole('region', { name: 'Article text' }).evaluate(
      (root) =>
        Array.from(root.children).filter((block) => {
          const range = document.createRange();
          range.selectNodeContents(block);
          const lines = Array.from(range.getClientRects());
          const box = block.getBoundingClientRect();
          const slack = Number.parseFloat(getComputedStyle(block).fontSize) * 0.75;
          return lines.some(({ top, bottom }) => top < box.top - slack || bottom > box.bottom + slack);
        }).length,
    );
    expect(clipped).toBe(0);
  });

  test('is stepped through by word', async () => {
    await open(script);
    await analyst.select(script.words);
    await analyst.press('ArrowLeft', ...(script.side === 'rtl' ? ['ArrowRight', 'ArrowLeft'] : []));
    await analyst.press('Escape', 'Shift+w');
    const words = new Intl.Segmenter(script.lang, { granularity: 'word' });
    const [first] = [...words.segment(script.words)].filter(({ isWordLike }) => isWordLike);
    if (script.side === 'ltr') {
      await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe(first?.segment);
    } else await expect.poll(() => page.evaluate(() => getSelection()?.toString().length ?? 0)).toBeGreaterThan(1);
  });
});

/** Types with an input method: what is composed is replaced step by step, then settled. */
async function compose(steps: readonly string[], settled: string, pause = 0): Promise<void> {
  for (const text of steps) {
    // oxlint-disable no-await-in-loop -- one step after the other
    await page.waitForTimeout(pause);
    await input.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    // oxlint-enable no-await-in-loop
  }
  await input.send('Input.insertText', { text: settled });
}

describe.each([
  { name: 'Japanese', steps: ['ｋ', 'き', 'きょ', 'きょう', '今日'], settled: '今日' },
  { name: 'Chinese', steps: ['j', 'ji', 'jin', "jin't", "jin'tian"], settled: '今天' },
])('typing $name with an input method', ({ name, steps, settled }) => {
  const script = SCRIPTS.find((each) => each.name === name) ?? SCRIPTS[0];
  if (!script) throw new Error('No such script.');

  async function toggleEditing(): Promise<void> {
    await page.keyboard.press('Control+Shift+e');
  }

  test('settles what was chosen once, keeps the marks, and is undone in a few whole steps', async () => {
    await open(script);
    const before = await shownText();
    await analyst.select(script.words);
    await toggleEditing();
    await analyst.press('ArrowLeft');
    await compose(steps, settled);
    const after = before.replace(script.words, settled + script.words);
    await expect.poll(shownText).toBe(after);
    // In the middle of the mark, too; there its words change, and it says so. Whoever composes slowly is not interrupted.
    await analyst.press('ArrowRight', 'ArrowRight');
    await compose(steps, settled, 350);
    const within = script.words.slice(0, 2) + settled + script.words.slice(2);
    const twice = before.replace(script.words, settled + within);
    await expect.poll(shownText).toBe(twice);
    await toggleEditing();
    await analyst.saved();

    const content = await exported();
    const article = content.articles.find(({ title }) => title === script.title);
    const text = content.texts.find(({ articleId }) => articleId === article?.id);
    const statement = content.statements.find(({ articleId }) => articleId === article?.id);
    if (!text || !statement) throw new Error('The mark or its text is gone.');
    expect(canonicalText(text.blocks)).toBe(twice);
    const placement = placerFor(placedText(text))(statement.anchor);
    expect(placement).toMatchObject({ kind: 'placed', changed: true });
    if (placement.kind === 'placed') {
      const [span] = placement.spans;
      expect(canonicalText(text.blocks).slice(span?.start, span?.end)).toBe(within);
    }

    const seen: string[] = [];
    for (let step = 0; step < 8 && (await shownText()) !== before; step += 1) {
      // oxlint-disable no-await-in-loop -- one key after the other
      const now = await shownText();
      await page.keyboard.press('Control+z');
      await expect.poll(shownText).not.toBe(now);
      seen.push(await shownText());
      // oxlint-enable no-await-in-loop
    }
    expect(await shownText()).toBe(before);
    expect(seen.length).toBeLessThanOrEqual(2);
    // Nothing half-composed was ever a text of the article.
    expect([after, before]).toEqual(expect.arrayContaining(seen));
  });

  test('that is given up leaves nothing behind', async () => {
    await open(script);
    const before = await shownText();
    await analyst.select(script.words);
    await toggleEditing();
    await analyst.press('ArrowLeft');
    for (const text of [...steps, '']) {
      // oxlint-disable-next-line no-await-in-loop -- one step after the other
      await input.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    }
    await toggleEditing();
    await expect.poll(shownText).toBe(before);
  });

  test('is refused while reading', async () => {
    await open(script);
    const before = await shownText();
    await page.getByRole('region', { name: 'Article text' }).focus();
    await analyst.press('Control+Home');
    await compose(steps, settled);
    await page.waitForTimeout(200);
    expect(await shownText()).toBe(before);
  });
});
