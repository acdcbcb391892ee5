import '../testing/conformance/rules.ts';
import { describeConformance } from '../testing/conformance/verifies.ts';
import { startMemoryArm } from '../testing/memory-arm.ts';

const NO_PICTURES = 'this arm has no place for pictures';

describeConformance('the core in memory', startMemoryArm, {
  'PICTURE-1': NO_PICTURES,
  'PICTURE-2': NO_PICTURES,
  'PICTURE-3': NO_PICTURES,
  'FORGET-2': NO_PICTURES,
  'MSG-3': 'this arm has no binary messages',
  'MSG-8': 'this arm has no sockets that could be closed',
  'RESUME-4': 'this arm has no process that could be restarted',
});
