import { intentOf } from '../../maths/reading/intents.ts';
import type { Turn } from '../ports/turns.ts';

/** How a reply begins that takes up a problem to which the student has only said yes; the problem follows on the same line. */
export const NOW_DOING = 'Now we do: ';

/** The words that pose a turn's problem: the student's own or, after a mere "yes", those of the reply. */
export function posedBy({ asked, text }: Pick<Turn, 'asked' | 'text'>): string {
  if (intentOf(asked)?.kind !== 'yes' || !text.startsWith(NOW_DOING)) return asked;
  return text.slice(NOW_DOING.length).split('\n', 1)[0]?.trim() ?? asked;
}
