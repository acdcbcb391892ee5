import type { Package, Resource } from './package.ts';

/** The template's resources of a type, each with its name. */
export function ofType({ template }: Package, type: string): readonly (readonly [string, Resource])[] {
  return Object.entries(template.Resources).filter(([, resource]) => resource.Type === type);
}

/** The resource of this name. Throws where the template has none. */
export function resource({ template }: Package, name: string): Resource {
  const found = template.Resources[name];
  if (found === undefined) throw new Error(`the template has no ${name}`);
  return found;
}
