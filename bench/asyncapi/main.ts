// Writes docs/asyncapi.yaml: `npm run check -- --fix` runs it.
import { writeFileSync } from 'node:fs';
import { ASYNCAPI_FILE, asyncApiDocument } from './document.ts';

writeFileSync(ASYNCAPI_FILE, asyncApiDocument());
