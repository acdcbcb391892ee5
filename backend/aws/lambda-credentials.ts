import { need } from './environment.ts';

/**
 * Replaces `@aws-sdk/credential-provider-node` in the bundles (`serverless.yml`). Of that chain (files, SSO, processes, containers, EC2)
 * Lambda uses the environment alone, and the rest would be a third of the bundle.
 */
export function defaultProvider() {
  return async () => {
    const sessionToken = process.env['AWS_SESSION_TOKEN'];
    return {
      accessKeyId: need(process.env, 'AWS_ACCESS_KEY_ID'),
      secretAccessKey: need(process.env, 'AWS_SECRET_ACCESS_KEY'),
      ...(sessionToken !== undefined && { sessionToken }),
    };
  };
}
