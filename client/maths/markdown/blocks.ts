import { type Fence, fenceLine, fenceOf } from './fence.ts';
import { Inline } from './inline.ts';
import { type Container, type LineStart, readLineStart } from './line-start.ts';
import { isProse } from './prose.ts';
import type { Sink, Tail } from './sink.ts';
import { Table, tableAt, type TableHead } from './table.ts';

type Leaf =
  | { readonly kind: 'none' }
  | { readonly kind: 'paragraph' | 'heading'; readonly inline: Inline; readonly blank: boolean }
  | { readonly kind: 'table'; readonly table: Table }
  | { readonly kind: 'fence'; readonly fence: Fence; readonly empty: boolean };

const NONE: Leaf = { kind: 'none' };
const NO_TAIL: Tail = { kind: 'none' };
const WIDEST_INDENT = 200;

/** Reads Markdown line by line. The start of a line waits until its kind is certain; the rest passes straight through. */
export class Blocks {
  readonly #sink: Sink;
  #open: readonly Container[] = [];
  #leaf: Leaf = NONE;
  #text = '';
  #atLineStart = true;

  constructor(sink: Sink) {
    this.#sink = sink;
  }

  write(text: string): void {
    this.#text += text;
    this.#run(false);
  }

  end(): void {
    this.#run(true);
    this.#closeLeaf(true);
    this.#closeContainers(0, false);
  }

  get tail(): Tail {
    const leaf = this.#leaf;
    if (leaf.kind === 'table') return leaf.table.row?.tail ?? NO_TAIL;
    return leaf.kind === 'paragraph' || leaf.kind === 'heading' ? leaf.inline.tail : NO_TAIL;
  }

  #run(final: boolean): void {
    while (this.#text !== '') {
      if (this.#atLineStart && !this.#startLine(final)) return;
      this.#atLineStart = false;
      const end = this.#text.indexOf('\n');
      const text = end < 0 ? this.#text : this.#text.slice(0, end);
      if (text !== '') this.#content(text);
      if (end < 0) {
        this.#text = '';
        return;
      }
      this.#text = this.#text.slice(end + 1);
      this.#endLine();
      this.#atLineStart = true;
    }
  }

  /** Consumes the start of a line; false while its kind is uncertain. */
  #startLine(final: boolean): boolean {
    const newline = this.#text.indexOf('\n');
    const line = newline < 0 ? this.#text : this.#text.slice(0, newline);
    const complete = newline >= 0 || final;
    if (!complete && line.length > WIDEST_INDENT && line.trim() === '') this.#text = line.slice(0, WIDEST_INDENT);
    const leaf = this.#leaf;
    if (leaf.kind === 'fence') {
      const inside = this.#fenceLine(leaf, line, complete);
      if (inside !== 'outside') return inside;
    }
    if (leaf.kind === 'paragraph' && leaf.inline.inDisplay) {
      const inside = this.#displayLine(leaf, line, complete);
      if (inside !== 'outside') return inside;
    }
    const read = readLineStart(line, complete, this.#open, this.#leaf.kind);
    return read !== undefined && this.#apply(read, line, final);
  }

  #take(length: number): true {
    this.#text = this.#text.slice(length);
    return true;
  }

  #fenceLine(leaf: Leaf & { kind: 'fence' }, line: string, complete: boolean): boolean | 'outside' {
    const quoted = this.#quotePrefix(line);
    if (quoted === undefined) return complete || line.trim() !== '' ? this.#leaveFence() : false;
    const at = fenceLine(leaf.fence, line.slice(quoted), complete);
    if (at === undefined) return false;
    if (at === 'end') {
      this.#closeLeaf();
      return this.#take(line.length);
    }
    if (!leaf.empty) this.#sink.text('\n');
    this.#leaf = { ...leaf, empty: false };
    return this.#take(quoted + at);
  }

  #leaveFence(): 'outside' {
    this.#closeLeaf();
    return 'outside';
  }

  #displayLine(leaf: Leaf & { kind: 'paragraph' | 'heading' }, line: string, complete: boolean): boolean | 'outside' {
    const quoted = this.#quotePrefix(line) ?? 0;
    const text = line.slice(quoted).trimStart();
    if (text === '' && !complete) return false;
    const prose = isProse(text, complete, leaf.blank);
    if (prose === undefined) return false;
    if (prose) {
      leaf.inline.giveUpFormula();
      if (leaf.blank) this.#closeLeaf();
      return 'outside';
    }
    this.#leaf = { ...leaf, blank: text === '' };
    leaf.inline.write('\n');
    return this.#take(line.length - text.length);
  }

  /** The length of the open quotes' `>` markers; undefined where one is missing. */
  #quotePrefix(line: string): number | undefined {
    const count = this.#open.filter((container) => container.kind === 'quote').length;
    if (count === 0) return 0;
    return new RegExp(`^(?:[ \\t]*>){${count}} ?`).exec(line)?.[0].length;
  }

  #apply(line: LineStart, text: string, final: boolean): boolean {
    let head: TableHead | undefined;
    const leaf = this.#leaf;
    if (line.what === 'bar') {
      if (leaf.kind === 'table' && line.keep === this.#open.length && line.opens.length === 0) {
        leaf.table.openRow();
        return this.#take(line.text + 1);
      }
      const found = tableAt(this.#text.slice(line.text), final);
      if (found === 'wait') return false;
      head = found;
    }
    const isText = head === undefined && (line.what === 'text' || line.what === 'bar');
    if (isText && leaf.kind === 'paragraph' && line.opens.length === 0) {
      leaf.inline.write('\n');
      return this.#take(line.text);
    }
    this.#closeLeaf();
    this.#openContainers(line);
    if (head !== undefined) {
      this.#leaf = { kind: 'table', table: new Table(this.#sink, head) };
      return this.#take(line.text + head.end);
    }
    return this.#openLeaf(line, text);
  }

  #openLeaf(line: LineStart, text: string): true {
    const sink = this.#sink;
    switch (line.what) {
      case 'blank':
        return this.#take(text.length);
      case 'rule':
        sink.open('hr');
        sink.close();
        return this.#take(text.length);
      case 'fence': {
        const fence = fenceOf(text.slice(line.text), line.column);
        sink.open('pre');
        sink.open('code', fence.language === '' ? {} : { class: `language-${fence.language}` });
        this.#leaf = { kind: 'fence', fence, empty: true };
        return this.#take(text.length);
      }
      case 'heading':
        sink.open(`h${line.level ?? 1}`);
        this.#leaf = { kind: 'heading', inline: new Inline(sink), blank: false };
        return this.#take(line.text);
      case 'text':
      case 'bar':
        sink.open('p');
        this.#leaf = { kind: 'paragraph', inline: new Inline(sink), blank: false };
        return this.#take(line.text);
      default:
        return line.what satisfies never;
    }
  }

  #content(text: string): void {
    const leaf = this.#leaf;
    if (leaf.kind === 'fence') this.#sink.text(text);
    else if (leaf.kind === 'table') leaf.table.write(text);
    else if (leaf.kind !== 'none') leaf.inline.write(text);
  }

  #endLine(): void {
    const leaf = this.#leaf;
    if (leaf.kind === 'table' && leaf.table.row !== undefined) leaf.table.closeRow();
    else if (leaf.kind === 'heading') this.#closeLeaf();
  }

  #closeLeaf(isTextOver = false): void {
    const leaf = this.#leaf;
    this.#leaf = NONE;
    if (leaf.kind === 'none') return;
    if (leaf.kind === 'table') return leaf.table.end(isTextOver);
    if (leaf.kind === 'fence') this.#sink.close();
    else leaf.inline.end(isTextOver);
    this.#sink.close();
  }

  #openContainers({ keep, opens }: LineStart): void {
    const before = this.#open[keep];
    const first = opens[0];
    const sibling =
      before?.kind === 'item' &&
      first?.kind === 'item' &&
      before.ordered === first.ordered &&
      before.delimiter === first.delimiter;
    this.#closeContainers(keep, sibling);
    for (const container of opens) {
      if (container.kind === 'quote') this.#sink.open('blockquote');
      else {
        const { ordered, start } = container;
        if (!sibling || container !== first)
          this.#sink.open(ordered ? 'ol' : 'ul', start === 1 ? {} : { start: String(start) });
        this.#sink.open('li');
      }
    }
    this.#open = [...this.#open, ...opens];
  }

  /** Closes all but the first `keep` containers; with `sibling`, the list of the next one stays open for another item. */
  #closeContainers(keep: number, sibling: boolean): void {
    for (let index = this.#open.length - 1; index >= keep; index -= 1) {
      this.#sink.close();
      if (this.#open[index]?.kind === 'item' && !(sibling && index === keep)) this.#sink.close();
    }
    this.#open = this.#open.slice(0, keep);
  }
}
