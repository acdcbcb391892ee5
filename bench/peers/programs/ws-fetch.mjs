// `ws` and the built-in fetch: one frame for each token.
import { answer } from './fetch-answer.mjs';
import { serveRooms } from './ws-rooms.mjs';

serveRooms(answer);
