/**
 * pg asks, when it is loaded, whether it runs at Cloudflare. Node 20 has no `navigator` to tell it, so it makes a `Response`, for which
 * Node loads all of `fetch`: a sixth of the time that a command takes to start with a store. Nothing here runs there.
 */
const BEFORE = 'if (isCloudflareRuntime()) {';
const AFTER = 'if (false) {';

/** @returns {import('rolldown').Plugin} */
export function pgInNode() {
  return {
    name: 'pg-in-node',
    transform: {
      filter: { id: /pg[\\/]lib[\\/]stream\.js$/ },
      handler(code, id) {
        if (!code.includes(BEFORE)) this.error(`${id} has no ${BEFORE}`);
        return { code: code.replace(BEFORE, AFTER), map: null };
      },
    },
  };
}
