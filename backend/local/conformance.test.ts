import '../testing/conformance/rules.ts';
import { describeConformance } from '../testing/conformance/verifies.ts';
import { startLocalArm } from '../testing/local-arm.ts';

describeConformance('the local server', startLocalArm);
