/** One line of a plot: points in the plot's units, in order. */
export type Series = { readonly name: string; readonly points: readonly (readonly [number, number])[] };

export type Plot = {
  readonly title: string;
  readonly x: string;
  readonly y: string;
  readonly series: readonly Series[];
  /** The position of an x from 0 to 1, and the labelled ones, if the axis is not linear. */
  readonly scale?: { readonly place: (x: number) => number; readonly ticks: readonly number[] };
};

const [WIDTH, HEIGHT] = [640, 260];
const [LEFT, RIGHT, TOP, BOTTOM] = [56, 24, 30, 40];
/** Safe for colour blindness: Okabe and Ito, "Color Universal Design" (2008); lighter on dark. */
const COLOURS = ['#0072b2', '#d55e00', '#008463'];
const DARK_COLOURS = ['#56b4e9', '#e69f00', '#1fc794'];
const TICKS = 5;

/** The style that a page with plots needs. */
export const PLOT_STYLE = `:root{${variables(COLOURS)}}@media(prefers-color-scheme:dark){:root{${variables(DARK_COLOURS)}}}
svg{width:100%;height:auto;font:11px system-ui,sans-serif}@media(max-width:40rem){svg{font-size:18px}}`;

function variables(colours: readonly string[]): string {
  return colours.map((value, i) => `--line-${i}:${value}`).join(';');
}

/** A plot as inline SVG. */
export function svgOf({ title, x, y, series, scale }: Plot): string {
  const all = series.flatMap(({ points }) => points);
  const last = Math.max(...all.map(([at]) => at));
  const height = stepsTo(Math.max(...all.map(([, value]) => value), 1e-9));
  const most = height.at(-1) ?? 1;
  const place = scale?.place ?? ((at: number): number => at / Math.max(1e-9, last));
  const px = (at: number): number => round(LEFT + place(at) * (WIDTH - LEFT - RIGHT));
  const py = (value: number): number => round(HEIGHT - BOTTOM - (value / most) * (HEIGHT - TOP - BOTTOM));
  const ticks = scale?.ticks ?? stepsTo(last).filter((at) => at <= last);
  const parts = [
    text(LEFT, 16, escapeHtml(title), 'start', 'bold'),
    ...ticks.map((at) => text(px(at), HEIGHT - BOTTOM + 18, scale === undefined ? label(at) : `${at}`, 'middle')),
    text((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 4, escapeHtml(x), 'middle'),
    ...height.flatMap((value) => [
      `<line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${py(value)}" y2="${py(value)}" stroke="#8884"/>`,
      text(LEFT - 6, py(value) + 4, label(value), 'end'),
    ]),
    ...series.map(({ points }, i) => {
      const path = points.map(([at, value]) => `${px(at)},${py(value)}`).join(' ');
      return `<polyline fill="none" style="stroke:${colour(i)}" stroke-width="1.6" points="${path}"/>`;
    }),
    ...series.map(({ name }, i) =>
      text(WIDTH - RIGHT - (series.length - 1 - i) * 90, 16, escapeHtml(name), 'end', 'bold', colour(i)),
    ),
  ];
  const name = escapeHtml(`${title}, ${y}`);
  return `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${name}"><title>${name}</title>${parts.join('')}</svg>`;
}

function text(x: number, y: number, content: string, anchor: string, weight = 'normal', fill = 'currentColor'): string {
  return `<text x="${x}" y="${y}" text-anchor="${anchor}" font-weight="${weight}" style="fill:${fill}">${content}</text>`;
}

function colour(index: number): string {
  return `var(--line-${index % COLOURS.length})`;
}

/** Round numbers from 0 up to the first that is at least `most`: about `TICKS` of them. */
function stepsTo(most: number): readonly number[] {
  const rough = most / TICKS;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5, 10].find((of) => of * power >= rough * 0.999) ?? 10) * power;
  return Array.from({ length: Math.ceil(most / step - 1e-9) + 1 }, (_, i) => i * step);
}

function label(value: number): string {
  if (value >= 10_000) return `${Math.round(value / 1000)}k`;
  return value >= 100 || Number.isInteger(value) ? value.toFixed(0) : String(Number(value.toPrecision(3)));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

export function escapeHtml(content: string): string {
  return content.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
