/**
 * KaTeX's markup as nodes. Its style attributes are set one by one: a page whose policy forbids them in HTML (`style-src 'self'`) allows
 * that. KaTeX escapes quotes in text, so ` style="` stands in tags alone.
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
