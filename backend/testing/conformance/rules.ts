// Loading a file of rules registers them.
import './hello.rules.ts';
import './message.rules.ts';
import './picture.rules.ts';
import './session.rules.ts';
import './stop-resume.rules.ts';
import './turn.rules.ts';
