/**
 * Stands in for `@aws-sdk/credential-provider-node` in the bundles (`serverless.yml`): of that chain (files, SSO, processes, containers,
 * EC2) Lambda only ever uses the environment, and the rest would be a third of the bundle. Read at each signing, as Lambda renews them.
 */
export function defaultProvider() {
  return async () => {
    const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN } = process.env;
    if (AWS_ACCESS_KEY_ID === undefined || AWS_SECRET_ACCESS_KEY === undefined) {
      throw new Error('the function has no credentials in its environment');
    }
    return {
      accessKeyId: AWS_ACCESS_KEY_ID,
      secretAccessKey: AWS_SECRET_ACCESS_KEY,
      ...(AWS_SESSION_TOKEN !== undefined && { sessionToken: AWS_SESSION_TOKEN }),
    };
  };
}
