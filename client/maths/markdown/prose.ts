// Words in a row without a TeX command. Formulas have words in `\text{}`; a sloppy `Area of the triangle =` is not a sentence.
const WORDS = String.raw`^(?:[-*+] |\d{1,3}[.)] )?[A-Za-z][a-z'’]+(?:,? [A-Za-z'’]+)`;
const AFTER_A_BLANK_LINE = new RegExp(`${WORDS}{1}[ .,:;?!]`);
const AT_ONCE = new RegExp(`${WORDS}{5}[ .,:;?!]`);
const MARKDOWN = /^(?:#{1,6} |(?:[-*+] |\d{1,3}[.)] )?\*\*[A-Za-z])/;
const PARTIAL = /^[-*+#\d.) A-Za-z'’,]*$/;
const LONGEST_PARTIAL = 200;

/**
 * Whether a line inside a display formula shows that the formula was never closed, so that one forgotten `\]` cannot swallow the rest of an
 * answer; undefined while that needs more of the line.
 */
export function isProse(line: string, complete: boolean, afterBlank: boolean): boolean | undefined {
  if (MARKDOWN.test(line) || (afterBlank ? AFTER_A_BLANK_LINE : AT_ONCE).test(complete ? `${line} ` : line))
    return true;
  return !complete && line.length < LONGEST_PARTIAL && PARTIAL.test(line) ? undefined : false;
}
