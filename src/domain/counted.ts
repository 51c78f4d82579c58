/** A number and what it counts, given as a plural: '1 node' or '1,234 nodes' of 'nodes'. */
export function counted(count: number, plural: string): string {
  const what = count === 1 ? plural.replace(/ies$/, 'y').replace(/s$/, '') : plural;
  return `${count.toLocaleString('en')} ${what}`;
}
