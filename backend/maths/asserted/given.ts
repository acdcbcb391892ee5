import { withNumerals } from '../reading/number-words.ts';
import { withSigns } from '../reading/spoken.ts';
import { numbersIn } from './value.ts';
import { visible } from './visible.ts';

/** What the pupil has seen or written: to say it again gives nothing away. */
export type Given = {
  readonly numbers: ReadonlySet<string>;
  /** Equations and expressions, squeezed. */
  readonly lines: ReadonlySet<string>;
};

/** A line without what does not change it. */
export const squeezedLine = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\\(?:left|right|,|;|!| )/g, '')
    .replace(/\\(?:times|cdot)|[×·]/g, '*')
    .replace(/[\s{}]/g, '')
    .replace(/[.,;:!?]+$/, '');

/** Two sides of one line, or a line of arithmetic. */
const EQUATION = /[-−\d\w(\\{√][^=\n,;:!?]*(?:=[^=\n,;:!?]+)+/g;

/** A sum without an equals sign. */
const SUM = /[\d(][\d\s().]*(?:(?:[-+−*×·÷/^x]|\\times|\\div|\\cdot)\s*[\d(][\d\s().]*)+/g;

/** What stands between the marks of a formula. */
const FORMULA = /(?<=\$)[^$\n]+(?=\$)|(?<=\\\()[^\n]+?(?=\\\))/g;

/** The numbers and lines of a problem and of what the pupil wrote about it. */
export function givenIn(texts: readonly string[]): Given {
  const seen = texts.map(visible);
  const lines = seen.flatMap((text) =>
    [text, withSigns(withNumerals(text))].flatMap((one) =>
      [...one.matchAll(EQUATION), ...one.matchAll(SUM)].map(([line]) => squeezedLine(line)),
    ),
  );
  const formulas = texts.flatMap((text) => [...text.matchAll(FORMULA)].map(([line]) => squeezedLine(visible(line))));
  return {
    numbers: new Set(seen.flatMap((text) => [...numbersIn(text)])),
    lines: new Set([...lines, ...formulas.filter((line) => line.length > 2)]),
  };
}

/** Whether a line stands in what was given, alone or with words around it. */
export const isGivenLine = ({ lines }: Given, line: string): boolean => {
  const squeezed = squeezedLine(line);
  if (lines.has(squeezed)) return true;
  for (const one of lines) if (one.endsWith(squeezed) || one.startsWith(squeezed)) return true;
  return false;
};
