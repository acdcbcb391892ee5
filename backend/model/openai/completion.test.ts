import { describe, expect, it } from 'vitest';
import { ANSWER_MAX } from '../../../shared/limits.ts';
import type { Code } from '../../../shared/codes.ts';
import { ModelError } from '../../core/ports/model.ts';
import { CompletionReader, EVENT_MAX } from './completion.ts';

type Read = { readonly text: string; readonly code?: Code };

/** Reads a body that comes in pieces of `size` characters. */
function read(body: string, { type = 'text/event-stream', size = body.length } = {}): Read {
  let text = '';
  const reader = new CompletionReader(type, (piece) => (text += piece));
  try {
    for (let at = 0; at < body.length; at += size) reader.take(body.slice(at, at + size));
    reader.end();
    return { text };
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    return { text, code: error.code };
  }
}

const delta = (content: string): string => JSON.stringify({ choices: [{ index: 0, delta: { content } }] });
const event = (json: string): string => `data: ${json}\n\n`;
const choice = (rest: object): string => event(JSON.stringify({ choices: [rest] }));
const STOP = choice({ index: 0, delta: {}, finish_reason: 'stop' });

describe.each([1, 2, 7, 10_000])('an event stream in pieces of %i characters', (size) => {
  it.each([
    ['lines that end in LF', `data: ${delta('é\u{1F600}')}\n\n${STOP}`],
    ['lines that end in CRLF', `data: ${delta('é\u{1F600}')}\r\n\r\n${STOP.replaceAll('\n', '\r\n')}`],
    ['lines that end in CR', `data: ${delta('é\u{1F600}')}\r\r${STOP.replaceAll('\n', '\r')}`],
    ['a byte order mark', `\uFEFFdata: ${delta('é\u{1F600}')}\n\n${STOP}`],
    ['no space after the colon', `data:${delta('é\u{1F600}')}\n\n${STOP}`],
    ['JSON over two lines', `data: ${delta('é\u{1F600}').replace('[', '[\ndata: ')}\n\n${STOP}`],
    ['comments', `: ping\n\n:\ndata: ${delta('é\u{1F600}')}\n: pong\n\n${STOP}`],
    ['other fields', `event: message\nid: 7\nretry: 100\nx: y\ndata: ${delta('é\u{1F600}')}\n\n${STOP}`],
    ['[DONE] alone as its end', `data: ${delta('é\u{1F600}')}\n\ndata: [DONE]\n\n`],
    ['events after its end', `data: ${delta('é\u{1F600}')}\n\n${STOP}data: {garbage\n\n${event(delta('more'))}`],
    ['an escaped surrogate pair', `data: ${delta('é').replace('é', 'é\\ud83d\\ude00')}\n\n${STOP}`],
    ['a surrogate pair over two events', event(delta('é\ud83d')) + event(delta('\ude00')) + STOP],
    ['an empty finish_reason', choice({ index: 0, delta: { content: 'é\u{1F600}' }, finish_reason: '' }) + STOP],
  ])('is read with %s', (_, body) => {
    expect(read(body, { size })).toEqual({ text: 'é\u{1F600}' });
  });
});

describe('a chat completion', () => {
  it.each([
    [
      'a role, usage and nothing else',
      choice({ delta: { role: 'assistant', content: '' } }) + event('{"choices":[],"usage":{}}'),
    ],
    ['no choices', event('{"id":"x"}') + event('{"choices":null}')],
    ['another choice alone', choice({ index: 1, delta: { content: 'no' } })],
    ['no delta, or an empty one', choice({ index: 0 }) + choice({ index: 0, delta: null })],
    [
      'an empty refusal',
      choice({ index: 0, delta: { content: null, refusal: null } }) + choice({ delta: { refusal: '' } }),
    ],
  ])('says nothing with %s', (_, body) => {
    expect(read(body + STOP)).toEqual({ text: '' });
  });

  it('takes the text of choice 0 alone, wherever it stands', () => {
    const both = {
      choices: [
        { index: 1, delta: { content: 'no' } },
        { index: 0, delta: { content: 'yes' } },
      ],
    };
    const other = choice({ index: 1, delta: { content: 'no' }, finish_reason: 'stop' });
    expect(read(event(JSON.stringify(both)) + other + event(delta(' and yes')) + STOP)).toEqual({
      text: 'yes and yes',
    });
  });

  it.each<[string, string, Code, string]>([
    ['a refusal alone', choice({ delta: { refusal: 'I cannot' } }), 'model_filtered', ''],
    [
      'a refusal in mid-answer',
      event(delta('half')) + choice({ delta: { refusal: 'I cannot' } }),
      'model_filtered',
      'half',
    ],
    ['a filter', choice({ delta: { content: 'half' }, finish_reason: 'content_filter' }), 'model_filtered', 'half'],
    ['no tokens left', choice({ delta: { content: 'half' }, finish_reason: 'length' }), 'answer_too_long', 'half'],
    ['no end', event(delta('half')), 'model_cut', 'half'],
    ['an event without its end', `${event(delta('half'))}data: ${delta('lost')}`, 'model_cut', 'half'],
    ['nothing', '', 'model_cut', ''],
    ['garbage', `${event(delta('half'))}data: }{\n\n`, 'model_unavailable', 'half'],
    ['JSON that is no object', event('7'), 'model_unavailable', ''],
    ['choices that are none', event('{"choices":{}}'), 'model_unavailable', ''],
    ['text that is none', choice({ delta: { content: 7 } }), 'model_unavailable', ''],
    ['an error', event('{"error":{"message":"overloaded"}}'), 'model_unavailable', ''],
    ['an error of a filter', event('{"error":{"code":"content_filter"}}'), 'model_filtered', ''],
    ['an error that is text', event('{"error":"overloaded"}'), 'model_unavailable', ''],
  ])('fails with %s, and keeps the text before it', (_, body, code, text) => {
    expect(read(body)).toEqual({ text, code });
  });

  it('is accepted in plain JSON', () => {
    const whole = { choices: [{ index: 0, message: { content: 'é\u{1F600}' }, finish_reason: 'stop' }] };
    const type = 'application/json; charset=utf-8';
    expect(read(JSON.stringify(whole), { type, size: 7 })).toEqual({ text: 'é\u{1F600}' });
    const refused = { choices: [{ index: 0, message: { content: null, refusal: 'I cannot' }, finish_reason: 'stop' }] };
    expect(read(JSON.stringify(refused), { type })).toEqual({ text: '', code: 'model_filtered' });
    expect(read('<html>', { type })).toEqual({ text: '', code: 'model_unavailable' });
    expect(read('{"choices":[{"message":{"content":"ha', { type })).toEqual({ text: '', code: 'model_unavailable' });
  });
});

describe('an answer without end', () => {
  it.each([700_000, 1_000_000])('in one chunk of %i characters is cut, with the text up to there', (length) => {
    expect(read(event(delta('x'.repeat(length))), { size: 65_536 })).toEqual({
      text: 'x'.repeat(ANSWER_MAX),
      code: 'answer_too_long',
    });
  });

  it('in many chunks is cut at the same place', () => {
    expect(read(event(delta('x'.repeat(1_000))).repeat(70)).text.length).toBe(ANSWER_MAX);
  });

  it('is not cut within a surrogate pair', () => {
    const { text } = read(event(delta(`x${'\u{1F600}'.repeat(ANSWER_MAX)}`)));
    expect(text).toBe(`x${'\u{1F600}'.repeat(ANSWER_MAX / 2 - 1)}`);
  });

  it('of the greatest length is not cut', () => {
    expect(read(event(delta('x'.repeat(ANSWER_MAX))) + STOP)).toEqual({ text: 'x'.repeat(ANSWER_MAX) });
  });

  it.each(['text/event-stream', 'application/json'])('is given up where a single %s event has no end', (type) => {
    const endless = `data: ${'x'.repeat(EVENT_MAX)}`;
    expect(read(endless, { type, size: 1_000_000 })).toEqual({ text: '', code: 'answer_too_long' });
  });
});
