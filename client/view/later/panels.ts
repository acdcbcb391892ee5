import { CODE_WORDS } from '../ui/all-code-words.ts';
import { learnCodeWords } from '../ui/code-words.ts';

// What nobody needs for the first question, as one chunk: a second one that both import could not be requested again.
export { createWatching } from '../../session/watching.ts';
export { AttachButton } from '../ask/AttachButton.tsx';
export { AttachmentList } from '../ask/AttachmentList.tsx';
export { hop } from '../ask/slots.ts';
export { MathKeys } from '../ask/MathKeys.tsx';
export { attachmentsOf } from '../ask/attachments.ts';
export { Absent } from '../shell/Absent.tsx';
export { Menu } from '../shell/Menu.tsx';
export { SessionList } from '../shell/SessionList.tsx';
export { SessionsPanel } from '../shell/SessionsPanel.tsx';
export { SharePanel } from '../shell/SharePanel.tsx';
export { Strip } from '../shell/Strip.tsx';
export { SidePanel } from '../shell/SidePanel.tsx';
export { Door } from '../tutor/Door.tsx';
export { TutorPage } from '../tutor/TutorPage.tsx';

learnCodeWords(CODE_WORDS);
