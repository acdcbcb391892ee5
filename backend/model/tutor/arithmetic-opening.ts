import { settle } from '../../maths/algebra/literal.ts';
import { latex } from '../../maths/algebra/print.ts';
import { type Expr, nodes } from '../../maths/algebra/syntax.ts';
import { asksAny, asksExpression } from '../../maths/replies/asks.ts';
import type { Expected } from '../../maths/replies/expected.ts';
import { display, inline } from './ladder.ts';
import { NAMES } from './operation-names.ts';
import { type ArithmeticOpening, singleOpening } from './single-opening.ts';
import { firstMoves } from './reduce.ts';

/** The first question about plain numbers, and what it and the next one ask for; `improper` has single fractions for mixed numbers. */
export function arithmeticOpening(expr: Expr, improper: Expr): ArithmeticOpening {
  const tidy = settle(improper);
  const moves = firstMoves(tidy);
  const work = nodes(tidy).filter(({ kind }) => kind !== 'number');
  const [only] = work;
  const start = startOf(tidy, moves, work);
  if (only !== undefined && work.length === 1) return singleOpening(expr, only, start);
  return {
    asked: `We want the exact value of${display(latex(expr))}Which operation in it has to be done first?`,
    second: `Where in ${inline(latex(expr))} would you start?`,
    opening: [start, start],
  };
}

/** Any of the moves that may come first: by its name, by what it is done to, or by its value. */
function startOf(tidy: Expr, moves: readonly Expr[], work: readonly Expr[]): Expected {
  const legal = new Set(moves.map(({ kind }) => kind));
  const right = [...legal].flatMap((kind) => NAMES[kind]);
  const inBrackets = moves.some((move) => move !== tidy && (move.kind === 'add' || move.kind === 'subtract'));
  const others = work
    .filter(({ kind }) => !legal.has(kind) && kind !== 'negative')
    .flatMap(({ kind }) => NAMES[kind])
    .filter((name) => !right.includes(name));
  return asksAny(
    ...moves.map((move) => asksExpression(move, 'unworked')),
    {
      kind: 'choice',
      right: [...right, ...(inBrackets || work.length > 1 ? ['bracket', 'brackets', 'parentheses'] : [])],
      others,
    },
    {
      kind: 'words',
      each: [
        ['bottom', 'bottoms', 'denominator', 'common', 'top', 'tops', 'units', 'ones', 'left', 'right', 'beginning'],
      ],
    },
  );
}
