import OpenAI from 'openai';

type BuildRequest = OpenAI['buildRequest'];

/**
 * The package's client for requests of one kind to one endpoint, where nothing but the body differs: the rest of the first one (address,
 * headers, time-out) serves all. Building it anew takes the package as long as a question takes through the core and the store.
 */
export class LeanOpenAi extends OpenAI {
  #rest: ReturnType<BuildRequest> | undefined;

  override async buildRequest(...[options, retry]: Parameters<BuildRequest>): ReturnType<BuildRequest> {
    const { body, signal, fetchOptions, ...common } = options;
    this.#rest ??= super.buildRequest({ ...common, body: {} }, retry);
    const { req, url, timeout } = await this.#rest;
    return { url, timeout, req: { ...req, body: JSON.stringify(body), ...(signal && { signal }), ...fetchOptions } };
  }
}
