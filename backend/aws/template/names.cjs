// What everything of a deployment is called by. Two cells of one stage (--param="cell=north") stand beside each other in one account;
// what CloudFront, WAF and Budgets keep for the whole account carries the region as well. (CommonJS: all that `file()` loads.)

/** CloudFront's names take 64 characters, of which the longest region and the longest ending need 30. */
const NAME_MAX = 34;

module.exports = async ({ resolveVariable }) => {
  const stage = await resolveVariable('sls:stage');
  const cell = await resolveVariable("param:cell, ''");
  const scope = cell === '' ? stage : `${stage}-${cell}`;
  const name = `chalkstream-${scope}`;
  if (!/^[a-z][a-z0-9-]*$/.test(name) || name.length > NAME_MAX) {
    throw new Error(`The stage and the cell make "${name}": at most ${NAME_MAX} of a to z, 0 to 9 and "-".`);
  }
  return { scope, name };
};
