import type { Expected } from '../replies/expected.ts';
import type { Elements, SetExpr, Sets } from './set-expression.ts';
import { combined, expressionLatex, nameLatex, setLatex, valueOf } from './set-expression.ts';
import type { TopicStep } from './topic.ts';

/** Asks for a set; of `taken` none counts as a part of it. */
export const setOf = (values: Elements, taken: readonly Elements[] = []): Expected => ({
  kind: 'set',
  values,
  ...(taken.length > 0 && { taken }),
});

export const isNamed = ({ kind }: SetExpr): boolean => kind === 'named';

export const step = (id: string, expected: Expected, parts: Readonly<Record<string, string>> = {}): TopicStep => ({
  id,
  parts,
  expected,
});

/** What the words about an expression name. */
export function operandParts(expr: SetExpr, all: Sets): Record<string, string> {
  const universal = nameLatex(all.universal ?? 'ξ');
  if (expr.kind === 'named') return { universal };
  if (expr.kind === 'complement') {
    const outer = all.named.get(all.universal ?? '') ?? [];
    return { universal, of: expressionLatex(expr.of, true), size: `${outer.length}` };
  }
  const size = `${valueOf(expr.left, all).length}`;
  return { universal, left: expressionLatex(expr.left, true), right: expressionLatex(expr.right, true), size };
}

/** One small question before the set itself, where it is made of sets that are given. */
export function flatSteps(expr: SetExpr, all: Sets): TopicStep[] {
  switch (expr.kind) {
    case 'named':
      return [];
    case 'complement':
      return isItIn(all.named.get(all.universal ?? '') ?? [], valueOf(expr.of, all), expressionLatex(expr.of));
    case 'intersection':
      return isItIn(valueOf(expr.left, all), valueOf(expr.right, all), expressionLatex(expr.right));
    case 'union': {
      const extra = combined('difference', valueOf(expr.right, all), valueOf(expr.left, all));
      return [step('not-there-yet', setOf(extra), { extra: setLatex(extra) })];
    }
    case 'difference': {
      const shared = combined('intersection', valueOf(expr.left, all), valueOf(expr.right, all));
      return [step('to-take-away', setOf(shared), { shared: setLatex(shared) })];
    }
    default:
      return expr satisfies never;
  }
}

function isItIn(from: Elements, set: Elements, name: string): TopicStep[] {
  const [first] = from;
  if (first === undefined) return [];
  const yes = set.includes(first);
  return [step('is-first-in', { kind: 'yes-or-no', yes }, { first, set: name, verdict: yes ? 'yes' : 'no' })];
}

/** The parts of an expression that must be worked out before it, the innermost first. */
export function innerSteps(expr: SetExpr, all: Sets): TopicStep[] {
  const inner = expr.kind === 'named' ? [] : expr.kind === 'complement' ? [expr.of] : [expr.left, expr.right];
  return inner.flatMap((one) => (isNamed(one) ? [] : [...innerSteps(one, all), partStep('one-part', one, all)]));
}

export const partStep = (id: string, expr: SetExpr, all: Sets, taken: readonly Elements[] = []): TopicStep =>
  step(id, setOf(valueOf(expr, all), taken), { part: expressionLatex(expr), result: setLatex(valueOf(expr, all)) });
