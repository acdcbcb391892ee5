/** One line of a plot: points in the plot's own units, in order. */
export type Line = { readonly name: string; readonly points: readonly (readonly [number, number])[] };

export type Plot = {
  readonly title: string;
  readonly x: string;
  readonly y: string;
  readonly lines: readonly Line[];
  /** Where an x stands, 0 to 1, for an axis that is not even, and which of them are labelled. */
  readonly scale?: { readonly place: (x: number) => number; readonly ticks: readonly number[] };
};

const [WIDTH, HEIGHT] = [640, 260];
const [LEFT, RIGHT, TOP, BOTTOM] = [56, 12, 30, 36];
/** Told apart by people who do not see all colours: Okabe and Ito, "Color Universal Design" (2008). */
const COLOURS = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#e69f00'];
const TICKS = 4;

/** A plot as inline SVG. */
export function svgOf({ title, x, y, lines, scale }: Plot): string {
  const all = lines.flatMap(({ points }) => points);
  const [first, last] = [Math.min(...all.map(([at]) => at)), Math.max(...all.map(([at]) => at))];
  const most = Math.max(...all.map(([, value]) => value), 1e-9);
  const place = scale?.place ?? ((at: number): number => (at - first) / Math.max(1e-9, last - first));
  const px = (at: number): number => round(LEFT + place(at) * (WIDTH - LEFT - RIGHT));
  const py = (value: number): number => round(HEIGHT - BOTTOM - (value / most) * (HEIGHT - TOP - BOTTOM));
  const ticks = scale?.ticks ?? Array.from({ length: TICKS + 1 }, (_, i) => first + ((last - first) * i) / TICKS);
  const parts = [
    text(LEFT, 16, escape(title), 'start', 'bold'),
    ...ticks.map((at) => text(px(at), HEIGHT - BOTTOM + 14, label(at), 'middle')),
    text((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 4, escape(x), 'middle'),
    ...Array.from({ length: TICKS + 1 }, (_, i) => (most * i) / TICKS).flatMap((value) => [
      `<line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${py(value)}" y2="${py(value)}" stroke="#8884"/>`,
      text(LEFT - 6, py(value) + 4, label(value), 'end'),
    ]),
    ...lines.map(({ points }, i) => {
      const path = points.map(([at, value]) => `${px(at)},${py(value)}`).join(' ');
      return `<polyline fill="none" stroke="${colour(i)}" stroke-width="1.6" points="${path}"/>`;
    }),
    ...lines.map(({ name }, i) =>
      text(WIDTH - RIGHT - (lines.length - 1 - i) * 90, 16, escape(name), 'end', 'bold', colour(i)),
    ),
  ];
  const name = escape(`${title}, ${y}`);
  return `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${name}"><title>${name}</title>${parts.join('')}</svg>`;
}

function text(x: number, y: number, content: string, anchor: string, weight = 'normal', fill = 'currentColor'): string {
  return `<text x="${x}" y="${y}" text-anchor="${anchor}" font-weight="${weight}" fill="${fill}">${content}</text>`;
}

function colour(index: number): string {
  return COLOURS[index % COLOURS.length] ?? '#000';
}

function label(value: number): string {
  if (value >= 10_000) return `${Math.round(value / 1000)}k`;
  return value >= 100 || Number.isInteger(value) ? value.toFixed(0) : String(Number(value.toPrecision(3)));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** For text within HTML. */
export function escape(content: string): string {
  return content.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
