/** An open quote or list item. `indent` is the column of the item's marker, counted from the last quote's `>`. */
export type Container =
  | { readonly kind: 'quote' }
  | {
      readonly kind: 'item';
      readonly ordered: boolean;
      readonly delimiter: string;
      readonly indent: number;
      readonly start: number;
    };

export type LeafKind = 'none' | 'paragraph' | 'heading' | 'table' | 'fence';

/** What a line starts with. The first `keep` of the open containers continue; `text` is where its own text begins. */
export type LineStart = {
  readonly keep: number;
  readonly opens: readonly Container[];
  readonly what: 'blank' | 'text' | 'heading' | 'rule' | 'fence' | 'bar';
  readonly text: number;
  readonly level?: number;
  readonly column: number;
};

/** Deeper nesting, for which a page has no room, is text. */
const DEEPEST = 24;

/** A start that more of the line may still change: a marker that depends on what follows, a fence's info string, a rule's dashes. */
const UNDECIDED =
  /^(?:[ \t]*|#{1,6}|\+[ \t]*|\d{1,9}[.)]?[ \t]*|(?:-[ \t]*)+|(?:\*[ \t]*)+|(?:_[ \t]*)+|`{1,2}|`{3,}[^`]*|~{1,2}|~{3,}.*)$/;
const LONGEST_UNDECIDED = 300;
const RULE = /^(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const MARKER = /^(?:[-+*]|(\d{1,9})[.)])(?=[ \t]|$)/;

/** A position in a line, with its column, in which tabs count up to four. */
class Place {
  readonly line: string;
  at = 0;
  column = 0;

  constructor(line: string) {
    this.line = line;
  }

  skip(most = Number.POSITIVE_INFINITY): void {
    for (
      let char = this.line[this.at];
      (char === ' ' || char === '\t') && this.column < most;
      char = this.line[this.at]
    ) {
      this.column += char === '\t' ? 4 - (this.column % 4) : 1;
      this.at += 1;
    }
  }

  get rest(): string {
    return this.line.slice(this.at);
  }
}

/**
 * Reads the start of a line; undefined while that needs more of it. `line` excludes the newline, and `complete` says that there is one (or
 * that the text is over).
 */
export function readLineStart(
  line: string,
  complete: boolean,
  open: readonly Container[],
  leaf: LeafKind,
): LineStart | undefined {
  const place = new Place(line);
  const keep = matched(place, complete, open);
  const opens: Container[] = [];
  for (;;) {
    place.skip();
    const { rest } = place;
    const short = rest.length < LONGEST_UNDECIDED;
    if (!complete && short && UNDECIDED.test(rest)) return undefined;
    const found = { keep, opens, text: place.at, column: place.column };
    if (rest === '') return { ...found, what: 'blank' };
    const heading = /^(#{1,6})(?:[ \t]+|$)/.exec(rest);
    if (heading !== null) {
      return { ...found, what: 'heading', level: heading[1]?.length ?? 1, text: place.at + heading[0].length };
    }
    if (complete && short && RULE.test(rest)) return { ...found, what: 'rule' };
    if (short && /^(?:`{3,}[^`]*|~{3,}.*)$/.test(rest)) return { ...found, what: 'fence' };
    const room = keep + opens.length < DEEPEST;
    const continuing = leaf === 'paragraph' && keep === open.length && opens.length === 0;
    const container = room ? containerAt(place, continuing) : undefined;
    if (container === undefined) return { ...found, what: rest.startsWith('|') ? 'bar' : 'text' };
    opens.push(container);
  }
}

function matched(place: Place, complete: boolean, open: readonly Container[]): number {
  for (const [index, container] of open.entries()) {
    const { at, column } = place;
    place.skip();
    const char = place.line[place.at];
    if (container.kind === 'quote') {
      if (char !== '>') return back(place, at, column, index);
      quote(place);
    } else {
      // Two columns are enough, also under `10. `: that is how models indent.
      const inside = place.column >= container.indent + 2 || (char === undefined && complete);
      back(place, at, column, index);
      if (!inside) return index;
    }
  }
  return open.length;
}

function back(place: Place, at: number, column: number, index: number): number {
  place.at = at;
  place.column = column;
  return index;
}

function quote(place: Place): Container {
  place.at += 1;
  if (place.line[place.at] === ' ') place.at += 1;
  place.column = 0;
  return { kind: 'quote' };
}

/** Reads a `>` or a list marker. A paragraph is interrupted only by what is certainly a list. */
function containerAt(place: Place, continuing: boolean): Container | undefined {
  const { rest } = place;
  if (rest.startsWith('>')) return quote(place);
  const marker = MARKER.exec(rest);
  if (marker === null) return undefined;
  const number = marker[1];
  if (continuing && (rest.slice(marker[0].length).trim() === '' || (number !== undefined && Number(number) !== 1)))
    return undefined;
  const indent = place.column;
  place.at += marker[0].length;
  place.column += marker[0].length;
  return {
    kind: 'item',
    ordered: number !== undefined,
    delimiter: marker[0].slice(-1),
    indent,
    start: Number(number ?? 1),
  };
}
