import { readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import { htmlBlocks } from '#articles/html.ts';
import { canonicalText } from '#core/body.ts';

import { draftFrom, shown } from './read-well.ts';

const page = readFileSync(new URL('../fixtures/articles/news-page.html', import.meta.url));
const blocksIn = (html: string) => shown({ blocks: htmlBlocks(html) });

describe('a news page', () => {
  const draft = draftFrom('bridge.html', page);
  const text = canonicalText(draft.blocks);

  test('says what it is', () => {
    expect(draft).toMatchObject({
      title: 'Bridge reopens early, officials say',
      source: 'River Courier',
      author: 'Dana Whitlock',
      publishedAt: '2022-09-01',
      url: 'https://courier.example/2022/09/bridge',
      language: 'en-GB',
      format: 'html',
      encoding: 'utf-8',
    });
  });

  test('keeps its article, title and byline', () => {
    expect(shown(draft)).toEqual([
      'heading(1) Bridge reopens early, officials say',
      'paragraph By Dana Whitlock',
      expect.stringMatching(/^paragraph The bridge over.* \{three weeks:bold\}$/),
      expect.stringMatching(/\{closure:https:\/\/courier\.example\/2022\/05\/closure\}$/),
      'heading(2) Higher costs',
      expect.stringMatching(/price of steel,\naccording.* \{mainly:italic\}$/),
      'quote We have saved where we could, and the figures will be published in full.',
      expect.stringMatching(/^paragraph A report is due/),
    ]);
  });

  test.each(['SCRIPT', 'NAVIGATION', 'SIDEBAR', 'FOOTER', 'FORM', 'display'])('leaves out %s', (word) => {
    expect(text).not.toContain(word);
  });
});

describe('the blocks of HTML', () => {
  test.each<[string, string, string[]]>([
    ['white space collapses', ' <p> a \n <b> b </b>  c</p>', ['paragraph a b c {b :bold}']],
    [
      'words without markup',
      'one <i>two</i><div>three</div>four',
      ['paragraph one two {two:italic}', 'paragraph three', 'paragraph four'],
    ],
    [
      'nested lists',
      '<ul><li>a<ol><li>b</li><li><p>c</p><p>d</p></li></ol></li><li>e</li></ul>',
      ['item(false,0) a', 'item(true,1) b', 'item(true,1) c\nd', 'item(false,0) e'],
    ],
    [
      'a table',
      '<table><caption>Sums</caption><tr><th>x</th><th></th></tr><tr><td><p>1</p><p>2</p></td><td><b>3</b></td></tr></table>',
      ['paragraph Sums', 'cell(0,0,true) x', 'cell(0,1,true) ', 'cell(1,0,false) 1\n2', 'cell(1,1,false) 3 {3:bold}'],
    ],
    [
      'two tables in a row',
      '<table><tr><td>a<td>b</table><table><tr><td>c<td>d</table>',
      ['cell(0,0,false) a', 'cell(0,1,false) b', 'cell(0,0,false) c', 'cell(0,1,false) d'],
    ],
    ['a table for layout', '<table><tr><td><h2>a</h2></td><td>b</td></tr></table>', ['heading(2) a', 'paragraph b']],
    [
      'marks',
      '<p><u>a</u><s>b</s><code>c</code><sub>d</sub><sup>e</sup>',
      ['paragraph abcde {a:underline}{b:strikethrough}{c:code}{d:subscript}{e:superscript}'],
    ],
    ['runs that touch are one', '<p><b>a</b><strong>b</strong>', ['paragraph ab {ab:bold}']],
    ['preformatted text', '<pre>a\n  b</pre>', ['paragraph a\n  b {a\n  b:code}']],
    [
      'broken markup',
      '<p>a<b>b<i>c</p>d</i><li>e</div></ul',
      [
        'paragraph abc {b:bold}{c:bold+italic}',
        expect.stringMatching(/d/) as unknown as string,
        expect.stringMatching(/^item.* e/) as unknown as string,
      ],
    ],
    [
      'entities',
      '<p>a &amp; b&#13;&#0;&#xD83D;&nbsp;c</p>',
      [expect.stringMatching(/^paragraph a & b.*\u00a0c$/su) as unknown as string],
    ],
    [
      'hidden words',
      '<p>a<span hidden>b</span><span style="display: none">c</span></p><template>d</template><p aria-hidden="true">e</p>',
      ['paragraph a'],
    ],
    [
      'form controls',
      '<form><p>a <input value="b"><button>c</button><select><option>d</select></p></form>',
      ['paragraph a'],
    ],
    ['nothing', '<div><p> </p><br></div>', []],
  ])('%s', (_, html, blocks) => {
    expect(blocksIn(html)).toEqual(blocks);
  });
});

describe('hostile HTML', () => {
  test('scripts, handlers and their links are no text', () => {
    const html =
      '<body onload="EVIL()"><script>EVIL</script><svg onload=EVIL><text>EVIL</text></svg><math><mtext>EVIL</mtext></math>' +
      '<iframe srcdoc="EVIL">EVIL</iframe><object>EVIL</object><style>EVIL</style><noscript>EVIL</noscript>' +
      '<p onclick="EVIL()">good <img src=x onerror=EVIL> <a href="javascript:EVIL()">a</a> <a href=" JaVa\tscript:EVIL">b</a> ' +
      '<a href="data:text/html,EVIL">c</a> <a href="file:///EVIL">d</a> <a href="//EVIL.example">e</a> ' +
      '<a href="https://fine.example/x">f</a> <a href="mailto:g@fine.example">g</a></p><script>EVIL';
    expect(blocksIn(html)).toEqual([
      'paragraph good a b c d e f g {f:https://fine.example/x}{g:mailto:g@fine.example}',
    ]);
  });

  test.each([
    ['div', '<div>'.repeat(100_000), '</div>'.repeat(100_000)],
    ['b', '<b>'.repeat(100_000), ''],
    ['ul li', '<ul><li>'.repeat(50_000), ''],
    ['table', '<table><tr><td>'.repeat(30_000), ''],
    ['blockquote', '<blockquote>'.repeat(100_000), ''],
    ['mixed', '<b><i></b>'.repeat(10_000), ''],
  ])('nesting without end: %s', (_, before, after) => {
    const started = performance.now();
    const draft = draftFrom('deep.html', `<html><body><p>first</p>${before}last${after}`);
    expect(canonicalText(draft.blocks)).toMatch(/^first[^]*last$/);
    expect(performance.now() - started).toBeLessThan(5000);
  });

  test('a megabyte takes less than a second', () => {
    const paragraph =
      '<div class="story"><p>Some <b>bold words</b>, and <a href="/x">a link</a> that goes on for a while, as they do.</p></div>\n';
    const html = `<html><head><title>Long</title></head><body><article>${paragraph.repeat(9000)}</article></body></html>`;
    draftFrom('warm.html', html.slice(0, 50_000));
    const started = performance.now();
    expect(draftFrom('long.html', html).blocks).toHaveLength(9000);
    // Twice the bound: the suite shares its processors.
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe('what a page says of itself', () => {
  const body = `<body><p>${'The council met again, and talked, and went home. '.repeat(8)}</p></body>`;
  test.each<[string, string, object]>([
    [
      'JSON-LD',
      '<script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"x"},{"@type":"NewsArticle","headline":"Council meets","author":[{"name":"Ann Lee"},{"name":"Bo Ray"}],"publisher":{"name":"The Day"},"datePublished":"2023-05-06T10:00:00Z"}]}</script>',
      { title: 'Council meets', author: 'Ann Lee, Bo Ray', source: 'The Day', publishedAt: '2023-05-06' },
    ],
    [
      'broken JSON-LD',
      '<script type="application/ld+json">{"@type":</script><title>Council</title>',
      { title: 'Council', author: '' },
    ],
    [
      'a title with the name of the site',
      '<title>Council meets - The Day</title><meta property="og:site_name" content="The Day">',
      { title: 'Council meets' },
    ],
    ['a time', '<title>x</title><time datetime="2021-02-03T04:05:06Z">today</time>', { publishedAt: '2021-02-03' }],
    ['an author by address', '<meta property="article:author" content="https://people.example/ann">', { author: '' }],
    ['an unsafe canonical address', '<link rel="canonical" href="javascript:alert(1)">', { url: '' }],
  ])('%s', (_, head, expected) => {
    expect(draftFrom('a.html', `<html><head>${head}</head>${body}</html>`)).toMatchObject(expected);
  });

  test('a page without article markup', () => {
    const draft = draftFrom('plain.htm', '<h1>Short</h1>Only a few words<br>on two lines.');
    expect(shown(draft)).toEqual(['heading(1) Short', 'paragraph Only a few words\non two lines.']);
  });
});
