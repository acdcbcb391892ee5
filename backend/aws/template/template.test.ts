import { CelEngine, TemplateFile } from '@aws/cloudformation-validate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageService, type Package, type Resource } from '../../testing/aws/package.ts';
import { TABLE } from '../../testing/aws/dynamo.ts';
import { allSources, sourcesAtStart } from '../../testing/aws/bundle-sources.ts';
import { SECURITY_HEADERS } from '../../../shared/security-headers.ts';

const KB = 1024;
const FUNCTIONS = ['socket', 'turn', 'sweep'] as const;

let dev: Package;
let prod: Package;
beforeAll(async () => {
  dev = await packageService('dev');
  prod = await packageService('prod');
});
afterAll(() => {
  dev.remove();
  prod.remove();
});

function ofType(made: Package, type: string): readonly (readonly [string, Resource])[] {
  return Object.entries(made.template.Resources).filter(([, resource]) => resource.Type === type);
}

function resource(made: Package, name: string): Resource {
  const found = made.template.Resources[name];
  if (found === undefined) throw new Error(`the template has no ${name}`);
  return found;
}

type Statement = {
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
};

/** Every statement of our own roles: [role, action, resource]. */
function grants(made: Package) {
  return ofType(made, 'AWS::IAM::Role').flatMap(([role, { Properties }]) => {
    const policies = (Properties['Policies'] ?? []) as { PolicyDocument: { Statement: Statement[] } }[];
    return policies
      .flatMap(({ PolicyDocument }) => PolicyDocument.Statement)
      .flatMap(({ Action, Resource }) =>
        [Action].flat().flatMap((action) => [Resource].flat().map((on) => ({ role, action, on: JSON.stringify(on) }))),
      );
  });
}

describe('the packaged service', () => {
  it('passes the validator', () => {
    const engine = new CelEngine();
    const faults = [dev, prod].flatMap(({ templatePath }) =>
      engine
        .validateStandard(new TemplateFile(templatePath))
        .diagnostics.filter(({ severity, ruleId }) => ['FATAL', 'ERROR'].includes(severity) || ruleId === 'W3030'),
    );
    engine.free();
    expect(faults).toEqual([]);
  });

  it('holds one bundle and its own chunks in each archive, below 350 KB, without source maps', () => {
    for (const name of FUNCTIONS) {
      const own = new RegExp(`^backend/aws/functions/${name}\\.([\\w-]+\\.)?mjs$`);
      expect(dev.contents[name]).toContain(`backend/aws/functions/${name}.mjs`);
      expect(dev.contents[name].filter((file) => !own.test(file))).toEqual([]);
      expect(dev.zipBytes[name]).toBeLessThan(350 * KB);
    }
  });

  it('reads what few events need (pictures, invocations, the secret) only once one needs it', () => {
    for (const [name, rarely] of [
      ['socket', ['CopyObject', 'InvocationType']],
      ['turn', ['CopyObject', 'InvocationType', 'GetSecretValue']],
    ] as const) {
      const [all, atStart] = [allSources(dev.handlers[name]), sourcesAtStart(dev.handlers[name])];
      expect(rarely.filter((text) => !all.includes(text))).toEqual([]);
      expect(rarely.filter((text) => atStart.includes(text))).toEqual([]);
    }
  });

  it('is the same for the same sources, but for the time in its paths', async () => {
    expect(prod.zipBytes).toEqual(dev.zipBytes);
  });
});

describe('what functions may do', () => {
  it('names every action', () => {
    expect(grants(prod).length).toBeGreaterThan(30);
    expect(grants(prod).filter(({ action }) => action.includes('*'))).toEqual([]);
  });

  it('names every resource that has a name', () => {
    const wide = grants(prod).filter(({ on }) => on === '"*"');
    expect(new Set(wide.map(({ action }) => action))).toEqual(
      new Set(['xray:PutTraceSegments', 'xray:PutTelemetryRecords']),
    );
  });

  it('gives the key of the model to the turn function alone', () => {
    const readers = grants(prod).filter(({ action }) => action.startsWith('secretsmanager:'));
    expect(readers).toEqual([{ role: 'TurnRole', action: 'secretsmanager:GetSecretValue', on: '{"Ref":"OpenAiKey"}' }]);
  });

  it('lets the turn function read pictures that were accepted, and the socket function alone take and remove them', () => {
    const onPictures = grants(prod)
      .filter(({ action }) => action.startsWith('s3:'))
      .map(({ role, action, on }) => `${role} ${action} ${/\/(\w+\/\*)/.exec(on)?.[1] ?? 'the bucket'}`);
    expect(onPictures.toSorted()).toEqual([
      'SocketRole s3:DeleteObject incoming/*',
      'SocketRole s3:DeleteObject pictures/*',
      'SocketRole s3:GetObject incoming/*',
      'SocketRole s3:GetObject pictures/*',
      'SocketRole s3:ListBucket the bucket',
      'SocketRole s3:PutObject incoming/*',
      'SocketRole s3:PutObject pictures/*',
      'TurnRole s3:GetObject pictures/*',
      'TurnRole s3:ListBucket the bucket',
    ]);
  });

  it('has no role but ours, and no wildcard in whom it trusts', () => {
    expect(
      ofType(prod, 'AWS::IAM::Role')
        .map(([name]) => name)
        .toSorted(),
    ).toEqual(['GatewayLogRole', 'RolloutRole', 'SocketRole', 'SweepRole', 'TurnRole']);
    const trust = ofType(prod, 'AWS::IAM::Role').map(([, { Properties }]) =>
      JSON.stringify(Properties['AssumeRolePolicyDocument']),
    );
    expect(trust.join()).not.toContain('"*"');
  });

  it('lets a parameter say who answers', () => {
    const { Variables } = resource(prod, 'TurnLambdaFunction').Properties['Environment'] as { Variables: object };
    expect(Variables).toMatchObject({ MODEL_PROVIDERS: 'openai', OPENAI_SECRET_ARN: { Ref: 'OpenAiKey' } });
  });

  it('carries no secret in any environment', () => {
    for (const [, { Properties }] of ofType(prod, 'AWS::Lambda::Function')) {
      expect(JSON.stringify(Properties['Environment'])).not.toMatch(/resolve:|"[^"]*API_KEY"/);
    }
  });
});

describe('functions', () => {
  it('run on arm64 and Node 24, traced, their logs kept for a while', () => {
    for (const [name, { Properties }] of ofType(prod, 'AWS::Lambda::Function')) {
      expect({ name, ...Properties }).toMatchObject({
        name,
        Architectures: ['arm64'],
        Runtime: 'nodejs24.x',
        TracingConfig: { Mode: 'Active' },
      });
    }
    const logs = ofType(prod, 'AWS::Logs::LogGroup');
    expect(logs.map(([, { Properties }]) => Properties['RetentionInDays'])).toEqual([30, 30, 30, 30]);
  });

  it('serve three routes with one, throttled and logged without what is said', () => {
    const routes = ofType(prod, 'AWS::ApiGatewayV2::Route').map(([, { Properties }]) => Properties['RouteKey']);
    expect(routes.map(String).toSorted()).toEqual(['$connect', '$default', '$disconnect']);
    expect(ofType(prod, 'AWS::ApiGatewayV2::Integration')).toHaveLength(1);
    const { Properties } = resource(prod, 'WebsocketsDeploymentStage');
    expect(Properties).toMatchObject({
      StageName: 'ws',
      DefaultRouteSettings: { ThrottlingRateLimit: 3000, ThrottlingBurstLimit: 3000, DataTraceEnabled: false },
    });
    expect(JSON.stringify(Properties['AccessLogSettings'])).not.toMatch(/body|sourceIp|authorizer/);
  });

  it('end before the gateway gives up, and run turns without retries of Lambda, failures to a queue', () => {
    expect(resource(prod, 'SocketLambdaFunction').Properties['Timeout']).toBeLessThan(29);
    expect(resource(prod, 'TurnLambdaFunction').Properties['Timeout']).toBeLessThanOrEqual(900);
    expect(resource(prod, 'TurnLambdaEvConf').Properties).toMatchObject({
      MaximumRetryAttempts: 0,
      Qualifier: 'live',
      DestinationConfig: { OnFailure: { Destination: { 'Fn::GetAtt': ['DeadLetters', 'Arn'] } } },
    });
  });

  it('are watched by version while a rollout shifts calls to a new one', () => {
    for (const name of ['Socket', 'Turn']) {
      const [version] = ofType(prod, 'AWS::Lambda::Version').filter(([id]) => id.startsWith(name));
      const executed = { 'Fn::GetAtt': [version?.[0], 'Version'] };
      expect(resource(prod, `${name}Live`).Properties['FunctionVersion']).toEqual(executed);
      expect(resource(prod, `${name}NewCodeAlarm`).Properties['Dimensions']).toEqual([
        { Name: 'FunctionName', Value: `chalkstream-prod-${name.toLowerCase()}` },
        { Name: 'Resource', Value: `chalkstream-prod-${name.toLowerCase()}:live` },
        { Name: 'ExecutedVersion', Value: executed },
      ]);
    }
  });

  it('are called by their alias, which a rollout moves and an alarm moves back', () => {
    for (const name of ['Socket', 'Turn']) {
      expect(resource(prod, `${name}Live`).UpdatePolicy).toEqual({
        CodeDeployLambdaAliasUpdate: {
          ApplicationName: { Ref: 'Rollouts' },
          DeploymentGroupName: { Ref: `${name}LiveRollout` },
        },
      });
      expect(resource(prod, `${name}LiveRollout`).Properties).toMatchObject({
        DeploymentConfigName: 'CodeDeployDefault.LambdaCanary10Percent5Minutes',
        AutoRollbackConfiguration: { Enabled: true },
        AlarmConfiguration: {
          Enabled: true,
          Alarms: expect.arrayContaining([{ Name: { Ref: `${name}NewCodeAlarm` } }]),
        },
      });
    }
    const { Properties } = resource(prod, 'SocketWebsocketsIntegration');
    expect(JSON.stringify(Properties['IntegrationUri'])).toContain('"live"');
    expect(JSON.stringify(resource(prod, 'SocketLambdaPermissionWebsockets').Properties['SourceArn'])).toContain('/*');
  });
});

describe('what lasts', () => {
  it('is one table with the layout that the tests of the store use', () => {
    const { AttributeDefinitions, KeySchema, GlobalSecondaryIndexes, ...rest } = resource(prod, 'Table').Properties;
    expect({ AttributeDefinitions, KeySchema, GlobalSecondaryIndexes }).toEqual(TABLE);
    expect(rest).toMatchObject({
      BillingMode: 'PAY_PER_REQUEST',
      DeletionProtectionEnabled: true,
      TimeToLiveSpecification: { AttributeName: 'expires', Enabled: true },
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      SSESpecification: { SSEEnabled: true },
    });
  });

  it('outlives the stack of prod, not that of dev', () => {
    for (const name of ['Table', 'Pictures', 'OpenAiKey']) {
      expect([name, resource(prod, name).DeletionPolicy]).toEqual([name, 'Retain']);
      expect([name, resource(dev, name).DeletionPolicy]).toEqual([name, 'Delete']);
    }
  });

  it('expires uploads after a day, and pictures after thirty', () => {
    const { LifecycleConfiguration } = resource(prod, 'Pictures').Properties;
    expect(LifecycleConfiguration).toMatchObject({
      Rules: expect.arrayContaining([
        expect.objectContaining({ Prefix: 'incoming/', ExpirationInDays: 1, Status: 'Enabled' }),
        expect.objectContaining({ Prefix: 'pictures/', ExpirationInDays: 30, Status: 'Enabled' }),
      ]),
    });
  });

  it('keeps buckets private', () => {
    const all = { BlockPublicAcls: true, BlockPublicPolicy: true, IgnorePublicAcls: true, RestrictPublicBuckets: true };
    for (const [, { Properties }] of ofType(prod, 'AWS::S3::Bucket')) {
      expect(Properties['PublicAccessBlockConfiguration']).toEqual(all);
    }
  });
});

describe('the page', () => {
  it('has the security headers of the local server', () => {
    const { ResponseHeadersPolicyConfig: config } = resource(prod, 'PageHeaders').Properties as {
      ResponseHeadersPolicyConfig: {
        SecurityHeadersConfig: { ContentSecurityPolicy: { ContentSecurityPolicy: string } };
        CustomHeadersConfig: { Items: { Header: string; Value: string }[] };
      };
    };
    expect(config.SecurityHeadersConfig).toMatchObject({
      ContentSecurityPolicy: { ContentSecurityPolicy: SECURITY_HEADERS['Content-Security-Policy'] },
      ContentTypeOptions: { Override: true },
      FrameOptions: { FrameOption: SECURITY_HEADERS['X-Frame-Options'] },
      ReferrerPolicy: { ReferrerPolicy: SECURITY_HEADERS['Referrer-Policy'] },
    });
    const custom = config.CustomHeadersConfig.Items.map(({ Header, Value }) => [Header, Value]);
    const standard = ['Content-Security-Policy', 'X-Content-Type-Options', 'X-Frame-Options', 'Referrer-Policy'];
    expect(new Set([...custom.map(([name]) => name), ...standard])).toEqual(new Set(Object.keys(SECURITY_HEADERS)));
    expect(Object.fromEntries(custom)).toEqual({
      'Cross-Origin-Opener-Policy': SECURITY_HEADERS['Cross-Origin-Opener-Policy'],
      'Permissions-Policy': SECURITY_HEADERS['Permissions-Policy'],
    });
  });

  it('shares its origin with the socket, and proves to it that it stands in front', () => {
    const config = JSON.stringify(resource(prod, 'Distribution').Properties);
    expect(config).toContain('"PathPattern":"/ws"');
    expect(config).toContain('"HeaderName":"x-origin-key"');
    expect(resource(prod, 'WebAcl').Type).toBe('AWS::WAFv2::WebACL');
  });
});

describe('watching', () => {
  it('tells the topic of every alarm', () => {
    const alarms = ofType(prod, 'AWS::CloudWatch::Alarm');
    expect(alarms.length).toBeGreaterThanOrEqual(8);
    for (const [, { Properties }] of alarms) expect(Properties['AlarmActions']).toEqual([{ Ref: 'Alarms' }]);
  });

  it('draws a dashboard that is JSON', () => {
    const { DashboardBody } = resource(prod, 'Dashboard').Properties as { DashboardBody: { 'Fn::Sub': string } };
    expect(JSON.parse(DashboardBody['Fn::Sub'])).toMatchObject({ widgets: expect.any(Array) });
  });
});
