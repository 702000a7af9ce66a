/** `counterpoint check CASE` */
import { readCase } from './case-file.ts';
import { counted, DONE, INPUT_AT_FAULT, onlyFile } from './command.ts';
import type { Command } from './command.ts';

export const check: Command = {
  name: 'check',
  usage: 'CASE',
  summary: 'Validate a case file and name every fault with its JSON path.',
  details: [
    '',
    'Checks the syntax, the schema, the checksum, the hashes of the texts, that every reference leads somewhere,',
    'and that every quotation stands in its article. A fault is one line on standard error:',
    '',
    '  FILE: $.content.claims[3].frameIds[0]: No frame has the id “f9”.',
  ],
  options: {},
  run: async (given, io) => {
    const content = await readCase(onlyFile(given), io);
    if (!content) return INPUT_AT_FAULT;
    const parts = [
      counted(content.articles.length, 'article'),
      counted(content.entities.length, 'entity', 'entities'),
      counted(content.mentions.length, 'mention'),
      counted(content.claims.length, 'claim'),
      counted(content.statements.length, 'statement'),
      counted(content.contradictions.length, 'contradiction'),
      counted(content.notes.length, 'note'),
    ];
    io.print(`OK: ${parts.join(', ')}`);
    return DONE;
  },
};
