import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';

/** Shows a component that takes the text so far, as each library's documentation does, committed before `commit` returns. */
export function reactRenderer(render) {
  let root;
  let text = '';
  globalThis.renderer = {
    start(element) {
      root = createRoot(element);
    },
    commit(piece) {
      text += piece;
      flushSync(() => root.render(render(text, false)));
    },
    end() {
      flushSync(() => root.render(render(text, true)));
    },
  };
}
