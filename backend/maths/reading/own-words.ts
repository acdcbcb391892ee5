/** Words that may lead a line without changing it. A product of letters reads `my`, `do`, `am` and `as` too, where a sign follows. */
const LEAD =
  /^(?:(?:so|then|and|now|ok(?:ay)?|well|um+|uh+|er+m*|hm+|next|because|hence|therefore|maybe|perhaps|probably|possibly|the|final|is|it|it's|its|that|that's|thats|this|these|those|they|they're|there's|answer|answers|result|would|could|should|must|might|may|be|was|are|becomes|become|gives|give|get|gets|got|getting|i|i'm|im|i've|ive|i'd|i'll|ill|think|thinking|guess|reckon|believe|have|has|had|did|wrote|make|makes|made|say|said|put|we|you|to|equals|equal|solution|solutions|step|line|just|like|still|yes|yeah|yep|sorry|oh|ah|surely|obviously|basically|actually|clearly|right|sure|left with|you'd|we're|comes|come|came|out as|from that|first|finally|lastly|also|only|value|x is that)(?![a-zA-Z'])|(?:my|am|as|do)(?![a-zA-Z'])(?!\s*[+=*/^(]|\s*-\s|-)|[:,!])\s*/i;

const TAIL =
  /(?:\s+|(?<=[\d)}])\s*[,.;-]\s*)(?:(?:is|are|was) (?:(?:that|it|this|they)(?: (?:right|correct|ok))?|(?:the|my) (?:answer|solution|result)s?)|am i right|right|correct|ok|okay|i think(?: so)?|i guess|i reckon|yes|yeah|maybe|probably|now|then|please|pls|sir|miss|lol|haha|though|tho|isn't it|isnt it|innit|or not|not sure|idk|left|altogether|in total|each)$/i;

/** Takes leading and trailing words off, one by one. Other words stay, and make the line unreadable. */
export function withoutWords(text: string): string {
  let bare = text.trim();
  for (;;) {
    const shorter = bare
      .replace(LEAD, '')
      .replace(/[\s?.,:]+$|\s+!+$/, '')
      .replace(TAIL, '')
      .trim();
    if (shorter === bare) return bare;
    bare = shorter;
  }
}

/** A reason behind a claim: "x = 5 because 20 - 5 = 15". */
const REASON = /[\s,;.]*(?<![a-z])(?:because|since|as(?=\s+[\d(a-z]+\s*[-+*/÷×=^])|∵|\\because)(?![a-z])\s*(?:of\b)?/i;

/** A claim and the reason that is given for it, where one is. */
export function claimAndReason(text: string): { readonly claim: string; readonly reason: string | undefined } {
  const found = REASON.exec(text);
  if (found === null || found.index === 0) return { claim: text, reason: undefined };
  return { claim: text.slice(0, found.index), reason: text.slice(found.index + found[0].length) };
}
