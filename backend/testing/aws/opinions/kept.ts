import type { Finding } from './linters.ts';

/** Findings that stay, each with the reason. `where`: places of the template; everywhere where it is left out. */
type Kept = { readonly rule: string; readonly where?: RegExp; readonly why: string };

export const KEPT: readonly Kept[] = [
  // cfn-lint
  { rule: 'W3005', why: 'the framework names dependencies that a reference implies; they do no harm' },
  {
    rule: 'W8003',
    why: 'the framework writes the values of parameters into conditions, so that each compares two texts',
  },
  // checkov
  {
    rule: 'CKV_AWS_18',
    why: 'access logs of buckets hold what CloudFront asks for: its metrics say as much, and no address is to be stored',
  },
  {
    rule: 'CKV_AWS_21',
    why: 'the page and the bundles are built anew from their commit; a picture that was deleted is to be gone',
  },
  {
    rule: 'CKV_AWS_26',
    where: /^Alarms$/,
    why: "an alarm can't publish to a topic under the AWS-managed key, and an alarm's text holds names of metrics alone",
  },
  {
    rule: 'CKV_AWS_27',
    where: /^DeadLetters$/,
    why: 'it is encrypted with a key of SQS, which the rule does not know',
  },
  {
    rule: 'CKV_AWS_86',
    why: 'access logs of CloudFront hold every address: metrics and the firewall are enough to see an attack',
  },
  {
    rule: 'CKV_AWS_115',
    why: "what a function sets apart all others lack, and a new account's ten can't be split; parameters set it",
  },
  {
    rule: 'CKV_AWS_116',
    why: 'the turn function has an on-failure destination instead; the socket function is called and answered at once; a sweep is repeated a minute later',
  },
  {
    rule: 'CKV_AWS_117',
    why: 'there is nothing private to reach: a VPC would add a gateway by the hour and a slower start',
  },
  {
    rule: 'CKV_AWS_119',
    where: /^Table$/,
    why: 'a key of AWS encrypts it; one of our own would cost a request for each read',
  },
  { rule: 'CKV_AWS_149', why: 'a key of AWS encrypts it; who may read it is said by roles' },
  { rule: 'CKV_AWS_158', why: 'logs hold ids, sizes, codes and durations, and are encrypted by CloudWatch itself' },
  { rule: 'CKV_AWS_173', why: 'an environment holds names and limits, never a secret; Lambda encrypts it itself' },
  {
    rule: 'CKV_AWS_174',
    why: "a domain of one's own takes TLS 1.2 and newer; CloudFront's own certificate, without one, leaves no choice",
  },
  { rule: 'CKV_AWS_192', where: /^WebAcl$/, why: 'nothing here runs Java' },
];

/** The findings that no reason is given for, and the reasons that nothing is found for any more. */
export function judge(findings: readonly Finding[]): {
  readonly open: readonly Finding[];
  readonly unneeded: readonly Kept[];
} {
  const isKept = (finding: Finding, { rule, where }: Kept): boolean =>
    rule === finding.rule && (where?.test(finding.where) ?? true);
  return {
    open: findings.filter((finding) => !KEPT.some((kept) => isKept(finding, kept))),
    unneeded: KEPT.filter((kept) => !findings.some((finding) => isKept(finding, kept))),
  };
}
