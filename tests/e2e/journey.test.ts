/** The main job, end to end, by keyboard alone, in every host there is. */
import { writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { quoteOf } from '#core/anchor.ts';
import { lookupOf } from '#core/case-content.ts';
import type { CaseContent } from '#core/content.ts';
import { counterpointJson } from '#formats/counterpoint-json.ts';

import { analystAt, newCase } from './analyst.ts';
import type { Analyst } from './analyst.ts';
import { readGold } from './gold.ts';
import type { Gold } from './gold.ts';
import { availableHosts, openWorkbench } from './harness/hosts.ts';
import type { OpenWorkbench } from './harness/hosts.ts';

const gold = readGold();
const CASE_NAME = 'Postponed deliveries';
const hosts = availableHosts().filter(({ missing }) => missing === null);

async function contentOf(bytes: Uint8Array): Promise<CaseContent> {
  const parsed = await counterpointJson.parse?.(bytes);
  if (!parsed?.ok) throw new Error(`The export is not sound: ${JSON.stringify(parsed?.error.slice(0, 5))}`);
  return parsed.value;
}

async function makeFrames(analyst: Analyst): Promise<void> {
  await analyst.press('Control+Shift+f');
  for (const { name } of gold.frames) {
    // oxlint-disable no-await-in-loop -- one key after the other
    await analyst.tabTo('Add frame');
    await analyst.press('Enter');
    await analyst.tabTo('Name of New frame');
    await analyst.overwrite(name);
    await analyst.press('Tab');
    await analyst.saved();
  }
  const done = new Set<string>();
  for (const { name, opposedTo } of gold.frames) {
    for (const other of opposedTo) {
      if (done.has([name, other].toSorted().join('|'))) continue;
      done.add([name, other].toSorted().join('|'));
      await analyst.tabTo(other, `${name} is opposed to`);
      await analyst.press('Space');
      await analyst.saved();
    }
  }
  await analyst.press('Escape');
  await analyst.dialogClosed();
}

async function markEntities(analyst: Analyst): Promise<void> {
  for (const { name, type, quotes } of gold.entities) {
    for (const [index, quote] of quotes.entries()) {
      await analyst.select(quote);
      await analyst.press('e');
      await analyst.tabTo(/^Name/);
      await analyst.overwrite(name);
      if (index === 0) {
        await analyst.tabTo(/Type$/);
        await analyst.choose(type);
      }
      await analyst.tabTo(/^Add (entity|mention)$/);
      await analyst.press('Enter');
      await analyst.dialogClosed();
    }
  }
}

async function markClaims(analyst: Analyst): Promise<void> {
  for (const { quote, claimant, chain, frame } of gold.claims) {
    await analyst.select(quote);
    await analyst.press('c');
    await analyst.saved();
    if (frame !== null) await analyst.press(String(gold.frames.findIndex(({ name }) => name === frame) + 1));
    if (claimant === null && chain.length === 0) continue;
    await analyst.press('i');
    if (claimant !== null) {
      await analyst.tabTo(/Claimant$/);
      await analyst.overwrite(claimant);
      await analyst.press('Tab');
    }
    if (chain.length > 0) {
      await analyst.tabTo('Attribution chain');
      await analyst.overwrite(chain.join(' > '));
      await analyst.press('Tab');
    }
    await analyst.saved();
  }
}

async function relateClaims({ page }: OpenWorkbench, analyst: Analyst): Promise<void> {
  const quotes = new Map(gold.claims.map(({ id, quote }) => [id, quote]));
  for (const { a, b, kind, why } of gold.contradictions) {
    await analyst.select(quotes.get(a) ?? '');
    await analyst.press('ArrowRight', 'ArrowLeft', 'ArrowLeft', 'Enter');
    await chooseMark(page, analyst, quotes.get(a) ?? '');
    await analyst.press('x');
    await page.getByRole('dialog', { name: 'Contradiction with…' }).waitFor();
    await analyst.type(quotes.get(b) ?? '');
    await page.getByRole('listbox', { name: 'Claims to choose from' }).getByRole('option').first().waitFor();
    await analyst.tabTo(/Kind$/);
    await analyst.choose(kind);
    await analyst.tabTo('Rationale');
    await analyst.type(why);
    await analyst.tabTo('Add contradiction');
    await analyst.press('Enter');
    await analyst.dialogClosed();
    await analyst.saved();
  }
}

/** Where several marks stand at the caret, the one that is meant is chosen from the list that opens. */
async function chooseMark(page: OpenWorkbench['page'], analyst: Analyst, quote: string): Promise<void> {
  const focusedHeading = page
    .getByRole('region', { name: 'Inspector' })
    .getByRole('heading', { name: 'Claim', exact: true });
  const choices = page.getByRole('listbox', { name: /marks/i }).or(page.getByRole('menu', { name: /marks/i }));
  await focusedHeading.or(choices).first().waitFor();
  for (let step = 0; step < 12 && (await choices.isVisible()); step += 1) {
    const words = await page.evaluate(() => document.activeElement?.textContent ?? '');
    const isMeant = words.includes(quote.slice(0, 24)) && /claim/i.test(words);
    await analyst.press(isMeant ? 'Enter' : 'ArrowDown');
  }
  await focusedHeading.waitFor();
}
// oxlint-enable no-await-in-loop

function expectGold(content: CaseContent, expected: Gold): void {
  const lookup = lookupOf(content);
  const frameName = (id: string) => lookup.get('frame', id)?.name;
  const claims = content.claims.map((claim) => {
    const [statement] = lookup.statementsOf(claim.id);
    return {
      quote: statement && quoteOf(statement.anchor),
      claimant: statement?.claimant?.label ?? null,
      chain: statement?.chain.map(({ source }) => source.label),
      frame: claim.frameIds.map(frameName)[0] ?? null,
    };
  });
  const wanted = expected.claims.map(({ quote, claimant, chain, frame }) => ({ quote, claimant, chain, frame }));
  const byQuote = (a: { quote?: string | undefined }, b: { quote?: string | undefined }) =>
    `${a.quote}` < `${b.quote}` ? -1 : 1;
  expect(claims.toSorted(byQuote)).toEqual(wanted.toSorted(byQuote));
  const entities = content.entities.map(({ id, name, typeId }) => [
    name,
    lookup.get('entityType', typeId)?.name,
    lookup
      .mentionsOf(id)
      .map(({ anchor }) => quoteOf(anchor).toLowerCase())
      .toSorted(),
  ]);
  const wantedEntities = expected.entities.map(({ name, type, quotes }) => [
    name,
    type,
    quotes.map((quote) => quote.toLowerCase()).toSorted(),
  ]);
  expect(entities.toSorted()).toEqual(wantedEntities.toSorted());
  const quotation = (id: Parameters<typeof lookup.statementsOf>[0]) =>
    lookup.statementsOf(id).map(({ anchor }) => quoteOf(anchor))[0];
  const quotes = new Map(expected.claims.map(({ id, quote }) => [id, quote]));
  const contradictions = content.contradictions.map(({ a, b, kindId, rationale }) => [
    quotation(a),
    quotation(b),
    lookup.get('contradictionKind', kindId)?.name,
    rationale,
  ]);
  const wantedContradictions = expected.contradictions.map(({ a, b, kind, why }) => [
    quotes.get(a),
    quotes.get(b),
    kind,
    why,
  ]);
  expect(contradictions.toSorted()).toEqual(wantedContradictions.toSorted());
  const opposed = content.frames.map(({ name, opposedTo }) => [name, opposedTo.map(frameName).toSorted()]);
  const both = expected.frames.map(({ name, opposedTo }) => {
    const back = expected.frames.filter((other) => other.opposedTo.includes(name)).map((other) => other.name);
    return [name, [...new Set([...opposedTo, ...back])].toSorted()];
  });
  expect(opposed.toSorted()).toEqual(both.toSorted());
}

describe.each(hosts)('in the $kind host', ({ kind }) => {
  test('an article is imported, marked, related, exported, and found again in an empty profile', async () => {
    const first = await openWorkbench(kind);
    const analyst = analystAt(first.page);
    await first.page.getByRole('region', { name: 'Library' }).waitFor();
    await newCase(analyst, CASE_NAME);
    await first.setFiles('articles', [gold.articleFile]);
    await first.page.getByRole('option', { name: gold.title, exact: true }).waitFor();
    await first.page.getByRole('region', { name: 'Article text' }).waitFor();
    await makeFrames(analyst);
    await markEntities(analyst);
    await markClaims(analyst);
    await relateClaims(first, analyst);
    const saving = first.nextSavedFile();
    await analyst.press('Control+s');
    const exported = await saving;
    const content = await contentOf(exported.bytes);
    expectGold(content, gold);
    expect(exported.name).toBe(`${CASE_NAME}.counterpoint.json`);
    expect(first.foreignRequests).toEqual([]);
    await first.close();

    const folder = await mkdtemp(join(tmpdir(), 'counterpoint-journey-'));
    const file = join(folder, exported.name);
    writeFileSync(file, exported.bytes);
    const second = await openWorkbench(kind);
    const reader = analystAt(second.page);
    await second.page.getByRole('region', { name: 'Library' }).waitFor();
    await second.setFiles('case', [file]);
    await second.page.getByRole('dialog', { name: 'Merge preview' }).waitFor();
    await reader.tabTo('Merge');
    await reader.press('Enter');
    await second.page.getByRole('button', { name: `Case ${CASE_NAME}` }).waitFor();
    await second.page.getByRole('option', { name: gold.title, exact: true }).waitFor();
    const again = second.nextSavedFile();
    await reader.press('Control+s');
    const exportedAgain = await again;
    expect(Buffer.from(exportedAgain.bytes).equals(Buffer.from(exported.bytes))).toBe(true);
    expect(second.foreignRequests).toEqual([]);
    await second.close();
  });
});
