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

/** `encodeFrame`, which remembers the last text: a fan-out hands the same string over for each of its readers. */
export function createEncoder(): (text: string) => Buffer {
  let last = '';
  let bytes = encodeFrame(last);
  return (text) => {
    if (text !== last) {
      last = text;
      bytes = encodeFrame(text);
    }
    return bytes;
  };
}
