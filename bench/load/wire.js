// The messages that k6.js and Artillery's student.mjs send and read. Plain JavaScript without imports, because both tools run it as it is.

export function hello() {
  return JSON.stringify({ type: 'hello', v: ['2.0', '2.0'], first: { type: 'open' } });
}

export function ask(turn) {
  return JSON.stringify({ type: 'ask', s: 1, turn, text: 'Solve 2x+3=7' });
}

/**
 * Follows one hint. The function that it returns takes each frame and says what it was: 'welcome', 'first text', 'more text', 'end', or
 * 'other'. It throws if the frame is an error, leaves a gap, or ends the hint other than whole and done.
 */
export function followHint() {
  let length = 0;
  return function read(data) {
    const frame = JSON.parse(data);
    switch (frame.type) {
      case 'welcome':
        return 'welcome';
      case 'delta': {
        if (frame.at !== length) throw new Error(`a gap: ${length} received, then a frame at ${frame.at}`);
        length += frame.text.length;
        return frame.at === 0 ? 'first text' : 'more text';
      }
      case 'end':
        if (frame.state !== 'done') throw new Error(`ended as ${frame.state}`);
        if (frame.length !== length) throw new Error(`ended at ${frame.length}, and ${length} received`);
        return 'end';
      case 'error':
        throw new Error(`refused: ${frame.code}`);
      default:
        return 'other';
    }
  };
}
