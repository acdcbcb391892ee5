/**
 * The sizes of the frames in a client's bytes, as they come: the ws package tells whole messages alone, and API Gateway's limit is on
 * frames. (RFC 6455, section 5.2)
 */
export function createFrameSizes(): (bytes: Buffer) => readonly number[] {
  let header = Buffer.alloc(0);
  let skip = 0;

  return (bytes) => {
    const sizes: number[] = [];
    let at = 0;
    while (at < bytes.length) {
      if (skip > 0) {
        const step = Math.min(skip, bytes.length - at);
        skip -= step;
        at += step;
        continue;
      }
      header = Buffer.concat([header, bytes.subarray(at, ++at)]);
      const size = sizeIn(header);
      if (size === undefined) continue;
      sizes.push(size);
      skip = size;
      header = Buffer.alloc(0);
    }
    return sizes;
  };
}

/** The payload's length, once the header (with its mask, where there is one) is whole. */
function sizeIn(header: Buffer): number | undefined {
  const second = header[1];
  if (second === undefined) return undefined;
  const short = second & 0x7f;
  const lengthBytes = short === 127 ? 8 : short === 126 ? 2 : 0;
  if (header.length < 2 + lengthBytes + (second & 0x80 ? 4 : 0)) return undefined;
  if (lengthBytes === 0) return short;
  return lengthBytes === 2 ? header.readUInt16BE(2) : Number(header.readBigUInt64BE(2));
}
