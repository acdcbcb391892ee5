import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PACKAGING_MS, packageService, type Package } from '../../testing/aws/package.ts';
import { ofType, resource } from '../../testing/aws/resources.ts';

/** Two cells of one stage, in one account. */
let south: Package;
let north: Package;
beforeAll(async () => {
  south = await packageService('prod');
  north = await packageService('prod', ['cell=north', 'originKeys=new,old']);
}, PACKAGING_MS);
afterAll(() => {
  for (const made of [south, north]) made.remove();
});

describe('what lasts', () => {
  it.each(['Table', 'Pictures', 'OpenAiKey'])('%s outlives the stack of prod, but no create that fails', (name) => {
    const { DeletionPolicy, UpdateReplacePolicy } = resource(south, name);
    expect([DeletionPolicy, UpdateReplacePolicy]).toEqual(['RetainExceptOnCreate', 'Retain']);
  });

  it.each(['Table', 'Pictures', 'OpenAiKey'])('%s has no fixed name that one which was kept could hold', (name) => {
    const names = Object.keys(resource(south, name).Properties).filter((key) => /^(Table|Bucket)?Name$/.test(key));
    expect(names).toEqual([]);
  });
});

describe("API Gateway's one setting for the whole region", () => {
  it('waits for an API, without which a new account refuses it', () => {
    expect([resource(south, 'GatewayAccount').DependsOn].flat()).toEqual(['WebsocketsApi']);
  });

  it.each(['GatewayAccount', 'GatewayLogRole'])("stays when a stage goes, for the others' logs: %s", (name) => {
    expect(resource(south, name)).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
  });

  it('is not exceeded in any region', () => {
    // https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html
    const { DefaultRouteSettings } = resource(south, 'WebsocketsDeploymentStage').Properties as {
      DefaultRouteSettings: { ThrottlingRateLimit: number; ThrottlingBurstLimit: number };
    };
    expect(DefaultRouteSettings.ThrottlingRateLimit).toBeLessThanOrEqual(2_500);
    expect(DefaultRouteSettings.ThrottlingBurstLimit).toBeLessThanOrEqual(1_250);
  });

  it('has access logs that are JSON', () => {
    const { AccessLogSettings } = resource(south, 'WebsocketsDeploymentStage').Properties as {
      AccessLogSettings: { Format: string };
    };
    // messageString brings quotes of its own.
    const line = AccessLogSettings.Format.replaceAll('$context.error.messageString', '"quoted"');
    expect(() => JSON.parse(line) as unknown).not.toThrow();
  });
});

describe('the distribution', () => {
  type Behavior = {
    readonly PathPattern?: string;
    readonly FunctionAssociations: readonly { FunctionARN: { 'Fn::GetAtt': string[] } }[];
  };
  const configOf = (made: Package) =>
    resource(made, 'Distribution').Properties['DistributionConfig'] as {
      readonly DefaultRootObject?: string;
      readonly DefaultCacheBehavior: Behavior;
      readonly CacheBehaviors: readonly Behavior[];
    };

  /** What the function of a behaviour makes of a path. */
  function rewritten(behavior: Behavior | undefined, uri: string): string {
    const [name = ''] = behavior?.FunctionAssociations[0]?.FunctionARN['Fn::GetAtt'] ?? [];
    const code = String(resource(south, name).Properties['FunctionCode']);
    return (runInNewContext(`${code}; handler({ request: { uri: ${JSON.stringify(uri)} } })`) as { uri: string }).uri;
  }

  it('brings the page at the root, and the form to the root of its bucket', () => {
    const { DefaultRootObject, DefaultCacheBehavior, CacheBehaviors } = configOf(south);
    expect(rewritten(DefaultCacheBehavior, '/')).toBe('/index.html');
    expect(rewritten(DefaultCacheBehavior, '/assets/index-abc.js')).toBe('/assets/index-abc.js');
    const form = CacheBehaviors.find(({ PathPattern }) => PathPattern === '/pictures');
    expect(rewritten(form, '/pictures')).toBe('/');
    // It would make that a POST to /index.html, after the function.
    expect(DefaultRootObject).toBeUndefined();
  });

  it('counts by address what opens sockets alone, so that no first visit blocks a school', () => {
    expect(resource(south, 'WebAcl').Properties['Rules']).toMatchObject([
      { Statement: { RateBasedStatement: { ScopeDownStatement: { ByteMatchStatement: { SearchString: '/ws' } } } } },
    ]);
  });

  it('is what the framework says where sockets are opened', () => {
    expect(JSON.stringify(south.template.Outputs['ServiceEndpointWebsocket']?.Value)).toContain('wss://${Host}/ws');
  });
});

describe('two cells of a stage in one account', () => {
  /** The names that a template gives, by type: of resources, or one level below. */
  function namesIn(made: Package): readonly (readonly [string, string])[] {
    const isName = (key: string): boolean =>
      /^(Name|\w+Name)$/.test(key) &&
      !/Index|Attribute|Metric|Policy|Stage|Deployment|Alias|Function(Arn)?Name$/.test(key);
    return Object.values(made.template.Resources).flatMap(({ Type, Properties }) => {
      const levels = [
        Properties,
        ...Object.values(Properties).filter((each) => typeof each === 'object' && each !== null),
      ];
      return levels
        .flatMap((level) => (Array.isArray(level) ? [] : Object.entries(level as Record<string, unknown>)))
        .filter(([key, value]) => isName(key) && !JSON.stringify(value).includes('"Ref"') && value !== 'live')
        .map(([, value]) => [Type, JSON.stringify(value)] as const);
    });
  }
  const GLOBAL = /^AWS::(CloudFront::(?!Distribution)|Budgets::)/;

  it('share no name', () => {
    const [here, there] = [namesIn(south), namesIn(north)];
    expect(here.length).toBeGreaterThan(15);
    const taken = new Set(here.map(String));
    expect(there.filter((name) => taken.has(String(name)))).toEqual([]);
    expect(here.filter(([, name]) => !name.includes('chalkstream-prod'))).toEqual([]);
  });

  it('nor in two regions, where a name holds for all of them', () => {
    const wide = namesIn(south).filter(([type]) => GLOBAL.test(type));
    expect(wide.length).toBeGreaterThanOrEqual(6);
    expect(wide.filter(([, name]) => !name.includes('${AWS::Region}'))).toEqual([]);
  });

  it('export nothing under one name, and count apart', () => {
    expect(Object.values(north.template.Outputs).filter(({ Export }) => Export !== undefined)).toEqual([]);
    for (const [made, stage] of [
      [south, 'prod'],
      [north, 'prod-north'],
    ] as const) {
      const { Variables } = resource(made, 'TurnLambdaFunction').Properties['Environment'] as { Variables: object };
      expect(Variables).toMatchObject({ STAGE: stage });
      expect(JSON.stringify(resource(made, 'TurnsFailAlarm').Properties)).toContain(`"Value":"${stage}"`);
    }
    expect(ofType(north, 'AWS::Lambda::Function').map(([, { Properties }]) => Properties['FunctionName'])).toEqual(
      ['socket', 'turn', 'sweep'].map((name) => `chalkstream-prod-north-${name}`),
    );
  });

  it('are refused a name that CloudFront would not take', async () => {
    await expect(packageService('prod', ['cell=Thirty_Schools'])).rejects.toThrow('Command failed');
  });
});

it('sends the first of its own keys to the socket function, which takes all of them', () => {
  const [, own, stacks] = keyConditions();
  expect(own).toEqual({ 'Fn::Select': [0, { 'Fn::Split': [',', 'new,old'] }] });
  expect(stacks).toEqual({ 'Fn::Select': [2, { 'Fn::Split': ['/', { Ref: 'AWS::StackId' }] }] });
  const { Variables } = resource(north, 'SocketLambdaFunction').Properties['Environment'] as { Variables: object };
  expect(Variables).toMatchObject({ ORIGIN_KEYS: { 'Fn::If': ['OwnOriginKeys', 'new,old', stacks] } });
});

function keyConditions(): readonly unknown[] {
  const { Origins } = resource(north, 'Distribution').Properties['DistributionConfig'] as {
    Origins: readonly { OriginCustomHeaders?: readonly { HeaderValue: { 'Fn::If': readonly unknown[] } }[] }[];
  };
  const [header] = Origins.flatMap(({ OriginCustomHeaders = [] }) => OriginCustomHeaders);
  return header?.HeaderValue['Fn::If'] ?? [];
}
