import { MEASURE_WORDINGS } from '../../../maths/topics/measure-wordings.fixture.ts';
import { WHOLE_WORDINGS } from '../../../maths/topics/number-wordings.fixture.ts';
import { WORDINGS } from './algebra-wordings.fixture.ts';
import { CALCULUS_WORDINGS } from './calculus-wordings.fixture.ts';
import { DATA_WORDINGS } from './data-wordings.fixture.ts';
import { FIGURE_WORDINGS } from './figure-wordings.fixture.ts';
import { STORY_WORDINGS } from './story-wordings.fixture.ts';
import { tableOf } from './topic-table.fixture.ts';

/** The wordings of all topics' own tests, each with the topic that must read it. */
export const ROWS: readonly (readonly [topic: string, text: string])[] = [
  ...Object.entries({ ...WHOLE_WORDINGS, ...MEASURE_WORDINGS }).flatMap(([topic, rows]) =>
    rows.map(([text]) => [topic, text] as const),
  ),
  ...WORDINGS.map(([topic, text]) => [topic, text] as const),
  ...Object.entries({ ...FIGURE_WORDINGS, ...DATA_WORDINGS, ...CALCULUS_WORDINGS }).flatMap(([topic, rows]) =>
    tableOf(rows).map(([text]) => [topic, text] as const),
  ),
  ...STORY_WORDINGS,
];
