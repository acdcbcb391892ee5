/**
 * Turns the renderer's markup into nodes. Its styles are set one by one, which a page whose policy forbids them in HTML (`style-src 'self'`)
 * allows. The attributes that held them stay: removing them costs as much as setting the styles.
 */
export function nodesFrom(markup: string): DocumentFragment {
  const template = document.createElement('template');
  template.innerHTML = markup;
  for (const element of template.content.querySelectorAll<HTMLElement>('[data-style]'))
    element.style.cssText = element.dataset['style'] ?? '';
  return template.content;
}
