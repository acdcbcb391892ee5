/** Longest piece in UTF-16 code units, as of a model's token; longer words come in several. */
const MAX_PIECE = 12;

/** Cuts a text into pieces of a word or less, each with the space before it; joined they are the text, and no character is split. */
export function pieces(text: string): string[] {
  return (text.match(/\s*\S+|\s+$/g) ?? []).flatMap((word) => {
    const cut: string[] = [];
    let piece = '';
    for (const character of word) {
      if (piece.length + character.length > MAX_PIECE) {
        cut.push(piece);
        piece = '';
      }
      piece += character;
    }
    return [...cut, piece];
  });
}
