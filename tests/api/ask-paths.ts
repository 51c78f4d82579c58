// A query for paths, and a path as text.
export const asking = (selection: string) => `
  query ($from: ID!, $to: ID!, $through: [EdgeKind!], $during: EDTF, $maxLength: Int, $first: Int) {
    paths(from: $from, to: $to, through: $through, during: $during, maxLength: $maxLength, first: $first) {
      ${selection}
    }
  }`;
/** 'anna boris' for the path from person/anna to person/boris. */
export const slugs = ({ nodes }: { nodes: { id: string }[] }) => nodes.map(({ id }) => id.split('/')[1]).join(' ');
