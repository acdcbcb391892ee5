import { ClientMessage } from '../../shared/client-messages.ts';
import { MESSAGE_MAX_BYTES } from '../../shared/limits.ts';
import { Refusal } from './refusal.ts';

/** Bytes of a text in UTF-8. */
function utf8Length(text: string): number {
  let bytes = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) bytes += 1;
    else if (unit < 0x800) bytes += 2;
    else if (unit >= 0xd800 && unit <= 0xdbff) {
      bytes += 4;
      i++;
    } else bytes += 3;
  }
  return bytes;
}

/** Reads one message of a client. Refuses with `too_large` or `bad_message`; never echoes what was sent. */
export function decode(raw: string): ClientMessage {
  if (raw.length > MESSAGE_MAX_BYTES || utf8Length(raw) > MESSAGE_MAX_BYTES) {
    throw new Refusal('too_large', `A message may be at most ${MESSAGE_MAX_BYTES} bytes long.`);
  }
  let json: unknown;
  try {
    json = JSON.parse(raw);
  } catch {
    throw new Refusal('bad_message', 'That message is not JSON.');
  }
  const parsed = ClientMessage.safeParse(json);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const where = issue?.path.join('.') ?? '';
  throw new Refusal('bad_message', `That message is not understood${where === '' ? '' : `: look at "${where}"`}.`);
}
