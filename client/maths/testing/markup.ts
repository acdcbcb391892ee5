import { renderWhole } from '../typeset/stream.ts';
import type { Typeset } from '../typeset/typesetter.ts';

/** Stands in for KaTeX: shows what it was given, and refuses what has an odd brace. */
export const standIn: Typeset = (tex, display, done) => {
  if (tex.split('{').length !== tex.split('}').length) return done(undefined);
  const node = document.createElement(display ? 'display' : 'inline');
  node.textContent = tex;
  return done(node);
};

/** What a text becomes, without the spans around formulas. */
export function markup(text: string): string {
  const root = document.createElement('div');
  renderWhole(root, text, { typeset: standIn });
  for (const span of root.querySelectorAll('.math')) span.replaceWith(...span.childNodes);
  return root.innerHTML.replace(/ (?:target|rel|data-tex)="[^"]*"/g, '');
}
