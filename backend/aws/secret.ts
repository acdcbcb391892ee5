import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { clientOptions } from './client-options.ts';

/** Reads the text of a secret, without the line break that an editor may have left at its end. */
export async function readSecret(arn: string): Promise<string> {
  const client = new SecretsManagerClient(clientOptions());
  try {
    const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: arn }));
    if (SecretString === undefined) throw new Error(`the secret ${arn} holds no text`);
    return SecretString.trim();
  } finally {
    client.destroy();
  }
}
