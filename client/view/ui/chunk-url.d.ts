/** The URL of the chunk that `import()` of this module loads, named by its path within `client`; `vite.config.ts` provides it. */
declare module 'virtual:chunk-url/*' {
  const url: string;
  export default url;
}
