import * as magnitude from '../numbers/magnitude.ts';
import type { Magnitude } from '../numbers/magnitude.ts';
import type { Rational } from '../numbers/rational.ts';
import { unitLatex } from '../replies/measure-unit.ts';
import { measured, numberStep } from './built.ts';
import { type Formula, tex } from './formula.ts';
import { PLANE } from './plane-formulas.ts';
import { ROUND } from './round-formulas.ts';
import { type Role, type Roles, type Shape, takeAsked, takeRoles, takeShape } from './shape-words.ts';
import { SOLID } from './solid-formulas.ts';
import type { Topic, TopicProblem } from './topic.ts';
import { type Accuracy, type Given, takeAccuracy, Wording } from './wording.ts';

const FORMULAS: readonly Formula[] = [...PLANE, ...ROUND, ...SOLID];

/** The power of the unit of each role that is not a length; an angle has none. */
const POWERS: Partial<Readonly<Record<Role, 0 | 1 | 2 | 3>>> = {
  area: 2,
  surface: 2,
  curved: 2,
  'cross-section': 2,
  'base-area': 2,
  volume: 3,
  angle: 0,
};

const SPARE =
  'length lengths long whose side sides figure shape total its perpendicular regular equal around total distance size'.split(
    ' ',
  );

/** Perimeters, areas, volumes and surfaces of the usual figures, and a length from one of them. */
export const shapes: Topic = {
  name: 'shapes',
  read(text) {
    const wording = new Wording(text);
    const accuracy = takeAccuracy(wording);
    const shape = takeShape(wording);
    const roles = shape && takeRoles(wording);
    const asked = roles && takeAsked(wording);
    if (shape === undefined || roles === undefined || asked === undefined || !wording.isSpent(SPARE)) return undefined;
    return problemOf(shape, asked, roles, accuracy);
  },
};

function problemOf(shape: Shape, asked: Role, roles: Roles, accuracy: Accuracy): TopicProblem | undefined {
  const all = [...roles].flatMap(([role, values]) => values.map((given) => ({ role, given })));
  for (const formula of FORMULAS) {
    if (!formula.shapes.includes(shape) || formula.asked !== asked || formula.from.length !== all.length) continue;
    const chosen = inOrder(formula.from, roles);
    if (chosen !== undefined) return solved(shape, formula, chosen, accuracy);
  }
  return undefined;
}

/** The given values in the order of a formula's roles. */
function inOrder(from: readonly Role[], roles: Roles): Given[] | undefined {
  const used = new Map<Role, number>();
  const chosen = from.map((role) => {
    const i = used.get(role) ?? 0;
    used.set(role, i + 1);
    return roles.get(role)?.[i];
  });
  return chosen.every((one) => one !== undefined) ? chosen : undefined;
}

/** The unit of length behind what is given: undefined where units differ, or do not fit what they measure. */
function lengthUnit(from: readonly Role[], chosen: readonly Given[]): string | undefined {
  const names = new Set<string>();
  for (const [i, { unit }] of chosen.entries()) {
    const power = POWERS[from[i] ?? 'length'] ?? 1;
    if (unit === undefined) continue;
    if (power === 0) {
      if (unit !== 'deg') return undefined;
      continue;
    }
    const [name = '', typed = '1'] = unit.split('^');
    if (name === 'deg' || typed !== `${power}`) return undefined;
    names.add(name);
  }
  if (names.size > 1) return undefined;
  return [...names][0] ?? '';
}

const positive = (value: Magnitude | undefined): value is Magnitude => value !== undefined && value.near.lo > 0n;

const powered = (unit: string, power: number): string => (unit === '' ? '' : power === 1 ? unit : `${unit}^${power}`);

function solved(
  shape: Shape,
  formula: Formula,
  chosen: readonly Given[],
  accuracy: Accuracy,
): TopicProblem | undefined {
  const unit = lengthUnit(formula.from, chosen);
  if (unit === undefined || !possible(formula, chosen)) return undefined;
  const pi = accuracy.pi === undefined ? magnitude.PI : magnitude.of(accuracy.pi);
  const worked = formula.work(
    chosen.map(({ value }) => value),
    pi,
  );
  const [last, answer] = worked.last;
  const sums = worked.sums.flatMap(([sum, value, id]) => (value === undefined ? [] : [{ sum, value, id }]));
  if (!positive(answer) || sums.length !== worked.sums.length || sums.some(({ value }) => !positive(value)))
    return undefined;
  // A root that does not come out asks for an accuracy: without one, any form of it will do.
  const dressed = {
    unit: powered(unit, formula.power),
    accuracy,
    names: [formula.asked, formula.asked.slice(0, 1), 'x'],
  };
  const given = chosen.map(
    ({ value, unit: own }, i) => `\\text{${formula.from[i] ?? ''} } ${tex(value)}${unitLatex(own)}`,
  );
  return measured(
    {
      topic: 'shapes',
      task: formula.task,
      given: `\\text{${shape}: } ${given.join(',\\ ')},\\ \\text{${formula.asked}?}`,
      parts: {
        sum: last,
        shape: `\\text{${shape}}`,
        ...Object.fromEntries(chosen.map(({ value }, i) => [`given${i}`, tex(value)])),
      },
      steps: sums.map(({ sum, value, id }, i) =>
        numberStep(id ?? `sum${sums[0]?.id === undefined ? i : i - 1}`, value, { sum }),
      ),
      answer,
      dressed,
      mistakes: worked.mistakes,
    },
    'last',
  );
}

/** False where no such figure exists: an angle past a full turn, three sides that do not meet. */
function possible({ task, from }: Formula, chosen: readonly Given[]): boolean {
  const angle = chosen[from.indexOf('angle')]?.number;
  if (angle !== undefined && angle.n >= 360n * angle.d) return false;
  if (task !== 'triangle-perimeter') return true;
  const sizes = chosen.map(({ number }) => asNumber(number)).toSorted((a, b) => a - b);
  return (sizes[0] ?? 0) + (sizes[1] ?? 0) > (sizes[2] ?? 0);
}

const asNumber = ({ n, d }: Rational): number => Number(n) / Number(d);
