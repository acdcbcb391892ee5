import { existsSync, readFileSync } from 'node:fs';

export type Fields = Readonly<Record<string, unknown>>;
/** A row with the place that it stands at: `index` counts the file's rows from 0, `line` its lines from 1. */
export type Row = { readonly file: string; readonly line: number; readonly index: number; readonly fields: Fields };

/** A file that is not what it should be; the message names it and the line. */
export class BadRow extends Error {
  override readonly name = 'BadRow';
  constructor(file: string, line: number | undefined, why: string) {
    super(`${file}${line === undefined ? '' : `:${line}`}: ${why}`);
  }
}

/** The rows of a JSON Lines file; a row may also be an array, whose places are named by `places`. Throws BadRow. */
export function readRows(file: string, places: readonly string[] = []): readonly Row[] {
  if (!existsSync(file)) throw new BadRow(file, undefined, 'there is no such file.');
  const rows: Row[] = [];
  for (const [at, text] of readFileSync(file, 'utf8').split('\n').entries()) {
    if (text.trim() === '') continue;
    rows.push({ file, line: at + 1, index: rows.length, fields: fieldsOf(text, file, at + 1, places) });
  }
  if (rows.length === 0) throw new BadRow(file, undefined, 'there are no rows in it.');
  return rows;
}

function fieldsOf(text: string, file: string, line: number, places: readonly string[]): Fields {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new BadRow(file, line, `not JSON (${error instanceof Error ? error.message : String(error)}).`);
  }
  if (Array.isArray(value) && places.length > 0)
    return Object.fromEntries(places.map((place, i) => [place, (value as unknown[])[i]]));
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new BadRow(file, line, 'not an object.');
  return value as Fields;
}

/** The text of the first of these fields that a row has. Throws BadRow where it has none of them, or no text in it. */
export function textOf({ file, line, fields }: Row, ...names: readonly string[]): string {
  const name = names.find((one) => fields[one] !== undefined && fields[one] !== null);
  const value = name === undefined ? undefined : fields[name];
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (typeof value === 'string' && value.trim() !== '') return value;
  const wish = names.map((one) => `"${one}"`).join(' or ');
  throw new BadRow(
    file,
    line,
    name === undefined ? `no field ${wish}.` : `"${name}" must be a text that is not empty.`,
  );
}

export function wholeOf({ file, line, fields }: Row, name: string, fallback?: number): number {
  const value = fields[name] ?? fallback;
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0) return value;
  throw new BadRow(file, line, `"${name}" must be a whole number from 0 on.`);
}

/** A list of texts; empty where the field is absent. */
export function textsOf({ file, line, fields }: Row, name: string): readonly string[] {
  const value = fields[name] ?? [];
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return value;
  throw new BadRow(file, line, `"${name}" must be a list of texts.`);
}

/** The row's own name, or where it stands. */
export const idOf = (row: Row): string => (row.fields['id'] === undefined ? `line ${row.line}` : textOf(row, 'id'));
