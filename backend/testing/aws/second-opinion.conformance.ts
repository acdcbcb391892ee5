import '../conformance/rules.ts';
import { describeConformance } from '../conformance/verifies.ts';
import { packageService } from './package.ts';
import { NOT_ON_SERVERLESS_OFFLINE, startSecondOpinion } from './second-opinion-target.ts';

/** `npm run second-opinion`: a check that we did not write. serverless-offline in the place of our gateway and our Lambda. */
async function start() {
  const made = await packageService('dev');
  const target = await startSecondOpinion(made);
  return {
    ...target,
    async stop() {
      await target.stop();
      made.remove();
    },
  };
}

describeConformance('the bundles under serverless-offline', start, NOT_ON_SERVERLESS_OFFLINE);
