import type { Story } from './read-story.ts';
import type { Prompt, PromptKind, StoryState } from './story-state.ts';

/** What is asked one after the other when the pupil only wants a hint, each once; `unused` asks for another quantity each time. */
const GENERAL: readonly PromptKind[] = [
  'plan',
  'picture',
  'unused',
  'estimate',
  'operation',
  'unused',
  'backwards',
  'smaller',
  'unused',
  'unit',
  'own-words',
];

/** The first of `wanted` that can be asked, else the next of the general ones; never the very same question twice in a row. */
export function nextPrompt(story: Story, state: StoryState, wanted: readonly PromptKind[]): Prompt {
  const told = (kind: PromptKind): number => state.told.filter((one) => one.kind === kind).length;
  const unused = story.quantities.flatMap((_, i) => (state.used.includes(i) ? [] : [i]));
  const asked = state.told.filter(({ kind }) => kind === 'unused').flatMap(({ quantities }) => quantities);
  const fresh = unused.find((i) => !asked.includes(i)) ?? unused[told('unused') % Math.max(unused.length, 1)];
  const last = state.told.at(-1);
  for (const kind of wanted) {
    if (kind === 'unused') {
      const sameAgain = last?.kind === 'unused' && last.quantities[0] === fresh;
      if (fresh !== undefined && state.used.length > 0 && !sameAgain)
        return { kind, quantities: [fresh], again: told(kind) };
    } else return { kind, quantities: [], again: told(kind) };
  }
  for (const [i, kind] of GENERAL.entries()) {
    const due = GENERAL.slice(0, i + 1).filter((one) => one === kind).length;
    if (told(kind) >= due) continue;
    if (kind === 'unused' && (fresh === undefined || asked.includes(fresh))) continue;
    return { kind, quantities: kind === 'unused' && fresh !== undefined ? [fresh] : [], again: told(kind) };
  }
  return twoOfThem(story, state, told('two-of-them'));
}

/** Once everything general was asked: two quantities that could go together, another pair each time. */
function twoOfThem({ quantities }: Story, { results }: StoryState, again: number): Prompt {
  const count = quantities.length;
  if (count < 2) return { kind: results.length > 0 ? 'reread' : 'own-words', quantities: [], again };
  const first = again % count;
  const step = 1 + (Math.floor(again / count) % (count - 1));
  return { kind: 'two-of-them', quantities: [first, (first + step) % count], again };
}
