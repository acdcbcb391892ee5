import * as q from '../numbers/rational.ts';
import { number, topicProblem } from './made.ts';
import { plainQuestion } from './plain-question.ts';
import type { TopicProblem } from './topic.ts';

const WHO = String.raw`(?:pupils|students|children|people|boys|girls|members|adults|teenagers|teachers|kids|players|friends|households|customers|tourists)`;
const VERB = String.raw`(?:play|like|liked|study|studied|do|take|took|have|had|own|owned|speak|learn|eat|drink|chose|choose|passed|read|watch|use)`;
const THING = String.raw`((?:an? )?[a-z]+(?: [a-z]+)?)`;
const OF_THEM = String.raw`(?:of (?:them|these|the ${WHO}) |${WHO} )?`;
const HEAD = String.raw`(?:(?:there are|in|out of|of|from|an?|one|class|group|school|survey|club|year|party) )*(\d{1,4})(?: ${WHO}|(?<=(?:class|group|year|club) of \d{1,4}))(?: (?:in|are|were|was|asked|surveyed|found|shows|showed|that|a|the|class|group|school|club|survey))*[,.:;]?`;
const GIVEN = new RegExp(
  String.raw`^${HEAD} (\d{1,4}) ${OF_THEM}(${VERB}) ${THING}(?:[,.;]| and|, and) (\d{1,4}) ${OF_THEM}(?:${VERB} )?${THING}(?:[,.;]| and|, and) (\d{1,4}) ${OF_THEM}(?:${VERB} )?(both(?: [a-z]+(?: [a-z]+)??)??(?: and [a-z]+(?: [a-z]+)??)?|neither(?: [a-z]+(?: [a-z]+)??)??(?: nor [a-z]+(?: [a-z]+)??)?)[,.;?]* (?:how many|(?:find |work out )?(?:the number|how many)(?: of)?) (.+)$`,
);
const KIND = String.raw`(?: of (?:them|these|the two|the)| sports?| games?| subjects?| languages?| drinks?| pets?| activities| clubs| instruments)*`;
const NO_THING = /\b(?:only|just|and|or|both|neither|not|exactly|least|most|more|less|the|who|either)\b/;

type Ask = 'neither' | 'only-first' | 'only-second' | 'either' | 'exactly-one' | 'both';

type Counts = { readonly total: number; readonly first: number; readonly second: number; readonly both: number };

/** People in two groups that overlap: how many are in one of them only, in either, in both or in neither. */
export function vennCounts(text: string): TopicProblem | undefined {
  const [, all = '', a = '', verb = '', x = '', b = '', y = '', c = '', last = '', asked = ''] =
    GIVEN.exec(plainQuestion(text)) ?? [];
  if (all === '' || x === y || NO_THING.test(`${x} ${y}`)) return undefined;
  const named = last.replace(/^(?:both|neither)/, '').trim();
  if (named !== '' && ![`${x} and ${y}`, `${x} nor ${y}`].includes(named) && !new RegExp(`^${KIND}$`).test(` ${named}`))
    return undefined;
  const isNeither = last.startsWith('neither');
  const [total, first, second, third] = [Number(all), Number(a), Number(b), Number(c)];
  const both = isNeither ? first + second + third - total : third;
  const counts = { total, first, second, both };
  const ask = askedFor(asked, x, y);
  const isPossible = both >= 0 && both <= Math.min(first, second) && first + second - both <= total;
  if (ask === undefined || !isPossible || isNeither !== (ask === 'both')) return undefined;
  return counted(ask, counts, { verb, x, y });
}

/** Which of the regions is asked for. */
function askedFor(asked: string, x: string, y: string): Ask | undefined {
  const bare = asked
    .replace(/[.?! ]+$/, '')
    .replace(new RegExp(`^(?:${WHO} |of (?:them|these|the ${WHO}) )?(?:who |that )?(?:are there who )?`), '')
    .replace(/^(?:do not|don't) ([a-z]+) (?:either|any)\b/, 'neither')
    .replace(new RegExp(`^${VERB} `), '')
    .replace(new RegExp(`^(only|just) ${VERB} `), '$1 ');
  const is = (source: string): boolean => new RegExp(`^(?:${source})$`).test(bare);
  const [first, second] = [x, y];
  if (is(String.raw`neither${KIND}(?: (?:${first} nor ${second}|${second} nor ${first}|${first} or ${second}))?`))
    return 'neither';
  if (is(String.raw`(?:only|just) ${first}|${first} only|${first},? but not ${second}`)) return 'only-first';
  if (is(String.raw`(?:only|just) ${second}|${second} only|${second},? but not ${first}`)) return 'only-second';
  if (is(String.raw`at least one${KIND}|(?:either )?${first} or ${second},? or both`)) return 'either';
  if (is(String.raw`(?:exactly|only|just) one${KIND}`)) return 'exactly-one';
  return is(String.raw`both${KIND}(?: ${first} and ${second})?`) ? 'both' : undefined;
}

type Words = { readonly verb: string; readonly x: string; readonly y: string };

function counted(ask: Ask, { total, first, second, both }: Counts, words: Words): TopicProblem {
  const [onlyFirst, onlySecond] = [first - both, second - both];
  const either = onlyFirst + onlySecond + both;
  const neither = total - either;
  const answers: Readonly<Record<Ask, number>> = {
    neither,
    either,
    both,
    'only-first': onlyFirst,
    'only-second': onlySecond,
    'exactly-one': onlyFirst + onlySecond,
  };
  const own = ask === 'only-second' ? [second, first] : [first, second];
  const answer = answers[ask];
  const onlies = [
    ['first-alone', number(onlyFirst)],
    ['second-alone', number(onlySecond)],
  ] as const;
  const steps = {
    neither: [...onlies, ['in-any', number(either)], ['in-neither', number(neither)]],
    either: [...onlies, ['so-any', number(either)]],
    both: [
      ['in-any-from-rest', number(either)],
      ['added-up', number(first + second)],
      ['in-both', number(both)],
    ],
    'only-first': [
      ['how-many-in-both', number(both)],
      ['so-alone', number(onlyFirst)],
    ],
    'only-second': [
      ['how-many-in-both', number(both)],
      ['so-alone', number(onlySecond)],
    ],
    'exactly-one': [...onlies, ['so-one', number(onlyFirst + onlySecond)]],
  } as const;
  const of = (count: number): q.Rational | undefined => (count >= 0 ? q.rational(BigInt(count)) : undefined);
  const wrong: Readonly<Record<Ask, readonly (readonly [string, number])[]>> = {
    neither: [
      ['both-counted-twice', total - first - second],
      ['both-taken-twice', total - first - second - both],
      ['gave-those-in-any', either],
      ['left-out-both', total - onlyFirst - onlySecond],
    ],
    either: [
      ['both-counted-twice', first + second],
      ['added-all-three', first + second + both],
      ['left-out-both', onlyFirst + onlySecond],
      ['gave-the-rest', neither],
    ],
    both: [
      ['forgot-neither', first + second - total],
      ['gave-those-in-any', either],
      ['gave-the-rest', total - first - second],
    ],
    'only-first': [
      ['both-not-taken-out', first],
      ['the-other-one', onlySecond],
      ['took-other-group', first - second],
    ],
    'only-second': [
      ['both-not-taken-out', second],
      ['the-other-one', onlyFirst],
      ['took-other-group', second - first],
    ],
    'exactly-one': [
      ['both-counted-twice', first + second],
      ['both-still-in', either],
    ],
  };
  return topicProblem({
    topic: 'sets',
    task: `venn-${ask.startsWith('only') ? 'only' : ask}`,
    given: `${total}`,
    parts: {
      ...words,
      thing: ask === 'only-second' ? words.y : words.x,
      other: ask === 'only-second' ? words.x : words.y,
      total: `${total}`,
      first: `${first}`,
      second: `${second}`,
      group: `${own[0]}`,
      both: `${both}`,
      neither: `${neither}`,
      onlyfirst: `${onlyFirst}`,
      onlysecond: `${onlySecond}`,
      either: `${either}`,
      sum: `${first + second}`,
    },
    steps: [...steps[ask]],
    answer: number(answer),
    answerLatex: `${answer}`,
    mistakes: wrong[ask].map(([id, gives]) => [id, of(gives)] as const),
  });
}
