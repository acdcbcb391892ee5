import '../conformance/rules.ts';
import { vi } from 'vitest';
import { describeConformance } from '../conformance/verifies.ts';
import { NOT_ON_API_GATEWAY, sourceRunner, startAwsTarget } from './aws-target.ts';

// What the handlers log.
vi.spyOn(process.stdout, 'write').mockReturnValue(true);

describeConformance(
  'the Lambda handlers behind the gateway emulator',
  () => startAwsTarget({ runner: sourceRunner }),
  NOT_ON_API_GATEWAY,
);
