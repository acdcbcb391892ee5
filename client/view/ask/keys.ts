import { keyWords } from './key-words.ts';

/** A key: what it shows and what it writes, `before` and `after` the cursor or around the selection. Empty brackets are slots. */
export type Key = {
  readonly name: string;
  readonly face: string;
  readonly before: string;
  readonly after?: string;
};

export type KeyGroup = { readonly name: string; readonly face: string; readonly keys: readonly Key[] };

export const KEY_GROUPS: readonly KeyGroup[] = [
  {
    name: keyWords.basic,
    face: '+ ×',
    keys: [
      { name: keyWords.x, face: 'x', before: 'x' },
      { name: keyWords.fraction, face: 'a/b', before: '(', after: ')/()' },
      { name: keyWords.square, face: 'x²', before: '^2' },
      { name: keyWords.power, face: 'xⁿ', before: '^(', after: ')' },
      { name: keyWords.root, face: '√', before: 'sqrt(', after: ')' },
      { name: keyWords.brackets, face: '( )', before: '(', after: ')' },
      { name: keyWords.times, face: '×', before: ' × ' },
      { name: keyWords.divided, face: '÷', before: ' ÷ ' },
      { name: keyWords.plusMinus, face: '±', before: '±' },
      { name: keyWords.y, face: 'y', before: 'y' },
      { name: keyWords.mixed, face: '1 1/2', before: '1 1/2' },
    ],
  },
  {
    name: keyWords.compare,
    face: '≤',
    keys: [
      { name: keyWords.equals, face: '=', before: ' = ' },
      { name: keyWords.less, face: '<', before: ' < ' },
      { name: keyWords.greater, face: '>', before: ' > ' },
      { name: keyWords.lessEqual, face: '≤', before: ' ≤ ' },
      { name: keyWords.greaterEqual, face: '≥', before: ' ≥ ' },
      { name: keyWords.notEqual, face: '≠', before: ' ≠ ' },
      { name: keyWords.or, face: 'or', before: ' or ' },
    ],
  },
  {
    name: keyWords.functions,
    face: 'sin',
    keys: [
      { name: keyWords.sine, face: 'sin', before: 'sin(', after: ')' },
      { name: keyWords.cosine, face: 'cos', before: 'cos(', after: ')' },
      { name: keyWords.tangent, face: 'tan', before: 'tan(', after: ')' },
      { name: keyWords.log, face: 'log', before: 'log(', after: ')' },
      { name: keyWords.ln, face: 'ln', before: 'ln(', after: ')' },
      { name: keyWords.abs, face: '|x|', before: 'abs(', after: ')' },
      { name: keyWords.pi, face: 'π', before: 'π' },
      { name: keyWords.index, face: 'xₙ', before: '_' },
      { name: keyWords.degrees, face: '°', before: '°' },
    ],
  },
];
