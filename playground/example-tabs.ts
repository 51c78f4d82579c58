// The README and the API tests read the same files, so what opens here is what is documented and tested.
const examples = import.meta.glob<string>('../examples/*.graphql', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** One tab for each example, in the order of the numbers in the file names; GraphiQL names it after its operation. */
export const exampleTabs = Object.entries(examples)
  .sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }))
  .map(([, text]) => ({ query: text.trimEnd() }));
