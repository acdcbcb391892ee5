import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import type { Exchange } from '../../../backend/core/ports/model.ts';
import { replyTo } from '../../../backend/model/tutor/conversation.ts';
import { readOptions, text } from '../../lib/command-line.ts';
import { plainText } from './plain-maths.ts';
import { printed } from './script.ts';

/** A conversation with the built-in tutor in a terminal. */
const { file } = readOptions(
  `npm run talk -- [--file TALKS.txt]
  --file   plays a script and prints the whole: one turn a line, --- between talks, "# " before a title`,
  { file: text('a file') },
);

if (file !== '') console.log(printed(readFileSync(file, 'utf8')));
else await talk();

async function talk(): Promise<void> {
  const lines = createInterface({ input: process.stdin, output: process.stdout, prompt: '> ' });
  const history: Exchange[] = [];
  console.log('The built-in tutor. Type a problem, or a line of your working; Ctrl+D ends.\n');
  lines.prompt();
  for await (const asked of lines) {
    const answered = replyTo({ history, asked, pictures: [] });
    history.push({ seq: history.length + 1, asked, answered });
    console.log(`\n${plainText(answered)}\n`);
    lines.prompt();
  }
  console.log();
}
