import { sameExact } from '../../backend/maths/algebra/quotient.ts';
import { parseSides } from '../../backend/maths/reading/parse.ts';
import { readRows, textOf } from './rows/json-lines.ts';

/** Pairs of expressions that are marked equal or not: the maths must never call an unequal pair equal. */
export function equalPairs(file: string): string {
  const rows = readRows(file).filter(({ fields }) => fields['mode'] === undefined || fields['mode'] === 'mathematical');
  const count = {
    pairs: rows.length,
    read: 0,
    agreed: 0,
    'unequal called equal': 0,
    'equal called unequal': 0,
    undecided: 0,
  };
  const faults: string[] = [];
  for (const row of rows) {
    const [a, b] = [textOf(row, 'a'), textOf(row, 'b')];
    const [left, right] = [parseSides(a), parseSides(b)];
    if (left?.length !== 1 || right?.length !== 1 || left[0] === undefined || right[0] === undefined) continue;
    count.read += 1;
    const same = sameExact(left[0], right[0]);
    if (same === undefined) count.undecided += 1;
    else if (same === row.fields['equal']) count.agreed += 1;
    else {
      count[same ? 'unequal called equal' : 'equal called unequal'] += 1;
      faults.push(`  ${file}:${row.line}: ${a} ## ${b} marked ${String(row.fields['equal'])}, we say ${same}`);
    }
  }
  const figures = Object.entries(count).map(([name, value]) => `${name} ${value}`);
  return [figures.join(', '), ...faults].join('\n');
}
