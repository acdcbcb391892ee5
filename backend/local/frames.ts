/** FIN and opcode 1: a whole text message (RFC 6455, 5.2). A server does not mask, so one buffer serves any number of sockets. */
const TEXT = 0x81;

/** One text message as the bytes of a WebSocket frame. */
export function encodeFrame(text: string): Buffer {
  const length = Buffer.byteLength(text);
  const header = length < 126 ? 2 : length < 65_536 ? 4 : 10;
  const bytes = Buffer.allocUnsafe(header + length);
  bytes[0] = TEXT;
  if (header === 2) bytes[1] = length;
  else if (header === 4) {
    bytes[1] = 126;
    bytes.writeUInt16BE(length, 2);
  } else {
    bytes[1] = 127;
    bytes.writeBigUInt64BE(BigInt(length), 2);
  }
  bytes.write(text, header);
  return bytes;
}

/** Frames that are sent to many at a time: one for each number under which the readers of one text follow its session, mostly one. */
const REMEMBERED = 4;

/** `encodeFrame`, which remembers the last few texts: a fan-out hands the same string over for each of its readers. */
export function createEncoder(): (text: string) => Buffer {
  const texts: string[] = Array.from({ length: REMEMBERED }, () => '');
  const encoded: Buffer[] = texts.map(encodeFrame);
  let next = 0;
  return (text) => {
    for (let i = 0; i < REMEMBERED; i++) {
      const bytes = encoded[i];
      if (texts[i] === text && bytes !== undefined) return bytes;
    }
    const bytes = encodeFrame(text);
    texts[next] = text;
    encoded[next] = bytes;
    next = (next + 1) % REMEMBERED;
    return bytes;
  };
}
