/** `counterpoint stats CASE [--json]` */
import { readCase } from './case-file.ts';
import { caseStatistics } from './case-statistics.ts';
import type { CaseStatistics, Tally } from './case-statistics.ts';
import { DONE, INPUT_AT_FAULT, onlyFile } from './command.ts';
import type { Command } from './command.ts';
import { onOneLine } from './io.ts';

export const stats: Command = {
  name: 'stats',
  usage: 'CASE [--json]',
  summary: 'Count what a case holds.',
  details: [
    '',
    '  --json    as one JSON object',
    '',
    'Characters are UTF-16 code units. A claim counts once for each of its frames; a statement for each frame of its claim.',
  ],
  options: { json: { type: 'boolean' } },
  run: async (given, io) => {
    const content = await readCase(onlyFile(given), io);
    if (!content) return INPUT_AT_FAULT;
    const statistics = caseStatistics(content);
    const lines = given.flag('json') ? [JSON.stringify(statistics, null, 2)] : linesOf(statistics).map(onOneLine);
    for (const line of lines) io.print(line);
    return DONE;
  },
};

/** With more articles than this, the table of frames has no column for each of them. */
const COLUMN_LIMIT = 12;

function linesOf(statistics: CaseStatistics): readonly string[] {
  const columns = statistics.articles.length > COLUMN_LIMIT ? [] : statistics.articles;
  return [
    statistics.case.name,
    '',
    ...table(Object.entries(statistics.totals).map(([name, count]) => [name, String(count)])),
    ...section('Articles', [
      ['', 'title', 'source', 'date', 'grade', 'characters', 'mentions', 'statements'],
      ...statistics.articles.map((article, index) => [
        String(index + 1),
        article.title,
        article.source || '–',
        article.publishedAt ?? '–',
        article.reliability ?? '–',
        String(article.characters),
        String(article.mentions),
        String(article.statements),
      ]),
    ]),
    ...section('Frames', [
      ['frame', 'claims', 'statements', ...columns.map((_, index) => `in ${index + 1}`)],
      ...statistics.frames.map((frame) => [
        frame.name,
        String(frame.claims),
        String(frame.statements),
        ...columns.map((article) => String(frame.statementsByArticle[article.id] ?? 0)),
      ]),
    ]),
    ...section('Entities by type', rows(statistics.entityTypes)),
    ...section('Contradictions by kind', rows(statistics.contradictionKinds)),
    ...section('Contradictions by status', rows(statistics.contradictionStatuses)),
  ];
}

function rows(tallies: readonly Tally[]): readonly (readonly string[])[] {
  return tallies.map(({ name, count }) => [name, String(count)]);
}

function section(title: string, cells: readonly (readonly string[])[]): readonly string[] {
  return cells.length === 0 ? [] : ['', title, ...table(cells)];
}

/** Columns two spaces apart; numbers stand to the right. */
function table(cells: readonly (readonly string[])[]): readonly string[] {
  const columns = Math.max(...cells.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...cells.map((row) => (row[column] ?? '').length)),
  );
  return cells.map((row) => {
    const padded = row.map((cell, column) => {
      const width = widths[column] ?? 0;
      return /^\d+$/.test(cell) ? cell.padStart(width) : cell.padEnd(width);
    });
    return `  ${padded.join('  ')}`.trimEnd();
  });
}
