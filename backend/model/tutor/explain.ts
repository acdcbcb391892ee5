import type { Numbers } from '../../maths/algebra/polynomial-latex.ts';
import { latex, numberLatex } from '../../maths/algebra/print.ts';
import type { Expr } from '../../maths/algebra/syntax.ts';
import { absolute, gcd, lcm } from '../../maths/numbers/integer.ts';
import { isInteger, ONE, type Rational, divide, rational } from '../../maths/numbers/rational.ts';
import { asksAll, asksAny, asksExpression, asksNumber } from '../../maths/replies/asks.ts';
import { inline, type Step } from './ladder.ts';

type Explained = {
  readonly steps: Step[];
  /** The last operation done backwards, for the check. */
  readonly undo: string;
};

/** Explains one operation on plain numbers; `before` and `after` are the whole line around it. */
export function explain(node: Expr, value: Rational, before: Expr, after: Expr, numbers: Numbers): Explained {
  const show = (number: Rational): string => numberLatex(number, numbers === 'decimals' ? 'decimal' : 'whole');
  const whole = latex(node);
  const goOn = after.kind === 'number' ? '' : ` Now the line reads ${inline(latex(after))}.`;
  const first =
    before === node ? 'What is' : `In ${inline(latex(before))}, which part has to be done first, and what is`;
  const one = (hint: string, ask: string, undo: string): Explained => ({
    steps: [
      {
        question: `${hint}${ask}`,
        worked: `${inline(`${whole} = ${show(value)}`)}.${goOn}`,
        expected: asksNumber(value),
      },
    ],
    undo,
  });
  const asked = `${first} ${inline(whole)}?`;
  switch (node.kind) {
    case 'add':
    case 'subtract':
      return addition(node, value, { show, goOn, asked, whole });
    case 'multiply':
      return multiplication(node, value, { show, goOn, asked, whole });
    case 'divide':
      return division(node, value, { show, goOn, asked, whole });
    case 'power': {
      return one(powerHint(node), asked, `${whole} = ${show(value)}`);
    }
    case 'root': {
      const times = node.index === 2 ? 'itself' : `itself until there are ${node.index} of it`;
      const ask = `Which number, multiplied by ${times}, gives ${inline(latex(node.of))}?`;
      return one('', ask, `${bracketed(value, show)}^{${node.index}} = ${latex(node.of)}`);
    }
    case 'size':
      return one(`The bars ask how far ${inline(latex(node.of))} is from zero. `, asked, `${whole} = ${show(value)}`);
    case 'percent':
      return one(
        'Per cent means out of a hundred. ',
        asked,
        `100 \\times ${bracketed(value, show)} = ${latex(node.of)}`,
      );
    default:
      return one('', asked, `${whole} = ${show(value)}`);
  }
}

function powerHint({ base, exponent }: Extract<Expr, { kind: 'power' }>): string {
  const raised = exponent.kind === 'number' ? exponent.value : ONE;
  if (!isInteger(raised)) return 'A fraction as a power asks for a root, and its bottom says which one. ';
  if (raised.n < 0n) return 'A negative power means one over the positive power. ';
  if (raised.n === 0n) return 'Each time the power goes down by one, the value is divided by the base once more. ';
  return `The small number says how many times ${inline(latex(base))} is used as a factor. `;
}

type Line = {
  readonly show: (number: Rational) => string;
  readonly goOn: string;
  readonly asked: string;
  readonly whole: string;
};

const bracketed = (value: Rational, show: Line['show']): string =>
  value.n < 0n ? `\\left(${show(value)}\\right)` : show(value);

function pair(node: Extract<Expr, { left: Expr }>): readonly [Rational, Rational] {
  return [node.left.kind === 'number' ? node.left.value : ONE, node.right.kind === 'number' ? node.right.value : ONE];
}

function addition(node: Extract<Expr, { left: Expr }>, value: Rational, line: Line): Explained {
  const [a, b] = pair(node);
  const sign = node.kind === 'add' ? '+' : '-';
  const back = node.kind === 'add' ? '-' : '+';
  const undo = `${line.show(value)} ${back} ${bracketed(b, line.show)} = ${line.show(a)}`;
  const decimals = line.show(a).includes('.') || line.show(b).includes('.');
  if (decimals || (isInteger(a) && isInteger(b))) {
    const hint = decimals ? 'Line the decimal points up. ' : '';
    return {
      steps: [
        {
          question: `${hint}${line.asked}`,
          worked: `${inline(`${line.whole} = ${line.show(value)}`)}.${line.goOn}`,
          expected: asksNumber(value),
        },
      ],
      undo,
    };
  }
  const common = lcm(a.d, b.d);
  const [x, y] = [(a.n * common) / a.d, (b.n * common) / b.d];
  const right = y < 0n ? `\\left(-\\frac{${-y}}{${common}}\\right)` : `\\frac{${y}}{${common}}`;
  const shared = `\\frac{${x}}{${common}} ${sign} ${right}`;
  const tops = `${x} ${sign} ${y < 0n ? `\\left(${y}\\right)` : y}`;
  const total = node.kind === 'add' ? x + y : x - y;
  const raw = `\\frac{${total}}{${common}}`;
  const cancelled = gcd(total, common) === 1n && total !== 0n ? '' : ` = ${line.show(value)}`;
  const add: Step = {
    question: `The bottoms are both ${inline(`${common}`)}, so only the tops are ${node.kind === 'add' ? 'added' : 'subtracted'}. What is ${inline(tops)}?`,
    worked: `${inline(`${tops} = ${total}`)}, so ${inline(`${shared} = ${raw}${cancelled}`)}.${line.goOn}`,
    expected: asksAny(asksNumber(total), asksNumber(rational(total, common))),
  };
  if (a.d === b.d) return { steps: [add], undo };
  const match: Step = {
    question: `To work out ${inline(line.whole)} the bottoms must match. What is the smallest number that ${inline(`${a.d}`)} and ${inline(`${b.d}`)} both go into?`,
    worked: `It is ${inline(`${common}`)}: ${inline(`${line.show(a)} = \\frac{${x}}{${common}}`)} and ${inline(`${line.show(b)} = \\frac{${y}}{${common}}`)}.`,
    expected: asksNumber(common),
  };
  return { steps: [match, add], undo };
}

function multiplication(node: Extract<Expr, { left: Expr }>, value: Rational, line: Line): Explained {
  const [a, b] = pair(node);
  const undo =
    b.n === 0n ? `${line.whole} = 0` : `${line.show(value)} \\div ${bracketed(b, line.show)} = ${line.show(a)}`;
  const decimals = line.show(a).includes('.') || line.show(b).includes('.');
  const signs =
    a.n < 0n && b.n < 0n
      ? 'Two negatives multiply to a positive. '
      : a.n < 0n !== b.n < 0n && a.n * b.n !== 0n
        ? 'One negative factor makes the product negative. '
        : '';
  if (decimals || (isInteger(a) && isInteger(b))) {
    return {
      steps: [
        {
          question: `${signs}${line.asked}`,
          worked: `${inline(`${line.whole} = ${line.show(value)}`)}.${line.goOn}`,
          expected: asksNumber(value),
        },
      ],
      undo,
    };
  }
  const [top, bottom] = [a.n * b.n, a.d * b.d];
  const raw = `\\frac{${top}}{${bottom}}`;
  const cancelled = gcd(top, bottom) === 1n && bottom !== 1n ? '' : ` = ${line.show(value)}`;
  const tops = `${a.n} \\times ${b.n < 0n ? `\\left(${b.n}\\right)` : b.n}`;
  const question = `Fractions multiply top with top and bottom with bottom. In ${inline(line.whole)}, what are ${inline(tops)} and ${inline(`${a.d} \\times ${b.d}`)}?`;
  return {
    steps: [
      {
        question,
        worked: `${inline(`${line.whole} = ${raw}${cancelled}`)}.${line.goOn}`,
        expected: asksAny(asksAll([asksNumber(top), asksNumber(bottom)], true), asksNumber(rational(top, bottom))),
      },
    ],
    undo,
  };
}

function division(node: Extract<Expr, { left: Expr }>, value: Rational, line: Line): Explained {
  const [a, b] = pair(node);
  const undo = `${line.show(value)} \\times ${bracketed(b, line.show)} = ${line.show(a)}`;
  const worked = `${inline(`${line.whole} = ${line.show(value)}`)}.${line.goOn}`;
  const decimals = line.show(a).includes('.') || line.show(b).includes('.');
  if (isInteger(a) && isInteger(b)) {
    if (isInteger(value) || decimals) {
      const ask = `How many times does ${inline(`${absolute(b.n)}`)} go into ${inline(`${absolute(a.n)}`)}, and which sign does the result have?`;
      return {
        steps: [{ question: `Look at ${inline(line.whole)}. ${ask}`, worked, expected: asksNumber(value) }],
        undo,
      };
    }
    const common = gcd(a.n, b.n);
    const question = `Look for a number that divides both ${inline(`${absolute(a.n)}`)} and ${inline(`${absolute(b.n)}`)}. What is the biggest one?`;
    return {
      steps: [
        {
          question,
          worked: `It is ${inline(`${common}`)}. Divide top and bottom by it: ${worked}`,
          expected: asksAny(asksNumber(common), asksNumber(value)),
        },
      ],
      undo,
    };
  }
  if (decimals) return { steps: [{ question: line.asked, worked, expected: asksNumber(value) }], undo };
  const flipped = divide(ONE, b) ?? rational(1n);
  const turned = `${line.show(a)} \\times ${bracketed(flipped, line.show)}`;
  const question = `Dividing by ${inline(line.show(b))} is the same as multiplying by its upside-down fraction. What does ${inline(line.whole)} become?`;
  return {
    steps: [
      { question, worked: `It becomes ${inline(turned)}.`, expected: asksExpression(node) },
      {
        question: `What is ${inline(turned)}, top with top and bottom with bottom?`,
        worked: `${inline(`${turned} = ${line.show(value)}`)}.${line.goOn}`,
        expected: asksNumber(value),
      },
    ],
    undo,
  };
}
