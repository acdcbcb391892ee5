import '../testing/conformance/rules.ts';
import { describeConformance } from '../testing/conformance/verifies.ts';
import { startMemoryArm } from '../testing/memory-arm.ts';

describeConformance('the core in memory', startMemoryArm, {
  'MSG-3': 'this arm has no binary messages',
  'RESUME-4': 'this arm has no process that could be restarted',
});
