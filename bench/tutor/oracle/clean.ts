const SIGNS: Readonly<Record<string, string>> = {
  '−': '-',
  '–': '-',
  '×': '*',
  '·': '*',
  '÷': '/',
  '²': '^2',
  '³': '^3',
  '½': ' 1/2',
  '¼': ' 1/4',
  '¾': ' 3/4',
  π: ' \\pi ',
  '√': '\\sqrt ',
  '∞': '\\infty ',
  '≤': '<=',
  '≥': '>=',
  '≈': '=',
  '±': '\\pm ',
  '∪': '\\cup ',
  '°': ' deg ',
  '£': ' ',
  '€': ' ',
  '⇒': ',',
};
const NAMED: Readonly<Record<string, string>> = {
  le: '<=',
  leq: '<=',
  leqslant: '<=',
  ge: '>=',
  geq: '>=',
  geqslant: '>=',
  lt: '<',
  gt: '>',
  approx: '=',
  simeq: '=',
  degree: ' deg ',
  pounds: ' ',
  euro: ' ',
  quad: ' ',
  qquad: ' ',
  lor: ' or ',
  vee: ' or ',
  land: ' and ',
};

/** An answer in one line of signs that the reader knows: marks of typesetting gone, words kept. */
export function clean(text: string): string {
  return text
    .replace(
      /\\begin\{[a-z]*matrix\}([\s\S]*?)\\end\{[a-z]*matrix\}/g,
      (_, body: string) => `(${body.replace(/\\\\|&/g, ',').trim()})`,
    )
    .replace(/\\[$£€]|\$/g, ' ')
    .replace(/\\(?:left|right|displaystyle|mathbf|bigl?|bigr)(?![a-zA-Z])/g, '')
    .replace(/\\(?:text|mathrm|textbf|operatorname|mbox|mathit)\s*\{([^{}]*)\}/g, ' $1 ')
    .replace(/\{,\}/g, '')
    .replace(/\{:\}/g, ':')
    .replace(/\\[,;:! ~]|~/g, ' ')
    .replace(/\^\s*\{?\s*\\circ\s*\}?/g, ' deg ')
    .replace(/\\%/g, '%')
    .replace(/\*\*/g, '^')
    .replace(/[−–×·÷²³½¼¾π√∞≤≥≈±∪°£€⇒]/g, (sign) => SIGNS[sign] ?? sign)
    .replace(/\\([a-zA-Z]+)/g, (whole, name: string) => NAMED[name] ?? whole)
    .replace(/(?<![\d.,([])(\d{1,3}(?:,\d{3})+)(?![\d,])/g, (number) => number.replaceAll(',', ''))
    .replace(/(\d\s+)[xX](?=\s+\d)/g, '$1*')
    .replace(
      /(\d+)\s*(?:h|hours?|hrs?)\s+(?:and\s+)?(\d+)\s*(?:m|mins?|minutes?)\b/g,
      (_, h: string, m: string) => `${Number(h) * 60 + Number(m)} minutes`,
    )
    .replace(/\s+/g, ' ')
    .replace(/[.\s]+$/, '')
    .trim();
}

/** Pieces between separators that stand in no bracket. */
export function splitOutside(text: string, separator: RegExp): readonly string[] {
  const pieces: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    if ('([{'.includes(text[i] ?? '')) depth += 1;
    else if (')]}'.includes(text[i] ?? '')) depth -= 1;
    if (depth > 0) continue;
    separator.lastIndex = i;
    const found = separator.exec(text);
    if (found === null) continue;
    pieces.push(text.slice(from, i));
    i += found[0].length - 1;
    from = i + 1;
  }
  return [...pieces, text.slice(from)].map((piece) => piece.trim()).filter((piece) => piece !== '');
}
