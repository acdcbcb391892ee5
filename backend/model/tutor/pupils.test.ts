import { describe, expect, it } from 'vitest';
import type { Exchange } from '../../core/ports/model.ts';
import { typesettingFault } from './formulas.fixture.ts';
import { assertsAnswer, type Manner, MANNERS, type Posed, PROBLEMS, say, turnOf } from './pupils.fixture.ts';
import { sentencesOf, wordCount } from './repeats.ts';

const TURNS = 24;
const SEEDS = 3;
const WORDS_MAX = 60;

/** A small generator of numbers, so that each pupil is the same in every run. */
function numbers(seed: number): () => number {
  let state = seed * 2_654_435_761 + 1;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 8;
  };
}

function talkOf(manner: Manner, posed: Posed, seed: number): readonly Exchange[] {
  const next = numbers(seed);
  const history: Exchange[] = [];
  history.push(say(history, posed.text));
  for (let turn = 1; turn < TURNS; turn++) history.push(say(history, turnOf(manner, posed, next)));
  return history;
}

const everyTalk = PROBLEMS.flatMap((posed, at) =>
  MANNERS.flatMap((manner) =>
    Array.from({ length: SEEDS }, (_, i) => {
      const seed = at * 1_000 + i;
      return { manner, posed, seed, talk: talkOf(manner, posed, seed) };
    }),
  ),
);

function shared(one: string, other: string): string[] {
  const said = new Set(sentencesOf(one));
  return sentencesOf(other).filter(
    (sentence) => said.has(sentence) && !sentence.trim().startsWith('$$') && wordCount(sentence) >= 5,
  );
}

/** What is wrong with a reply's form, each with the talk in which it was said. */
function faultsOf({ answered }: Exchange): string[] {
  const questions = answered.match(/\?/g)?.length ?? 0;
  return [
    ...(questions === 1 && answered.endsWith('?') ? [] : ['not one question at its end']),
    ...(wordCount(answered) > WORDS_MAX ? ['too long'] : []),
    ...[typesettingFault(answered)].filter((fault) => fault !== undefined),
  ];
}

describe(`pupils by seed, ${TURNS} turns each`, () => {
  it.each(MANNERS)('%s: every reply ends in its one question, is short and well typeset', (manner) => {
    const faults = everyTalk
      .filter((one) => one.manner === manner)
      .flatMap(({ seed, talk }) => talk.flatMap((said) => faultsOf(said).map((fault) => ({ seed, fault, ...said }))));
    expect(faults).toEqual([]);
  });

  it.each(MANNERS)('%s: no sentence is said twice in a row', (manner) => {
    const faults = everyTalk
      .filter((one) => one.manner === manner)
      .flatMap(({ seed, talk }) =>
        talk.flatMap(({ asked, answered }, i) =>
          shared(talk[i - 1]?.answered ?? '', answered).map((sentence) => ({ seed, asked, sentence })),
        ),
      );
    expect(faults).toEqual([]);
  });

  it('never says the answer before a line of working was tried', () => {
    const leaks = everyTalk.flatMap(({ posed, seed, talk }) => {
      const isTried = ({ asked }: Exchange): boolean =>
        asked === posed.right || posed.wrong.some((line) => line === asked) || asked === 'new problem';
      const tried = talk.findIndex(isTried);
      return talk
        .slice(0, tried < 0 ? talk.length : tried)
        .filter(({ answered }) => assertsAnswer(answered, posed))
        .map((said) => ({ seed, ...said }));
    });
    expect(leaks).toEqual([]);
  });

  it.each(PROBLEMS)('says the answer at the end of a ladder that was earned: $text', (posed) => {
    const history: Exchange[] = [say([], posed.text)];
    const isSaid = (): boolean => history.some(({ answered }) => assertsAnswer(answered, posed));
    for (let i = 0; i < 30 && !isSaid(); i++) {
      history.push(say(history, `${posed.right.startsWith('x =') ? 'x = ' : ''}${97 + i}`));
      history.push(say(history, 'hint'));
    }
    expect(isSaid()).toBe(true);
  });
});
