/** Keeps hostile HTML from nesting so deep that the parser and the tree would take quadratic time. */

/** Deeper elements are taken out, their text stays. Pages people read nest a few dozen deep. */
const DEEPEST = 120;

/** Elements that do not nest: void ones, ones that hold raw text, and ones whose end the parser infers. */
const FLAT = new Set(
  (
    'area base br col embed hr img input link meta param source track wbr ' +
    'script style title textarea xmp noembed noframes plaintext ' +
    'html head body p li dt dd option tr td th rt rp'
  ).split(' '),
);

/** `html` in which no element lies deeper than a bound: `<br>` stands for the tags that were. */
export function withBoundedNesting(html: string): string {
  const open: string[] = [];
  const counts = new Map<string, number>();
  const pieces: string[] = [];
  let copied = 0;
  const flatten = (at: number, length: number) => {
    pieces.push(html.slice(copied, at), '<br');
    copied = at + length;
  };
  for (const { 0: tag, 1: slash, 2: name = '', index } of html.matchAll(/<(\/?)([a-z][^\s/>]*)/gi)) {
    const element = name.toLowerCase();
    if (FLAT.has(element)) continue;
    const count = counts.get(element) ?? 0;
    if (slash === '') {
      open.push(element);
      counts.set(element, count + 1);
      if (open.length > DEEPEST) flatten(index, tag.length);
    } else if (count > 0) {
      if (open.length > DEEPEST) flatten(index, tag.length);
      close(element, open, counts);
    }
  }
  return pieces.length === 0 ? html : pieces.join('') + html.slice(copied);
}

/** Whether {@link withBoundedNesting} takes elements out of `html`. */
export function isNestedTooDeep(html: string): boolean {
  return withBoundedNesting(html) !== html;
}

/** An end tag closes its element and all that were opened inside of it. */
function close(element: string, open: string[], counts: Map<string, number>): void {
  for (let last = open.pop(); last !== undefined; last = open.pop()) {
    counts.set(last, (counts.get(last) ?? 1) - 1);
    if (last === element) return;
  }
}
