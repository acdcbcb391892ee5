import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The files in which the `openai` package wires all of its API together, and what they import that a chat completion does not need. */
const WIRING = [
  { importer: /[/\\]openai[/\\]client\.mjs$/, unused: /^\.\/resources\/(?!chat\/|shared\.|index\.)/ },
  { importer: /[/\\]openai[/\\]resources[/\\]index\.mjs$/, unused: /^\.\/(?!chat\/|shared\.)/ },
  // Helpers that run tools or gather events; an answer is read by ourselves.
  { importer: /[/\\]chat[/\\]completions[/\\]completions\.mjs$/, unused: /\/lib\/ChatCompletion/ },
  // A key proves who asks. (The X.509 identity has functions that are always called: it is emptied below.)
  { importer: /[/\\]openai[/\\]client\.mjs$/, unused: /^\.\/auth\/workload-identity-auth\./ },
  // How the package reads a response, which is read by ourselves.
  { importer: /[/\\]openai[/\\]internal[/\\]parse\.mjs$/, unused: /\/core\/streaming\./ },
];

/**
 * Bundles the `openai` package without the parts of the API that this service never calls (audio, files, fine-tuning, administration, ...):
 * each is replaced with empty classes of the same names. The package's client makes one of each as it starts, whatever is used, so that
 * no bundler can see it by itself; it is half of the package. The conformance suite runs on these bundles.
 */
export function leanOpenAi() {
  return {
    name: 'lean-openai',
    setup(build) {
      build.onResolve({ filter: /^\.\.?\/.*\.mjs$/ }, ({ path, importer, resolveDir }) => {
        if (!WIRING.some((file) => file.importer.test(importer) && file.unused.test(path))) return undefined;
        return { path: join(resolveDir, path), namespace: 'unused-resource' };
      });
      build.onLoad({ filter: /.*/, namespace: 'unused-resource' }, ({ path }) => {
        const source = readFileSync(path, 'utf8');
        const declared = [...source.matchAll(/^export (?:class|const|function|let) (\w+)/gm)].map(([, name]) => name);
        const listed = [...source.matchAll(/^export \{([^}]+)\}/gm)]
          .flatMap(([, names]) => names.split(','))
          .map((name) => name.trim().split(' as ').at(-1))
          .filter((name) => name !== '');
        const names = new Set([...declared, ...listed]);
        return { contents: [...names].map((name) => `export class ${name} {}`).join('\n'), loader: 'js' };
      });
      build.onLoad(
        { filter: /[/\\]openai[/\\]internal[/\\]auth[/\\]x509-workload-identity-auth\.mjs$/ },
        ({ path }) => {
          const [functions] = readFileSync(path, 'utf8').split(/^export class /m);
          return { contents: `${functions}\nexport class X509WorkloadIdentityAuth {}`, loader: 'js' };
        },
      );
    },
  };
}
