// Loading a file of rules registers them.
import './hello.rules.ts';
import './follow.rules.ts';
import './message.rules.ts';
import './session.rules.ts';
import './ask.rules.ts';
import './turn.rules.ts';
import './stop.rules.ts';
import './log.rules.ts';
import './resume.rules.ts';
import './picture.rules.ts';
