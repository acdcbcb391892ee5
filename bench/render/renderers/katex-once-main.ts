import { render } from 'katex';
import 'katex/dist/katex.min.css';
import './renderer.ts';

let root: HTMLElement;
let paragraph: HTMLElement | undefined;
let text: Text | undefined;
let pending = '';

/**
 * The least that showing maths can cost: tokens are appended to paragraphs, and KaTeX runs once for each finished formula. It knows no
 * Markdown, and only the delimiters of the streams.
 */
globalThis.renderer = {
  start(element) {
    root = element;
  },
  commit(piece) {
    pending += piece;
    for (;;) {
      const dollar = pending.indexOf('$');
      if (dollar < 0) break;
      const mark = pending[dollar + 1] === '$' ? '$$' : '$';
      const close = pending.indexOf(mark, dollar + mark.length);
      if (close < 0 || (mark === '$' && dollar + 1 === pending.length)) return;
      append(pending.slice(0, dollar));
      formula(pending.slice(dollar + mark.length, close), mark === '$$');
      pending = pending.slice(close + mark.length);
    }
    append(pending);
    pending = '';
  },
  end() {},
};

function append(piece: string): void {
  for (const [index, part] of piece.split('\n\n').entries()) {
    if (index > 0) paragraph = undefined;
    if (part === '') continue;
    if (paragraph !== undefined && text !== undefined) text.appendData(part);
    else {
      text = document.createTextNode(part);
      place(text);
    }
  }
}

function formula(tex: string, displayMode: boolean): void {
  const span = document.createElement('span');
  render(tex, span, { displayMode, throwOnError: false });
  place(span);
  text = undefined;
}

function place(node: Node): void {
  if (paragraph === undefined) {
    paragraph = document.createElement('p');
    root.append(paragraph);
  }
  paragraph.append(node);
}
