import { inline } from '../../model/tutor/ladder.ts';
import { latex, literal } from '../algebra/print.ts';
import type { Problem } from '../problems/problem.ts';
import * as q from '../numbers/rational.ts';
import { settle } from '../../model/tutor/reduce.ts';
import { sameExact } from '../algebra/same-exact.ts';
import { forgettings } from './equation-misconceptions.ts';
import { type Expr, mapParts, nodes, whole } from '../algebra/syntax.ts';

type Slip = { readonly wrong: Expr; readonly ask: string };

/** The question about the slip that leads exactly to what the student wrote, where one of the common ones does. */
export function expressionSlip(problem: Problem, written: Expr): string | undefined {
  if (problem.kind === 'gcd' || problem.kind === 'lcm') return undefined;
  const expr = problem.kind === 'evaluate' ? problem.substituted : 'expr' in problem ? problem.expr : undefined;
  if (expr === undefined) return undefined;
  const slips = [...nodeSlips(expr), ...leftToRight(expr), oppositeSign(expr)];
  return slips.find((slip) => sameExact(slip.wrong, written) === true)?.ask;
}

function nodeSlips(expr: Expr): Slip[] {
  return nodes(expr).flatMap((node) =>
    slipsAt(node).map(({ wrong, ask }) => {
      const put = (part: Expr): Expr => (part === node ? wrong : mapParts(part, put));
      return { wrong: put(expr), ask };
    }),
  );
}

function slipsAt(node: Expr): Slip[] {
  const slips: Slip[] = [];
  if (node.kind === 'add' || node.kind === 'subtract') slips.push(...fractionSum(node));
  for (const wrong of forgettings(node)) {
    const ask =
      node.kind === 'multiply'
        ? 'Which terms in the bracket does the factor outside multiply?'
        : 'What do the minus and the factor in front of the bracket do to every term inside?';
    slips.push({ wrong, ask: `Look at ${inline(latex(node))}. ${ask}` });
  }
  if (node.kind === 'power' && (node.base.kind === 'add' || node.base.kind === 'subtract')) {
    const { base, exponent } = node;
    const wrong: Expr = {
      ...base,
      left: { kind: 'power', base: base.left, exponent },
      right: { kind: 'power', base: base.right, exponent },
    };
    slips.push({
      wrong,
      ask: `Look at ${inline(latex(node))}: the whole bracket is multiplied by itself. Which products are there besides the two squares?`,
    });
  }
  if (node.kind === 'power') {
    slips.push({
      wrong: { kind: 'multiply', left: node.base, right: node.exponent },
      ask: `What does the small number in ${inline(latex(node))} tell you to do?`,
    });
  }
  if (node.kind === 'negative' && node.of.kind === 'power') {
    const wrong: Expr = { ...node.of, base: { kind: 'negative', of: node.of.base } };
    slips.push({ wrong, ask: `In ${inline(latex(node))}, does the power belong to the minus sign as well?` });
  }
  if (node.kind === 'divide') {
    slips.push({
      wrong: { kind: 'multiply', left: node.left, right: node.right },
      ask: `In ${inline(latex(node))}, which of the two fractions is turned upside down, and when?`,
    });
    slips.push({
      wrong: { kind: 'divide', left: node.right, right: node.left },
      ask: `In ${inline(latex(node))}, which part is divided by which?`,
    });
  }
  if (node.kind === 'subtract')
    slips.push({
      wrong: { ...node, kind: 'add' },
      ask: `Look at the sign in the middle of ${inline(latex(node))}. What does it tell you to do?`,
    });
  return slips;
}

/** a/b + c/d taken as (a + c)/(b + d), and as (a + c) over the common bottom. */
function fractionSum(node: Extract<Expr, { left: Expr }>): Slip[] {
  const [left, right] = [literal(settle(node.left)), literal(settle(node.right))];
  if (left === undefined || right === undefined || (left.value.d === 1n && right.value.d === 1n)) return [];
  const [a, b] = [left.value, right.value];
  const top = node.kind === 'add' ? a.n + b.n : a.n - b.n;
  const bottoms = node.kind === 'add' ? a.d + b.d : a.d - b.d;
  const unscaled: Slip = {
    wrong: whole(q.rational(top, a.d * b.d)),
    ask: `When the bottoms of ${inline(latex(node))} change, what has to happen to the tops?`,
  };
  if (bottoms === 0n || a.d === b.d) return [{ wrong: whole(q.rational(top, a.d + b.d)), ask: ASK_BOTTOMS }];
  return [{ wrong: whole(q.rational(top, bottoms)), ask: ASK_BOTTOMS }, unscaled];
}

const ASK_BOTTOMS =
  'It looks as if tops and bottoms were each taken together. What must be true of the bottoms before fractions can be added or subtracted?';

/** The value when everything is done from left to right, without the order of operations. */
function leftToRight(expr: Expr): Slip[] {
  const items = chain(expr);
  if (items === undefined || items.length < 3) return [];
  const [first, ...more] = items;
  if (first === undefined) return [];
  const wrong = more.reduce((left, { kind, value }): Expr => ({ kind, left, right: value }), first.value);
  return [
    {
      wrong,
      ask: `It looks as if ${inline(latex(expr))} was worked out strictly from left to right. Which operation comes before adding and subtracting?`,
    },
  ];
}

type Link = { readonly kind: 'add' | 'subtract' | 'multiply' | 'divide'; readonly value: Expr };

function chain(expr: Expr): Link[] | undefined {
  if (literal(expr) !== undefined) return [{ kind: 'add', value: expr }];
  if (expr.kind !== 'add' && expr.kind !== 'subtract' && expr.kind !== 'multiply' && expr.kind !== 'divide')
    return undefined;
  const [left, right] = [chain(expr.left), chain(expr.right)];
  const [first, ...rest] = right ?? [];
  return left === undefined || first === undefined
    ? undefined
    : [...left, { kind: expr.kind, value: first.value }, ...rest];
}

const oppositeSign = (expr: Expr): Slip => ({
  wrong: { kind: 'negative', of: expr },
  ask: 'The size is right. What about the sign?',
});
