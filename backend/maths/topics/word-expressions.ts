import { latex } from '../algebra/print.ts';
import { type Expr, type Operator, unknowns } from '../algebra/syntax.ts';
import { type Expected } from '../replies/expected.ts';
import { expects, mistakesOf, numberExpr, step } from './expressions.ts';
import { mathsIn, statement } from './statement.ts';
import type { Topic, TopicProblem } from './topic.ts';

const LEAD =
  /^(?:(?:write|form|give|find|make|express|translate|turn|change|put|what is)(?: (?:down|each|to|into|as|in|the following|this|these|in the following|an?|the)\b)*(?: (?:algebraic|mathematical|english|word))* ?(?:expressions?|phrases?|words?|statements?|sentences?)?(?: (?:for|of|into|to|as|that means|representing|which represents|in algebra))*(?: (?:an?|the))?(?: (?:algebraic|variable))? ?(?:expressions?)?(?: and simplify(?: if possible)?)?:? ?|(?:write|translate|express) )/i;
const NUMBERS: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  twenty: 20,
};
const MAX_DEPTH = 6;

/** Expressions in words: "5 more than twice a number". */
export const wordExpressions: Topic = {
  name: 'word-expressions',
  read(text) {
    const said = statement(text).replace(
      /[.,;] (?:use|let) ([a-z]) (?:for|be|represent|as) (?:the|a|an) (?:unknown )?(?:number|variable|unknown)$/i,
      '',
    );
    const letter = /\b(?:use|let) ([a-z]) (?:for|be|represent|as) /i.exec(statement(text))?.[1];
    const lead = LEAD.exec(said)?.[0] ?? '';
    const phrase = said
      .slice(lead.length)
      .replace(/^["'“]|["'”]$/g, '')
      .trim();
    const asked = /expression|translate|algebra/i.test(lead);
    if (!asked && !/\bnumber\b/i.test(phrase)) return undefined;
    if (asked && !/[a-z]{3}/i.test(phrase)) return undefined;
    const bare = phrase.replace(/[.,;:]? ?(?:as|in) (?:an? )?(?:algebraic expression|algebra)$/i, '').toLowerCase();
    if (/[=<>]|\bis\b|\bequals?\b|\bwhat\b|\bhow\b|\bfind\b/.test(bare)) return undefined;
    const read = phraseIn(bare, letter ?? 'n', 0);
    const names = read === undefined ? [] : unknowns(read.expr);
    if (read === undefined || names.length === 0 || read.outer === undefined) return undefined;
    const isFree = letter === undefined && !new RegExp(`\\b${names[0]}\\b`).test(bare.replace(/\b(?:a|an)\b/g, ' '));
    return problemOf(bare, read, names, isFree && names.length === 1);
  },
};

/** An expression read from words, and the operation that is done last. */
type Read = {
  readonly expr: Expr;
  readonly outer?: { readonly kind: Operator; readonly left: Expr; readonly right: Expr; readonly turned: boolean };
};

const two = (kind: Operator, left: Expr | undefined, right: Expr | undefined, turned = false): Read | undefined =>
  left && right && { expr: { kind, left, right }, outer: { kind, left, right, turned } };

function phraseIn(text: string, letter: string, depth: number): Read | undefined {
  const bare = text
    .trim()
    .replace(/^(?:the|a|an) (?=(?:sum|difference|product|quotient|result|total|square|cube|double|number)\b)/, '')
    .replace(/^"|"$/g, '')
    .trim();
  if (depth > MAX_DEPTH || bare === '') return undefined;
  const of = (part: string | undefined): Expr | undefined =>
    part === undefined ? undefined : phraseIn(part, letter, depth + 1)?.expr;
  if (/^(?:a |an |the |some |any |this |that |unknown |certain )*(?:number|unknown)$/.test(bare))
    return { expr: { kind: 'variable', name: letter } };
  const word = NUMBERS[bare];
  if (word !== undefined) return { expr: numberExpr(word) };
  const plain = mathsIn(bare);
  if (plain !== undefined) return isTerm(plain) ? { expr: plain } : undefined;
  // "Twice a number plus 3" and "the sum of 2 and 3 times 4" are read in two ways; what stands first binds the rest.
  const sum = /^(?:sum|total) of (.+?),? and (.+)$/.exec(bare);
  if (sum !== null) return single(sum, () => two('add', of(sum[1]), of(sum[2])));
  const difference = /^difference (?:of|between) (.+?) and (.+)$/.exec(bare);
  if (difference !== null) return single(difference, () => two('subtract', of(difference[1]), of(difference[2])));
  const product = /^product of (.+?) and (.+)$/.exec(bare);
  if (product !== null) return single(product, () => two('multiply', of(product[1]), of(product[2])));
  const quotient = /^quotient of (.+?) and (.+)$/.exec(bare);
  if (quotient !== null) return single(quotient, () => two('divide', of(quotient[1]), of(quotient[2])));
  const more = /^(.+?) (more|greater|less|fewer|smaller) than (.+)$/.exec(bare);
  if (more !== null)
    return simple(more[1])
      ? two(/more|greater/.test(more[2] ?? '') ? 'add' : 'subtract', of(more[3]), of(more[1]), true)
      : undefined;
  const moved = /^(.+?) (added to|subtracted from|taken from|taken away from) (.+)$/.exec(bare);
  if (moved !== null)
    return simple(moved[1])
      ? two(/added/.test(moved[2] ?? '') ? 'add' : 'subtract', of(moved[3]), of(moved[1]), true)
      : undefined;
  const then =
    /^(.+?),? (?:and )?(?:then )?(increased by|decreased by|reduced by|plus|add|minus|subtract|take away|divided by|multiplied by) (.+)$/.exec(
      bare,
    );
  if (then !== null) {
    const kind: Operator = /increased|plus|add/.test(then[2] ?? '')
      ? 'add'
      : /divided/.test(then[2] ?? '')
        ? 'divide'
        : /multiplied/.test(then[2] ?? '')
          ? 'multiply'
          : 'subtract';
    return simple(then[3]) && (simple(then[1]) || kind === 'add' || kind === 'subtract')
      ? two(kind, of(then[1]), of(then[3]))
      : undefined;
  }
  const times =
    /^(twice|double|triple|half(?: of)?|one half of|a third of|one third of|a quarter of|one quarter of|thrice|(?:.+?) times|(?:\d+) lots of|(?:\d+) multiplied by) (.+)$/.exec(
      bare,
    );
  if (times !== null) return timesOf(times[1] ?? '', times[2] ?? '', of);
  const square = /^(square|cube|square root) of (.+)$/.exec(bare) ?? undefined;
  if (square !== undefined) return powerOf(square[1] ?? '', of(square[2]));
  const squared = /^(.+) (squared|cubed)$/.exec(bare);
  return squared !== null && simple(squared[1])
    ? powerOf(squared[2] === 'squared' ? 'square' : 'cube', of(squared[1]))
    : undefined;
}

/** "And" once: with two of them nobody knows which one belongs to the sum. */
const single = (found: RegExpExecArray, build: () => Read | undefined): Read | undefined =>
  (found[0].match(/\band\b/g) ?? []).length === 1 && simple(found[2]) && simple(found[1]) ? build() : undefined;

/** A number, a letter, or so many times it: nothing that a word after it could reach into. */
const simple = (text: string | undefined): boolean =>
  text !== undefined &&
  !/\b(?:than|plus|minus|sum|difference|product|quotient|from|increased|decreased|divided|multiplied|and|added)\b/.test(
    text,
  );

function isTerm(expr: Expr): boolean {
  return expr.kind !== 'add' && expr.kind !== 'subtract' && expr.kind !== 'divide' ? true : expr.kind === 'divide';
}

function timesOf(how: string, what: string, of: (part: string | undefined) => Expr | undefined): Read | undefined {
  // "Twice a number plus 3" is caught earlier; what is left is one thing, or a sum named as one.
  const right = of(what);
  const by = /^(?:twice|double)/.test(how) ? 2 : /^(?:triple|thrice)/.test(how) ? 3 : undefined;
  if (by !== undefined) return two('multiply', numberExpr(by), right);
  const share = /half/.test(how) ? 2 : /third/.test(how) ? 3 : /quarter/.test(how) ? 4 : undefined;
  if (share !== undefined) return two('divide', right, numberExpr(share));
  return two('multiply', of(how.replace(/ (?:times|lots of|multiplied by)$/, '')), right);
}

function powerOf(how: string, of: Expr | undefined): Read | undefined {
  if (of === undefined) return undefined;
  const expr: Expr = how.endsWith('root')
    ? { kind: 'root', index: 2, of }
    : { kind: 'power', base: of, exponent: numberExpr(how === 'square' ? 2 : 3) };
  return { expr, outer: { kind: 'multiply', left: of, right: numberExpr(how === 'square' ? 2 : 3), turned: false } };
}

function problemOf(
  phrase: string,
  { expr, outer }: Read,
  names: readonly string[],
  isFree: boolean,
): TopicProblem | undefined {
  if (outer === undefined) return undefined;
  const asks = (of: Expr): Expected => (isFree ? { kind: 'formed', expr: of, form: 'any-letter' } : expects(of));
  const answer = asks(expr);
  const { kind, left, right } = outer;
  const inner = unknowns(left).length > 0 ? left : right;
  const parts = { phrase: `\\text{${phrase}}`, letter: names[0] ?? 'n', inner: latex(inner) };
  const isPower = expr.kind === 'power' || expr.kind === 'root';
  const steps = inner.kind === 'variable' ? [] : [step('inner', asks(inner), parts)];
  const other: Operator =
    kind === 'add' ? 'multiply' : kind === 'subtract' ? 'add' : kind === 'multiply' ? 'add' : 'multiply';
  return {
    kind: 'topic',
    topic: 'word-expressions',
    task: 'expression',
    given: parts.phrase,
    parts,
    steps: [...steps, step(isPower ? 'power' : kind, answer, parts)],
    answer,
    answerLatex: latex(expr),
    mistakes: mistakesOf(
      expr,
      [
        [
          isPower ? 'double-not-power' : 'wrong-way-round',
          isPower ? { kind: 'multiply', left, right } : { kind, left: right, right: left },
        ],
        ['wrong-operation', isPower ? undefined : { kind: other, left, right }],
        ['brackets-lost', bracketsLost(expr)],
        ['coefficient-on-all', bracketsGained(expr)],
      ],
      parts,
    ).map((one) => ({ ...one, gives: one.gives.kind === 'expression' ? asks(one.gives.expr) : one.gives })),
  };
}

/** 2(n + 3) as 2n + 3. */
function bracketsLost(expr: Expr): Expr | undefined {
  if (expr.kind !== 'multiply') return undefined;
  const { left, right } = expr;
  return right.kind === 'add' || right.kind === 'subtract'
    ? { kind: right.kind, left: { kind: 'multiply', left, right: right.left }, right: right.right }
    : undefined;
}

/** 2n + 3 as 2(n + 3). */
function bracketsGained(expr: Expr): Expr | undefined {
  if ((expr.kind !== 'add' && expr.kind !== 'subtract') || expr.left.kind !== 'multiply') return undefined;
  return {
    kind: 'multiply',
    left: expr.left.left,
    right: { kind: expr.kind, left: expr.left.right, right: expr.right },
  };
}
