/** The paragraphs of plain text, and lines that a program broke put together again. */

/** Widths at which programs break lines, in characters. */
const NARROWEST = 50;
const WIDEST = 110;
/** Chinese and Japanese characters are twice as wide. */
const NARROWEST_EAST = 20;
/** How far short of the longest line a line may stay although the next word would have fitted. */
const SLACK = 3;
/** Share of lines that must be full before a text counts as broken by a program. */
const FULL_SHARE = 0.7;
const LEAST_BREAKS = 2;

/** Blank lines part paragraphs. Where there are none, or lines were not broken by a program, each line is one. */
export function paragraphsOf(text: string): readonly string[] {
  const groups: string[][] = [[]];
  for (const line of text.split('\n')) {
    if (line.trim() !== '') groups.at(-1)?.push(line.trimEnd());
    else if (groups.at(-1)?.length !== 0) groups.push([]);
  }
  const isWrapped = isBroken(groups);
  return groups.flatMap((lines) => (isWrapped ? joined(lines) : lines)).map((line) => line.trim());
}

/** Whether the ends of lines inside of the groups are a program's doing: the next word would not have fitted. */
function isBroken(groups: readonly (readonly string[])[]): boolean {
  const longest = longestOf(groups);
  const narrowest = groups.some((lines) => lines.some((line) => isUnspaced(line.slice(-1))))
    ? NARROWEST_EAST
    : NARROWEST;
  if (longest < narrowest || longest > WIDEST) return false;
  let breaks = 0;
  let full = 0;
  for (const lines of groups) {
    for (const [index, next] of lines.entries()) {
      const line = lines[index - 1];
      if (line === undefined) continue;
      breaks += 1;
      if (line.length + 1 + firstWord(next).length > longest - SLACK) full += 1;
    }
  }
  return breaks >= LEAST_BREAKS && full >= breaks * FULL_SHARE;
}

function longestOf(groups: readonly (readonly string[])[]): number {
  let longest = 0;
  for (const lines of groups) for (const line of lines) longest = Math.max(longest, line.length);
  return longest;
}

function firstWord(line: string): string {
  const [word = ''] = line.trim().split(/\s/, 1);
  return isUnspaced(word.charAt(0)) ? word.charAt(0) : word;
}

/** Lines that begin an item or are set in begin a paragraph. */
function joined(lines: readonly string[]): readonly string[] {
  const paragraphs: string[][] = [];
  for (const [index, line] of lines.entries()) {
    const isSetIn = /^[ \t\u3000]/.test(line) && !/^[ \t\u3000]/.test(lines[index - 1] ?? '');
    const last = paragraphs.at(-1);
    if (!last || isSetIn || /^\s*([-*•–—]|\d{1,3}[.)])\s/.test(line)) paragraphs.push([line.trim()]);
    else last.push(line.trim());
  }
  return paragraphs.map(joinedLines);
}

/** A space stands for the line end, but not between characters of scripts without spaces. */
function joinedLines(lines: readonly string[]): string {
  return lines
    .map((line, index) => {
      const before = lines[index - 1];
      const tight = before === undefined || (isUnspaced(before.slice(-1)) && isUnspaced(line.charAt(0)));
      return tight ? line : ` ${line}`;
    })
    .join('');
}

function isUnspaced(character: string): boolean {
  return /[\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]/.test(character);
}
