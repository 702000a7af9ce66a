/** The head that site generators put before Markdown. */

export interface FrontMatter {
  /** Values by lower-case name. */
  readonly fields: ReadonlyMap<string, string>;
  readonly body: string;
}

/** Splits off flat YAML: `name: value` lines between two lines of three hyphens. Lists of one line are joined by commas. */
export function splitFrontMatter(text: string): FrontMatter {
  const head = /^---[ \t]*\n([^]{0,20000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(text);
  const lines = (head?.[1] ?? '').split('\n');
  const pairs = lines.map((line) => /^([\w-]+)[ \t]*:[ \t]+(.*)$/.exec(line)).filter((pair) => pair !== null);
  if (!head || pairs.length === 0) return { fields: new Map(), body: text };
  const fields = new Map(pairs.map(([, name = '', value = '']) => [name.toLowerCase(), plain(value)]));
  return { fields, body: text.slice(head[0].length) };
}

function plain(value: string): string {
  const trimmed = value.trim();
  const quoted = /^(["'])(.*)\1\s*(?:#.*)?$/.exec(trimmed);
  if (quoted)
    return quoted[1] === '"'
      ? (quoted[2] ?? '').replaceAll(/\\(["\\])/g, '$1')
      : (quoted[2] ?? '').replaceAll("''", "'");
  const list = /^\[(.*)\]$/.exec(trimmed);
  if (list) return (list[1] ?? '').split(',').map(plain).join(', ');
  return trimmed.replace(/\s#.*$/, '');
}
