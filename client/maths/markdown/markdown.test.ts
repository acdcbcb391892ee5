// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { markup } from '../testing/markup.ts';

describe('Markdown', () => {
  it.each([
    ['paragraphs', 'a\nb\n\nc', '<p>a\nb</p><p>c</p>'],
    ['headings', '# A *b*\n### C', '<h1>A <em>b</em></h1><h3>C</h3>'],
    [
      'emphasis',
      '**a *b* c** _d_ __e__ ***f***',
      '<p><strong>a <em>b</em> c</strong> <em>d</em> <strong>e</strong> <em><strong>f</strong></em></p>',
    ],
    ['products, powers and blanks', '3*4*5, (a)*(b), 2**3, x_1_y, ____', '<p>3*4*5, (a)*(b), 2**3, x_1_y, ____</p>'],
    ['a star without a partner', '5 *see below', '<p>5 *see below</p>'],
    ['strong text that is never closed', 'a **b\n\nc', '<p>a <strong>b</strong></p><p>c</p>'],
    ['stars at the end of what was cut off', 'so **', '<p>so </p>'],
    ['code', '`a` `` b`c ``', '<p><code>a</code> <code>b`c</code></p>'],
    ['a tick without a partner', 'a ` b', '<p>a ` b</p>'],
    [
      'fences',
      '```js\nlet a = 1;\n\n# b\n```\nc',
      '<pre><code class="language-js">let a = 1;\n\n# b</code></pre><p>c</p>',
    ],
    ['a fence that is never closed', '~~~\na', '<pre><code>a</code></pre>'],
    ['lists', '- a\n- b', '<ul><li><p>a</p></li><li><p>b</p></li></ul>'],
    ['nested lists', '1. a\n   - b\n2. c', '<ol><li><p>a</p><ul><li><p>b</p></li></ul></li><li><p>c</p></li></ol>'],
    ['lists that begin later', '3. a', '<ol start="3"><li><p>a</p></li></ol>'],
    ['items with gaps', '- a\n\n  b\n\n- c', '<ul><li><p>a</p><p>b</p></li><li><p>c</p></li></ul>'],
    ['a year is no list', 'It was\n1984. Then', '<p>It was\n1984. Then</p>'],
    ['quotes', '> a\n> > b\n\nc', '<blockquote><p>a</p><blockquote><p>b</p></blockquote></blockquote><p>c</p>'],
    ['rules', 'a\n\n---\n* * *', '<p>a</p><hr><hr>'],
    ['hard breaks', 'a  \nb\\\nc', '<p>a<br>b<br>c</p>'],
    ['escapes', '\\*a\\* \\$5 \\# \\\\', '<p>*a* $5 # \\</p>'],
    ['line ends of any kind', 'a\r\nb\rc', '<p>a\nb\nc</p>'],
    [
      'HTML, as text',
      '<b>a</b> &amp; <script>x()</script>',
      '<p>&lt;b&gt;a&lt;/b&gt; &amp;amp; &lt;script&gt;x()&lt;/script&gt;</p>',
    ],
  ])('reads %s', (_, text, html) => {
    expect(markup(text)).toBe(html);
  });

  it('reads tables with aligned columns, missing cells, and bars inside formulas and code', () => {
    const table = markup('| a | $|x|$ |\n|---|:-:|\n| `c|d` | 1 |\n| 2 |\n\nend');
    expect(table).toBe(
      '<div class="math-table"><table><thead><tr><th>a</th><th class="math-center"><inline>|x|</inline></th></tr></thead>' +
        '<tbody><tr><td><code>c|d</code></td><td class="math-center">1</td></tr>' +
        '<tr><td>2</td><td class="math-center"></td></tr></tbody></table></div><p>end</p>',
    );
  });

  it('takes a line with bars for text where no table follows', () => {
    expect(markup('|x| = 3\nor so')).toBe('<p>|x| = 3\nor so</p>');
  });

  it.each([
    ['[a *b*](https://x.org/c_d "t")', '<p><a href="https://x.org/c_d">a <em>b</em></a></p>'],
    ['[a](mailto:b@c.org)', '<p><a href="mailto:b@c.org">a</a></p>'],
    ['[a](javascript:alert(1))', '<p>a</p>'],
    ['[a](data:text/html,b)', '<p>a</p>'],
    ['[a](/b)', '<p>a</p>'],
    ['[0, 1](closed) and [2, 3)', '<p>[0, 1](closed) and [2, 3)</p>'],
    ['![a **b**](https://x.org/c.png)', '<p>a <strong>b</strong></p>'],
    ['wow![1] and ![a', '<p>wow![1] and ![a</p>'],
  ])('sends readers only where they may go: %s', (text, html) => {
    expect(markup(text)).toBe(html);
  });
});
