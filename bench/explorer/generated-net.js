// Nets of any size, as the service would return them.

/** An answer with a net of this size: a few hubs, as in graphs of who speaks about whom. */
export function netOf({ nodes: size, edges: number }) {
  const nodes = Array.from({ length: size }, (_, index) => ({ id: `person/p${index}`, name: `Person ${index}` }));
  const seen = new Set();
  const edges = [];
  // Not random: the same net each time.
  for (let step = 0; edges.length < number; step++) {
    const from = (step * 7_919) % size;
    const to = Math.floor(size * (((step * 104_729) % 10_007) / 10_007) ** 3);
    if (from === to || seen.has(`${from} ${to}`)) continue;
    seen.add(`${from} ${to}`);
    edges.push({
      ...{ kind: 'STATED', count: 1 + (step % 30), meanTone: ((step % 41) - 20) / 4, title: null },
      ...{ firstDay: '2014-01-01', lastDay: '2014-12-31', fromId: nodes[from].id, toId: nodes[to].id },
    });
  }
  return { data: { neighborhood: { isTruncated: true, nodes, edges } } };
}
