import type { Token } from './tokens.ts';

/** Thrown inside the parser alone, to leave a deep recursion; it never leaves `parse.ts`. */
export class Refused extends Error {}

/** A place in a list of tokens, with the questions that a parser asks of it. */
export class Cursor {
  protected readonly tokens: readonly Token[];
  protected at = 0;

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  protected peek(): Token | undefined {
    return this.tokens[this.at];
  }

  protected peekFunction(): string | undefined {
    const token = this.peek();
    return token?.kind === 'function' ? token.name : undefined;
  }

  protected next(): Token | undefined {
    this.at += 1;
    return this.tokens[this.at - 1];
  }

  protected isSign(...signs: readonly string[]): boolean {
    const token = this.peek();
    return token?.kind === 'sign' && signs.includes(token.sign);
  }

  protected take(sign: string): boolean {
    const found = this.isSign(sign);
    if (found) this.at += 1;
    return found;
  }

  protected expect(sign: string): void {
    if (!this.take(sign)) throw new Refused();
  }
}
