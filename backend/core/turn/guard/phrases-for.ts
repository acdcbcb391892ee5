import type { Rule } from './guard.ts';
import { type Phrases, phrasesOf } from './phrase-matcher.ts';
import { ALL_NUMBERS, HARM, MARKUP, NO_SOLUTION, SAYS_RIGHT, SAYS_WRONG } from './phrases.ts';
import type { Policy } from './policy.ts';

type Compiled = { readonly phrases: Phrases; readonly ruleOf: ReadonlyMap<string, Rule> };

/** There are few kinds of policy: each is made once. */
const compiled = new Map<string, Compiled>();

/** The phrases that a policy forbids. */
export function phrasesFor({ verdict, secret }: Policy): Compiled {
  const key = `${verdict ?? ''} ${secret?.count ?? ''}`;
  const known = compiled.get(key);
  if (known !== undefined) return known;
  const all: [Rule, readonly string[]][] = [
    ['markup', MARKUP],
    ['harm', HARM],
  ];
  if (verdict === 'wrong') all.push(['verdict', SAYS_RIGHT]);
  if (verdict === 'right') all.push(['verdict', SAYS_WRONG]);
  if (secret?.count === 'none') all.push(['answer', NO_SOLUTION]);
  if (secret?.count === 'all') all.push(['answer', ALL_NUMBERS]);
  const made = {
    phrases: phrasesOf(all.flatMap(([, phrases]) => phrases)),
    ruleOf: new Map(all.flatMap(([rule, phrases]) => phrases.map((phrase) => [phrase, rule] as const))),
  };
  compiled.set(key, made);
  return made;
}
