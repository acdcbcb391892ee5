import type { Asked } from '../../maths/replies/asks.ts';
import type { Expected } from '../../maths/replies/expected.ts';

/** One step of a worked problem: first asked, then, when the pupil asks again, shown; with what answers its question. */
export type Step = Asked & { readonly question: string; readonly worked: string };

/** What there is to say about one problem, from the gentlest hint to the check. */
export type Ladder = {
  /** What the problem asks for, ending in a question. */
  readonly asked: string;
  /** Which idea helps, ending in a question. */
  readonly idea: string;
  /** What `asked` and `idea` ask for. */
  readonly opening: readonly [Expected | undefined, Expected | undefined];
  readonly steps: readonly Step[];
  /** Confirms the answer by another way. */
  readonly check: string;
};

/** Rungs in order: what is asked, which idea helps, the first step as a question, each step worked with the next asked, the check. */
export function rungs({ asked, idea, steps, check }: Ladder): string[] {
  const worked = steps.map((step, i) => `${step.worked} ${steps[i + 1]?.question ?? 'How could you check that?'}`);
  return [asked, idea, steps[0]?.question ?? idea, ...worked, check];
}

export const inline = (latex: string): string => `$${latex}$`;
export const display = (latex: string): string => `\n\n$$${latex}$$\n\n`;

/** `a`, `a and b`, `a, b and c`. */
export function list(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}
