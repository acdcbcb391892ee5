/**
 * Turns KaTeX's markup into nodes. Its style attributes are set one by one, which a page whose policy forbids them in HTML (`style-src
 * 'self'`) allows. KaTeX escapes quotes in text, so ` style="` occurs only in tags.
 */
export function nodesFrom(markup: string): DocumentFragment {
  const template = document.createElement('template');
  template.innerHTML = markup.replaceAll(' style="', ' data-style="');
  for (const element of template.content.querySelectorAll<HTMLElement>('[data-style]')) {
    element.style.cssText = element.dataset['style'] ?? '';
    element.removeAttribute('data-style');
  }
  return template.content;
}
