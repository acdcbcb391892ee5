/**
 * Gives the functions that serve people an alias `live`, which every caller (the gateway, the asynchronous invocations) invokes. A
 * deployment has CodeDeploy move the alias to the new version, a tenth of the calls first (`rollout.yml`), and waits for it, while an
 * alarm watches that version alone (`watching.yml`).
 */
const LIVE = { socket: 'SocketLive', turn: 'TurnLive' };

export default function LiveAlias(serverless) {
  const functionOf = (name) => serverless.service.getFunction(name);

  function nameAliases() {
    for (const [name, logicalId] of Object.entries(LIVE)) functionOf(name).targetAlias = { name: 'live', logicalId };
  }

  const versionOf = (name) => ({ 'Fn::GetAtt': [functionOf(name).versionLogicalId, 'Version'] });
  const alarmOf = (logicalId) => logicalId.replace('Live', 'NewCodeAlarm');

  function addAliases() {
    const { Resources } = serverless.service.provider.compiledCloudFormationTemplate;
    for (const [name, logicalId] of Object.entries(LIVE)) {
      Resources[logicalId] = {
        Type: 'AWS::Lambda::Alias',
        DependsOn: alarmOf(logicalId),
        Properties: {
          Name: 'live',
          FunctionName: { Ref: `${logicalId.replace('Live', '')}LambdaFunction` },
          FunctionVersion: versionOf(name),
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

  function watchNewVersions() {
    const { Resources } = serverless.service.provider.compiledCloudFormationTemplate;
    for (const [name, logicalId] of Object.entries(LIVE)) {
      const { Metrics } = Resources[alarmOf(logicalId)].Properties;
      const of = (id) => Metrics.find(({ Id }) => Id === id).MetricStat.Metric.Dimensions;
      of('errors').push({ Name: 'ExecutedVersion', Value: versionOf(name) });
      of('failed').push({ Name: 'Version', Value: versionOf(name) });
    }
  }

  return {
    hooks: {
      'before:package:compileFunctions': nameAliases,
      'after:package:compileFunctions': addAliases,
      'after:aws:package:finalize:mergeCustomProviderResources': watchNewVersions,
    },
  };
}
