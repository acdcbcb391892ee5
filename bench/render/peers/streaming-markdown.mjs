import { render } from 'katex';
import 'katex/dist/katex.min.css';
import * as smd from 'streaming-markdown';

let parser;

// The library leaves equations to its user: KaTeX renders each when its element is closed.
globalThis.renderer = {
  start(root) {
    const renderer = smd.default_renderer(root);
    const { end_token } = renderer;
    renderer.end_token = (data) => {
      const element = data.nodes[data.index];
      end_token(data);
      const name = element?.localName ?? '';
      if (!name.startsWith('equation-')) return;
      render(element.textContent, element, { displayMode: name === 'equation-block', throwOnError: false });
    };
    parser = smd.parser(renderer);
  },
  commit: (piece) => smd.parser_write(parser, piece),
  end: () => smd.parser_end(parser),
};
