import { credentialsFrom } from './credentials.ts';

/**
 * Stands in for `@aws-sdk/credential-provider-node` in the bundles (`serverless.yml`): of that chain (files, SSO, processes, containers,
 * EC2) Lambda only ever uses the environment, and the rest would be a third of the bundle.
 */
export function defaultProvider() {
  return async () => credentialsFrom(process.env);
}
