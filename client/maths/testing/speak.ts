import { Blocks } from '../markdown/blocks.ts';
import { Sentences } from '../speech/sentences.ts';

/** A text as it is read aloud: without Markdown, with its formulas in words, each sentence with its full stop. */
export function speak(text: string): string {
  const said: string[] = [];
  const blocks = new Blocks(new Sentences((sentence) => said.push(sentence)));
  blocks.write(text.replace(/\r\n?/g, '\n'));
  blocks.end();
  return said.map((sentence) => (/[\p{L}\p{N}]$/u.test(sentence) ? `${sentence}.` : sentence)).join(' ');
}
