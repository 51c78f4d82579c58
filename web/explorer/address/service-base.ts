// The files of the explorer are at explorer/assets/ of the service, which a proxy may serve under some path.
const here = import.meta.url;
const base = new URL(import.meta.env.DEV ? '/' : '../../', here);

/** The path that all addresses of the service begin with, without a trailing slash: empty at the root of an origin. */
export const basePath = base.pathname.replace(/\/$/, '');

/** The full address of a path of the service, such as 'graphql'. */
export function addressInService(path: string): string {
  return new URL(path, base).href;
}
