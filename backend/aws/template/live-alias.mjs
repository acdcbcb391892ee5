/**
 * Gives the functions that answer people an alias `live`, and has everything (the gateway, the asynchronous invocations) call that. A
 * deployment moves the alias to the new version by CodeDeploy, a tenth of the calls first (`rollout.yml`).
 */
const LIVE = { socket: 'SocketLive', turn: 'TurnLive' };

export default function LiveAlias(serverless) {
  const functionOf = (name) => serverless.service.getFunction(name);

  function nameAliases() {
    for (const [name, logicalId] of Object.entries(LIVE)) functionOf(name).targetAlias = { name: 'live', logicalId };
  }

  function addAliases() {
    const { Resources } = serverless.service.provider.compiledCloudFormationTemplate;
    for (const [name, logicalId] of Object.entries(LIVE)) {
      Resources[logicalId] = {
        Type: 'AWS::Lambda::Alias',
        Properties: {
          Name: 'live',
          FunctionName: { Ref: `${logicalId.replace('Live', '')}LambdaFunction` },
          FunctionVersion: { 'Fn::GetAtt': [functionOf(name).versionLogicalId, 'Version'] },
        },
        UpdatePolicy: {
          CodeDeployLambdaAliasUpdate: {
            ApplicationName: { Ref: 'Rollouts' },
            DeploymentGroupName: { Ref: `${logicalId}Rollout` },
          },
        },
      };
    }
  }

  return {
    hooks: { 'before:package:compileFunctions': nameAliases, 'after:package:compileFunctions': addAliases },
  };
}
