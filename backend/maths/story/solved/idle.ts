/** Words that can change a story's sums without any number: a sentence that holds one of them is never idle. */
const LOADED =
  /\b(?:not|no|none|never|half|halves|quarters?|thirds?|each|every|all|both|twice|double[sd]?|triple[sd]?|except|only|rest|remain\w*|left|free|discount\w*|extra|equal\w*|shar\w+|split\w*|same|more|less|fewer|than|days?|weeks?|months?|years?|hours?|minutes?|daily|weekly|monthly|yearly|dozens?|pairs?|couple|until|unless|lost|loses?|g[ai]ves?|away|broken?|also|another|others?|percent|tax|profit|once|twins?|triplets?|average|per|if|one|first|second|third|already|still|yet|enough|instead|before|after|cut|used|ate|sold|returns?|back|round|borrow\w*|owes?|missing|most|many|much|together|combined|total|but)\b|n't\b|[#%$?]/i;

/** Longest idle sentence, in words. */
const MAX_WORDS = 12;

/** True for a sentence that only sets the scene: no number, and no word that could change a sum. */
export const isIdle = (sentence: string): boolean => !LOADED.test(sentence) && sentence.split(' ').length <= MAX_WORDS;
