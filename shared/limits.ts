/** Every bound of the wire, in one place that both sides read. Text is counted in UTF-16 code units, as JavaScript counts it. */

/** A question; ten screens of a phone, more than any school problem. */
export const QUESTION_MAX = 8_000;
/** One message from a client, in UTF-8 bytes: API Gateway's frame and billing unit. */
export const MESSAGE_MAX_BYTES = 32 * 1024;
/** Above this a socket is closed with 1009 before anything is read: API Gateway's own limit on a message. */
export const SOCKET_MAX_BYTES = 128 * 1024;
/** Text in one `delta`: at six bytes for each unit (all escaped) it stays below SOCKET_MAX_BYTES. */
export const DELTA_MAX = 8_000;
/** Text in one page of turns (`welcome`, `turns`), questions and answers together. */
export const PAGE_TEXT_MAX = 12_000;
/** Turns in one page. */
export const PAGE_TURNS_MAX = 50;
/** Cursors in one `hello`: a session runs at most one turn, a client may hold a few more that it saw unfinished. */
export const CURSORS_MAX = 16;
/** One answer. A model that goes on beyond it is stopped. */
export const ANSWER_MAX = 64_000;
/** Events in one page of the log: some 6 KB, 45 KB where each is a rename of the longest kind. */
export const LOG_PAGE_MAX = 50;
/** Sessions that one connection follows at a time: a class of thirty, twice. */
export const FOLLOWS_MAX = 64;
/** A join code as it is typed, blanks and hyphens included. */
export const CODE_TYPED_MAX = 40;
/** A session's title. */
export const TITLE_MAX = 120;
/** Pictures with one question. */
export const PICTURES_MAX = 3;
/** Connections that one session holds: a class of observers, or a load test of the fan-out. */
export const VIEWERS_MAX = 1_200;

/** Frames a second that eyes take for continuous: 20 for the student. The first token never waits. */
export const STUDENT_PACE_MS = 50;
/** Tutors watch; ten frames a second are enough, and a class of them costs a third. */
export const TUTOR_PACE_MS = 100;

/** How long a connection may take to say `hello`. */
export const HELLO_TIMEOUT_MS = 10_000;
/** A client pings when it has heard nothing for this long; two of these and the grace stay under 30 s. */
export const HEARTBEAT_MS = 12_000;
/** How long a ping may go unanswered, or a server wait beyond two missed pings. */
export const HEARTBEAT_GRACE_MS = 5_000;
/** A client that streams a turn and sees nothing of it for this long asks for it (`resume`). */
export const TURN_WATCHDOG_MS = 10_000;

/** A bucket holds `capacity` units and gains `perSecond`. */
export type Bucket = { readonly capacity: number; readonly perSecond: number };

/** Messages of one connection, pings, questions and uploads left out. A person sends a few a minute; resume after a bad tunnel sends a burst. */
export const CONNECTION_BUCKET: Bucket = { capacity: 40, perSecond: 5 };
/** Questions of one session. */
export const ASK_BUCKET: Bucket = { capacity: 10, perSecond: 0.5 };
/** Answer tokens of one session a day, as an estimate of four characters each: some 600 hints. */
export const DAILY_TOKENS_BUCKET: Bucket = { capacity: 200_000, perSecond: 200_000 / 86_400 };
/** New sessions from one address: a school of 1,000 behind one NAT comes in at once. */
export const OPEN_BUCKET: Bucket = { capacity: 1_500, perSecond: 20 };
/** Wrong join codes from one address: at 40 bits and 0.2 guesses a second a hit takes 80,000 years for one session. */
export const CODE_GUESS_BUCKET: Bucket = { capacity: 20, perSecond: 0.2 };
/** Wrong tokens and unknown sessions from one address. At 256 bits nobody guesses: it bounds what the refusals cost. */
export const TOKEN_GUESS_BUCKET: Bucket = { capacity: 20, perSecond: 0.2 };

/** One picture; a photo of 1,568 px as JPEG is a third of it. */
export const PICTURE_MAX_BYTES = 2 * 1024 * 1024;
/** What vision models read, and what a browser's canvas writes. */
export const PICTURE_TYPES = ['image/jpeg', 'image/png', 'image/webp'] as const;
export type PictureType = (typeof PICTURE_TYPES)[number];
/** The longer side of a picture as it is sent: what vision models scale down to. */
export const PICTURE_SIDE_MAX_PX = 1_568;
/** How long an upload ticket holds: a phone on a slow network, and no more. */
export const TICKET_MS = 5 * 60_000;
/** How long a link to a picture holds; a page asks for a new one when it needs it. */
export const PICTURE_LINK_MS = 10 * 60_000;
/** Upload tickets of one session. */
export const UPLOAD_BUCKET: Bucket = { capacity: 12, perSecond: 0.05 };
