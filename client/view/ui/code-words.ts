import type { Code } from '../../../shared/codes.ts';

/** What each code means for its reader, and what to do next. */
const WORDS: Readonly<Record<Code, string>> = {
  bad_message: 'The server did not understand this. Change the question a little and ask again.',
  too_large: 'This question is too long. Shorten it and ask again.',
  version: 'Chalkstream has been updated. Reload the page to go on; nothing is lost.',
  hello_first: 'The connection got out of step. Reload the page.',
  hello_timeout: 'The connection took too long. Trying again.',
  hello_twice: 'The connection got out of step. Reload the page.',
  bad_token: 'This session belongs to somebody else: its key on this device does not fit. Start a new session.',
  forbidden: 'Only the student can do this.',
  forbidden_origin: 'The server does not accept this page’s address. Open Chalkstream from its own address.',
  no_session: 'This session is not on the server any more.',
  no_such_code: 'No session has this code. Check it with the student: it may have been changed.',
  not_followed: 'The connection got out of step. Reload the page.',
  followed_already: 'This session is open here already.',
  too_many: 'Too many sessions are open here. Close one first.',
  no_turn: 'The server does not know this question.',
  busy: 'Another hint is still being written. This question goes out when it is finished.',
  rate_limited: 'That was a lot in a short time.',
  flooding: 'This page sent too much at once and was disconnected. It comes back by itself.',
  daily_limit: 'Today’s hints for this session are used up.',
  session_full: 'Very many people are watching this session already. Trying again.',
  no_picture: 'A picture of this question is missing. Add it again.',
  bad_picture: 'A picture of this question can’t be read. Use another one.',
  going_away: 'The server is restarting. This page comes back by itself.',
  model_refused_key: 'The tutor is not set up correctly on the server. Please tell whoever runs it.',
  model_rate_limited: 'The tutor has too many questions right now. Wait a minute, then try again.',
  model_unavailable: 'The tutor can’t be reached right now. Try again in a moment.',
  model_timeout: 'The tutor took too long to answer. Try again.',
  model_cut: 'The tutor broke off in the middle. What came is kept; try again for the rest.',
  model_filtered: 'The tutor does not answer this question. Ask about the maths in other words.',
  model_bad_request: 'The tutor could not work with this question. Ask it in other words.',
  answer_too_long: 'This hint became too long and was ended here. Ask about one part of it.',
  lost: 'The server lost this hint on the way. What came is kept; try again for the rest.',
  internal: 'Something went wrong on the server. Try again.',
};

export function wordsFor(code: Code): string {
  return WORDS[code];
}
