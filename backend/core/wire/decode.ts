import { MESSAGE_MAX_BYTES } from '../../../shared/limits.ts';
import { ClientMessage } from '../../../shared/messages/client.ts';
import { compareVersions, VERSION_PATTERN, VERSIONS } from '../../../shared/version.ts';
import { Refusal, type Refused } from './refusal.ts';

type Json = Readonly<Record<string, unknown>>;

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

/** Reads a message as far as JSON goes. Refuses with `too_large` or `bad_message`. */
export function decodeJson(raw: string): Json {
  if (raw.length > MESSAGE_MAX_BYTES || utf8Length(raw) > MESSAGE_MAX_BYTES) {
    throw new Refusal('too_large', `A message may be at most ${MESSAGE_MAX_BYTES} bytes long.`);
  }
  let json: unknown;
  try {
    json = JSON.parse(raw);
  } catch {
    throw new Refusal('bad_message', 'That message is not JSON.');
  }
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    throw new Refusal('bad_message', 'A message is a JSON object.');
  }
  return json as Json;
}

/** Which message it is, for a refusal of it: nothing else of it is repeated. */
export function refusedOf({ id, s }: Json): Refused {
  const isNumber = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
  return { ...(isNumber(id) && { re: id }), ...(isNumber(s) && { s }) };
}

/** Whether a `hello` comes from a client whose newest version is newer than ours: what we do not know in it is then left out. */
export function isNewerHello({ type, v }: Json): boolean {
  if (type !== 'hello' || !Array.isArray(v)) return false;
  const newest: unknown = v[1];
  return typeof newest === 'string' && VERSION_PATTERN.test(newest) && compareVersions(newest, VERSIONS[1]) > 0;
}

/** The message, held to its schema. `isNewer`: fields that are not known are left out instead of refused (HELLO-2). */
export function decodeMessage(json: Json, isNewer: boolean): ClientMessage {
  const parsed = ClientMessage.safeParse(json);
  if (parsed.success) return parsed.data;
  const { issues } = parsed.error;
  if (isNewer && issues.every(({ code }) => code === 'unrecognized_keys')) {
    const known = structuredClone(json);
    for (const issue of issues) {
      if (issue.code === 'unrecognized_keys') for (const key of issue.keys) removeAt(known, issue.path, key);
    }
    return decodeMessage(known, false);
  }
  const where = issues[0]?.path.join('.') ?? '';
  throw new Refusal('bad_message', `That message is not understood${where === '' ? '' : `: look at "${where}"`}.`);
}

function removeAt(root: object, path: readonly PropertyKey[], key: string): void {
  let at: unknown = root;
  for (const step of path) at = Reflect.get(at as object, step);
  Reflect.deleteProperty(at as object, key);
}
