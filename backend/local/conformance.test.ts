import '../testing/conformance/rules.ts';
import { describeConformance } from '../testing/conformance/verifies.ts';
import { startLocalTarget } from '../testing/local-target.ts';

describeConformance('the local server', startLocalTarget);
