/** A piece of an expression; `spaced`: there was space before it. */
export type Token = {
  readonly kind: 'number' | 'name' | 'command' | 'sign';
  readonly text: string;
  readonly spaced: boolean;
};

const FUNCTIONS =
  'arcsin|arccos|arctan|arcsinh|sinh|cosh|tanh|sin|cos|tan|sec|csc|cot|sqrt|cbrt|ln|log|exp|abs|pi|theta|alpha|beta|lambda|infinity|inf|oo';
const PIECE = new RegExp(
  String.raw`(\s*)(?:(\d+(?:\.\d+)?|\.\d+)|\\([a-zA-Z]+)|(${FUNCTIONS})(?![a-zA-Z])|([a-zA-Z])|([-+*/^_(){}[\]|!,]))`,
  'y',
);

/** Undefined for a text with anything in it that belongs to no expression. */
export function tokensOf(text: string): readonly Token[] | undefined {
  const tokens: Token[] = [];
  const end = text.trimEnd().length;
  PIECE.lastIndex = 0;
  while (PIECE.lastIndex < end) {
    const [, space = '', number, command, word, letter, sign] = PIECE.exec(text) ?? [];
    const spaced = space !== '';
    if (number !== undefined) tokens.push({ kind: 'number', text: number, spaced });
    else if (command !== undefined) tokens.push({ kind: 'command', text: command, spaced });
    else if (word !== undefined) tokens.push({ kind: 'command', text: word, spaced });
    else if (letter !== undefined) tokens.push({ kind: 'name', text: letter, spaced });
    else if (sign !== undefined) tokens.push({ kind: 'sign', text: sign, spaced });
    else return undefined;
  }
  return tokens;
}
