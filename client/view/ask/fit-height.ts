/** Makes a field as high as its text, up to what the style sheet allows. */
export function fitHeight(field: HTMLTextAreaElement | null): void {
  // Browsers with `field-sizing` do it by themselves, and without a second layout.
  if (field === null || CSS.supports('field-sizing', 'content')) return;
  field.style.height = 'auto';
  field.style.height = `${field.scrollHeight + field.offsetHeight - field.clientHeight}px`;
}
