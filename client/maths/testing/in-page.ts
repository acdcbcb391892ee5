import katex from 'katex';
import { createRenderer } from '../typeset/katex.ts';
import { createMathStream, renderWhole } from '../typeset/stream.ts';
import { atOnce } from './at-once.ts';

/** What one stream showed: counts of frames that no reader may see, and whether the outcome is that of the whole text. */
export type Seen = {
  readonly raw: readonly string[];
  readonly red: number;
  readonly equal: boolean;
  readonly formulas: number;
  readonly typeset: number;
  readonly moved: number;
  /** Parts of formulas that were still to come, and those of them that KaTeX refuses. */
  readonly parts: number;
  readonly refusedParts: readonly string[];
};

const render = createRenderer(katex);
const typesetOnce = atOnce(render);

// Money is a dollar before a number; any other dollar, TeX delimiter, command or pair of stars is source.
const RAW = /\$(?!\d)|\\[([]|\\[A-Za-z]+|\*\*/;

function visibleText(node: Node): string {
  if (node instanceof Element && node.matches('code, .katex')) return ' ';
  return node instanceof Text ? node.data : [...node.childNodes].map(visibleText).join('');
}

function isRed(root: Element): boolean {
  return root.querySelector('.katex-error, [style*="#cc0000"], [style*="rgb(204, 0, 0)"]') !== null;
}

/** Streams the pieces into the page and looks at it after each. */
export function watch(pieces: readonly string[]): Seen {
  const root = document.createElement('div');
  root.className = 'math-stream';
  document.body.replaceChildren(root);
  let typeset = 0;
  let parts = 0;
  const refusedParts: string[] = [];
  const stream = createMathStream(root, {
    partPauseMs: 0,
    typeset: (tex, display, done, isPart) => {
      if (!isPart) typeset += 1;
      typesetOnce(
        tex,
        display,
        (node) => {
          if (isPart) parts += 1;
          if (isPart && node === undefined) refusedParts.push(tex);
          done(node);
        },
        isPart,
      );
    },
  });
  const raw: string[] = [];
  let red = 0;
  let moved = 0;
  const places = new Map<Element, number>();
  const look = (): void => {
    const found = RAW.exec(visibleText(root));
    if (found !== null)
      raw.push(`${found[0]} in ${found.input.slice(Math.max(0, found.index - 30), found.index + 30)}`);
    if (isRed(root)) red += 1;
    for (const block of [...root.children].slice(0, -1)) {
      const top = (block as HTMLElement).offsetTop;
      if ((places.get(block) ?? top) !== top) moved += 1;
      places.set(block, top);
    }
  };
  for (const piece of pieces) {
    stream.write(piece);
    look();
  }
  stream.end();
  look();
  const whole = document.createElement('div');
  whole.className = 'math-stream';
  renderWhole(whole, pieces.join(''), { typeset: typesetOnce });
  return {
    raw: [...new Set(raw)],
    red,
    equal: root.isEqualNode(whole),
    formulas: root.querySelectorAll('.math').length,
    typeset,
    moved,
    parts,
    refusedParts,
  };
}

/** Milliseconds that a text takes to be rendered at once, and what stands there then. */
export function timeWhole(text: string): { ms: number; formulas: number; depth: number } {
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  const from = performance.now();
  renderWhole(root, text, { typeset: typesetOnce });
  root.getBoundingClientRect();
  let depth = 0;
  const walk = (node: Node, level: number): void => {
    depth = Math.max(depth, level);
    for (const child of node.childNodes) walk(child, level + 1);
  };
  walk(root, 0);
  return { ms: performance.now() - from, formulas: root.querySelectorAll('.katex').length, depth };
}

/** Which of the formulas KaTeX refuses. */
export function refused(formulas: readonly { readonly tex: string; readonly display: boolean }[]): string[] {
  return formulas.filter(({ tex, display }) => render(tex, display) === undefined).map(({ tex }) => tex);
}
