import { describe, expect, it } from 'vitest';
import { forAll } from '../../../shared/lesson/event.ts';
import { LADDER } from '../../model/ladder.ts';
import { asked, askedMore, type CoreFixture, createCoreFixture, deltasOf } from '../../testing/fixture.ts';
import { type Answering, createAnswering, HANG } from '../../testing/answering.ts';
import { record } from '../lesson/record.ts';
import { ModelError } from '../ports/model.ts';
import type { TurnRef } from '../ports/turns.ts';
import { EPOCHS_MAX } from './limits.ts';

const PROBLEM = 'Solve 3x + 7 = 58';
/** The answer, by itself: no number of the problem holds it. */
const ANSWER = /(?<![\w-])(?:17|51\/3)(?![\w-])|seventeen/i;

/** A session about `PROBLEM` whose models say what the test wants, with a tutor beside. */
async function lesson(count = 1, text = PROBLEM) {
  const [first = createAnswering(), ...others] = Array.from({ length: count }, () => createAnswering());
  const fixture = createCoreFixture({ models: [first, ...others], ladder: LADDER });
  const { ref, session } = await asked(fixture, { text, withTutor: true });
  return { fixture, ref, session, puppets: [first, ...others] as const };
}

const answer = (model: Answering, text: string): void => model.will(text);

/** Runs a turn to its ending and returns its text as stored. */
async function ran(fixture: CoreFixture, ref: TurnRef): Promise<string> {
  const run = fixture.runner(ref);
  await fixture.clock.advance(200);
  await run;
  const [turn] = await fixture.store.turns.read(ref.session, { turn: ref.turn });
  expect(turn?.end?.state).toBe('done');
  return turn?.text ?? '';
}

const factsFor = (fixture: CoreFixture, connection: string) =>
  fixture
    .heard(connection)
    .flatMap((message) => (message.type === 'events' ? message.events.map(({ fact }) => fact) : []));

describe('a turn whose model breaks a rule', () => {
  it('TURN-5: asks the model once more, with the rule, from what was released', async () => {
    const { fixture, ref, puppets } = await lesson();
    const [model] = puppets;
    answer(model, 'Undo the adding first. So x = 17.');
    answer(model, 'What do you get if you take 7 from both sides?');
    const text = await ran(fixture, ref);
    expect(text).toBe('Undo the adding first. So …\n\nWhat do you get if you take 7 from both sides?');
    expect(model.questions).toHaveLength(2);
    expect(model.questions[1]?.brief).toMatchObject({ broke: 'answer', said: 'Undo the adding first. So …\n\n' });
    expect(model.aborted).toBe(true);
  });

  it('TURN-5: then the ladder says its own line, and the turn is done', async () => {
    const { fixture, ref, puppets } = await lesson();
    answer(puppets[0], 'The answer is 17.');
    answer(puppets[0], 'It is seventeen, really.');
    const text = await ran(fixture, ref);
    expect(text).toContain(LADDER.replyTo({ history: [], asked: PROBLEM, pictures: [] }));
    expect(JSON.stringify([fixture.heard('s'), fixture.heard('t'), fixture.logged])).not.toMatch(ANSWER);
    expect(JSON.stringify(await fixture.store.log.read(ref.session, 0, 50))).not.toMatch(ANSWER);
  });

  it('LOG-6: tells tutors alone which rule it was, where, and what came of it', async () => {
    const { fixture, ref, puppets } = await lesson();
    answer(puppets[0], 'First: 7 * 8 = 54.');
    answer(puppets[0], 'x is seventeen');
    await ran(fixture, ref);
    expect(factsFor(fixture, 't').filter(({ kind }) => kind === 'withheld')).toEqual([
      { kind: 'withheld', turn: ref.turn, at: 7, rule: 'arithmetic', action: 'again' },
      { kind: 'withheld', turn: ref.turn, at: 9, rule: 'answer', action: 'ladder' },
    ]);
    expect(JSON.stringify(fixture.heard('s'))).not.toContain('withheld');
  });

  it('lets no new number be called the answer where nobody knows it', async () => {
    const story = 'A baker makes 12 trays of 8 rolls and sells 70 of them. How many rolls are left?';
    const { fixture, ref, puppets } = await lesson(1, story);
    answer(puppets[0], 'There are 12 * 8 = 96 rolls. So the answer is 26.');
    answer(puppets[0], 'Which of the two numbers do you need first?');
    const text = await ran(fixture, ref);
    expect(text).toBe('There are 12 * 8 = 96 rolls. So the answer is …\n\nWhich of the two numbers do you need first?');
  });

  it('ends after the first question, and before too many words', async () => {
    const { fixture, ref, puppets } = await lesson();
    answer(puppets[0], 'What undoes adding 7? Think. And what is left then? Tell me.');
    expect(await ran(fixture, ref)).toBe('What undoes adding 7? Think.');
    const again = await askedMore(fixture, 'turn-0002', 'hint please');
    answer(puppets[0], 'Look at both sides and see what is the same in them. '.repeat(30));
    const words = (await ran(fixture, again)).split(/\s+/);
    expect(words.length).toBeGreaterThan(80);
    expect(words.length).toBeLessThanOrEqual(120);
  });

  it('falls back on the ladder where the second attempt fails', async () => {
    const { fixture, ref, puppets } = await lesson();
    answer(puppets[0], 'x = 17');
    puppets[0].will(new ModelError('model_unavailable', 'gone'));
    expect(await ran(fixture, ref)).toContain(LADDER.replyTo({ history: [], asked: PROBLEM, pictures: [] }));
    expect(deltasOf(fixture, 's').at(-1)).toMatch(/^end 1 done/);
  });

  it('holds a second provider to the same, also in a second epoch', async () => {
    const { fixture, ref, puppets } = await lesson(2);
    puppets[0].will('Let us see. ', new ModelError('model_cut', 'cut'));
    answer(puppets[1] ?? puppets[0], 'So x is 17.');
    answer(puppets[1] ?? puppets[0], 'Well, x equals 51/3.');
    const text = await ran(fixture, ref);
    expect(text).toContain(LADDER.replyTo({ history: [], asked: PROBLEM, pictures: [] }));
    expect(JSON.stringify(fixture.heard('s'))).not.toMatch(ANSWER);
  });

  it('holds a turn that another runner takes up', async () => {
    const { fixture, ref, puppets } = await lesson();
    for (let epoch = 1; epoch < EPOCHS_MAX; epoch++)
      expect(await fixture.runner(ref, { handOn: AbortSignal.abort() })).toBe('handed-on');
    answer(puppets[0], 'x = 17');
    answer(puppets[0], 'x = 17');
    await ran(fixture, ref);
    expect(JSON.stringify(fixture.heard('s'))).not.toMatch(ANSWER);
  });

  it('releases nothing that it holds when the turn is stopped', async () => {
    const { fixture, ref, puppets } = await lesson();
    puppets[0].will('Now x is seven', HANG);
    const run = fixture.runner(ref);
    await fixture.clock.advance(0);
    await fixture.say('s', { type: 'stop', s: 1, turn: ref.turn });
    await fixture.clock.advance(50);
    await run;
    expect(deltasOf(fixture, 's')).toEqual(['1:0:Now', '1:3: ', 'end 1 stopped 4']);
  });
});

describe('a turn about a line of the pupil', () => {
  it('begins with what the engine has shown, before the model has said a word', async () => {
    const { fixture, ref, puppets } = await lesson();
    answer(puppets[0], 'What could you undo first?');
    await ran(fixture, ref);
    const line = await askedMore(fixture, 'turn-0002', '3x = 51');
    answer(puppets[0], 'That is not quite right, look again.');
    answer(puppets[0], 'Which number undoes the times 3?');
    const run = fixture.runner(line);
    await fixture.clock.advance(0);
    const opening = deltasOf(fixture, 's').find((delta) => delta.startsWith('1:0:Yes'));
    expect(opening).toMatch(/^1:0:Yes, \$3x = 51\$ has exactly the same solutions, so that step is right.$/m);
    await fixture.clock.advance(200);
    await run;
    const [turn] = await fixture.store.turns.read(ref.session, { turn: line.turn });
    expect(turn?.text).toMatch(/^Yes, .* right\.\n\nThat is …\n\nWhich number undoes the times 3\?$/);
    expect(turn?.text).not.toContain('not quite');
  });

  it('may say the answer once the pupil has it', async () => {
    const { fixture, ref, puppets } = await lesson();
    answer(puppets[0], 'What could you undo first?');
    await ran(fixture, ref);
    const line = await askedMore(fixture, 'turn-0002', 'x = 17');
    answer(puppets[0], 'With x = 17 the left side is 3 * 17 + 7 = 58. How else could you check it?');
    expect(await ran(fixture, line)).toContain('With x = 17');
  });
});

describe("a session's rules", () => {
  const set = (fixture: CoreFixture, session: string, answers: 'locked' | 'free') =>
    record({ store: fixture.store, clock: fixture.clock, events: { emit: () => {} } }, session, () => [
      forAll({ kind: 'rules', rules: { answers, words: 40, oneQuestion: false } }),
    ]);

  it('may free the answer, and allow more questions', async () => {
    const { fixture, ref, session, puppets } = await lesson();
    await set(fixture, session, 'free');
    answer(puppets[0], 'What is it? x = 17. Do you see why?');
    expect(await ran(fixture, ref)).toBe('What is it? x = 17. Do you see why?');
  });

  it('may lock it where the ladder would show it, also for the built-in tutor', async () => {
    const { fixture, ref, session, puppets } = await lesson();
    await set(fixture, session, 'locked');
    answer(puppets[0], 'What could you undo first?');
    await ran(fixture, ref);
    const says = [
      '3x = 50',
      '3x = 49',
      '3x = 48',
      'hint',
      'x = 2',
      'x = 3',
      'x = 4',
      'hint',
      'hint',
      'what is it then',
    ];
    for (const [i, text] of says.entries()) {
      const turn = await askedMore(fixture, `turn-${i + 1_000}`, text);
      answer(puppets[0], 'So x = 17, at last.');
      answer(puppets[0], 'So x = 17, at last.');
      expect(await ran(fixture, turn)).not.toMatch(ANSWER);
      await fixture.clock.advance(5_000);
    }
  });

  it('may lock it, and bound the words', async () => {
    const { fixture, ref, session, puppets } = await lesson();
    await set(fixture, session, 'locked');
    answer(puppets[0], 'Look at both sides and see what is the same in them. '.repeat(9));
    expect((await ran(fixture, ref)).split(/\s+/).length).toBeLessThanOrEqual(40);
  });
});
