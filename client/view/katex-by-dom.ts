import { createTypeset } from '../math/katex.ts';
import type { Typeset } from '../math/stream.ts';

/**
 * KaTeX placing its parts through the DOM. Its markup would carry `style` attributes, which the page's policy (`style-src 'self'`) strips
 * and reports wherever HTML is parsed; set through the CSSOM they are allowed. (MDN, Content-Security-Policy: style-src)
 */
export async function loadTypesetByDom(): Promise<Typeset> {
  const [{ default: katex }] = await Promise.all([import('katex'), import('katex/dist/katex.min.css')]);
  let made: DocumentFragment | undefined;
  const typeset = createTypeset({
    renderToString(tex, options) {
      const holder = document.createElement('div');
      katex.render(tex, holder, options);
      made = document.createDocumentFragment();
      made.append(...holder.childNodes);
      return '';
    },
  });
  return (tex, display) => {
    made = undefined;
    return typeset(tex, display) === undefined ? undefined : made;
  };
}
