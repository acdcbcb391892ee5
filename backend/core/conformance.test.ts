import '../testing/conformance/rules.ts';
import { describeConformance } from '../testing/conformance/verifies.ts';
import { startMemoryTarget } from '../testing/memory-target.ts';

const NO_PICTURES = 'this target has no place for pictures';

describeConformance('the core in memory', startMemoryTarget, {
  'PICTURE-1': NO_PICTURES,
  'PICTURE-2': NO_PICTURES,
  'PICTURE-3': NO_PICTURES,
  'FORGET-2': NO_PICTURES,
  'MSG-3': 'this target has no binary messages',
  'MSG-8': 'this target has no sockets that could be closed',
  'RESUME-4': 'this target has no process that could be restarted',
});
