import { useCallback } from 'react';
import { useLocation, useSearch } from 'wouter';
import { addressWith, CARRIED } from './filter.js';

export type Changes = Record<string, string | readonly string[] | null>;

function changed(search: string, changes: Changes): URLSearchParams {
  const params = new URLSearchParams(search);
  for (const [name, value] of Object.entries(changes)) {
    params.delete(name);
    for (const one of value === null ? [] : typeof value === 'string' ? [value] : value) params.append(name, one);
  }
  return params;
}

/** The current address: its parameters, and functions that change some of them and keep the others. */
export function useAddress() {
  const [path, go] = useLocation();
  const search = useSearch();
  const addressOf = useCallback((changes: Changes) => addressWith(path, changed(search, changes)), [path, search]);
  /**
   * Changes parameters; with `replace`, the current address is replaced in the browser's history. Recent changes that are not
   * yet rendered are kept.
   */
  const change = useCallback(
    (changes: Changes, options?: { replace?: boolean }) =>
      go(addressWith(path, changed(location.search, changes)), options),
    [go, path],
  );
  return { path, params: new URLSearchParams(search), addressOf, change };
}

/** Returns a function that builds addresses which keep the days and the instant of knowledge of the current view. */
export function useCarriedAddress(): (path: string, changes?: Changes) => string {
  const search = useSearch();
  return (path, changes = {}) => {
    const all = new URLSearchParams(search);
    const kept = new URLSearchParams([...all].filter(([name]) => CARRIED.some((carried) => carried === name)));
    const [bare = '', given = ''] = path.split('?');
    for (const [name] of new URLSearchParams(given)) kept.delete(name);
    for (const [name, value] of new URLSearchParams(given)) kept.append(name, value);
    return addressWith(bare, changed(kept.toString(), changes));
  };
}
