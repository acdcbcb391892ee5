import '../conformance/rules.ts';
import { describeConformance } from '../conformance/verifies.ts';
import { NOT_ON_API_GATEWAY, packageRunner, startAwsTarget } from './aws-target.ts';
import { packageService } from './package.ts';

/** Everything that may come twice does. */
async function startBundles() {
  const made = await packageService('dev');
  const target = await startAwsTarget({ runner: packageRunner(made), twice: true, gateway: { twice: true } });
  return {
    ...target,
    async stop() {
      await target.stop();
      made.remove();
    },
  };
}

describeConformance('the bundles in containers that freeze', startBundles, NOT_ON_API_GATEWAY);
