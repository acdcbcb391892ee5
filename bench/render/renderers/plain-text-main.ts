import './renderer.ts';

let root: HTMLElement;
let text: Text | undefined;

/** The least that showing a text can cost: tokens are appended to paragraphs of plain text. */
globalThis.renderer = {
  start(element) {
    root = element;
  },
  commit(piece) {
    const [first = '', ...rest] = piece.split('\n\n');
    append(first);
    for (const part of rest) {
      text = undefined;
      if (part !== '') append(part);
    }
  },
  end() {},
};

function append(piece: string): void {
  if (text !== undefined) return text.appendData(piece);
  text = document.createTextNode(piece);
  const paragraph = document.createElement('p');
  paragraph.append(text);
  root.append(paragraph);
}
