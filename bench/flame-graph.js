// Draws a processor profile of V8 as a flame graph: callers above callees, with widths proportional to their time.

const WIDTH = 1200;
const ROW = 17;
const FONT_SIZE = 11;
const LETTER = 6.2;
/** Narrower boxes cannot be seen. */
const NARROWEST = 0.6;
const COLOURS = [
  [/node_modules\/(graphql|type-graphql)\//, '#e8a33d'],
  [/node_modules\/@grafeo-db\/|dist\/engine\//, '#5b9bd5'],
  [/dist\//, '#7fb069'],
  [/node_modules\//, '#d9c38a'],
  [/^node:/, '#b8b8b8'],
];

function coloured(url) {
  return COLOURS.find(([files]) => files.test(url))?.[1] ?? '#dddddd';
}

const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text) => text.replace(/[&<>"]/g, (character) => ENTITIES[character]);

/** The calls of a profile as a tree: `{ name, url, time, calls }`, time in microseconds, same callees merged. */
function treeOf({ nodes, samples, timeDeltas }) {
  const own = new Map();
  for (const [index, id] of samples.entries()) own.set(id, (own.get(id) ?? 0) + timeDeltas[index]);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const build = ({ id, callFrame, children = [] }) => {
    const calls = new Map();
    let time = own.get(id) ?? 0;
    for (const child of children) {
      const call = build(byId.get(child));
      time += call.time;
      const known = calls.get(`${call.name} ${call.url}`);
      if (known) merge(known, call);
      else calls.set(`${call.name} ${call.url}`, call);
    }
    return { name: callFrame.functionName || '(anonymous)', url: callFrame.url, time, calls };
  };
  return build(nodes[0]);
}

function merge(into, call) {
  into.time += call.time;
  for (const [key, child] of call.calls) {
    const known = into.calls.get(key);
    if (known) merge(known, child);
    else into.calls.set(key, child);
  }
}

/** An SVG of a profile that `Profiler.stop` returned; file names are relative to `root`. */
export function flameGraph(profile, root) {
  const tree = treeOf(profile);
  const perPixel = tree.time / WIDTH;
  const boxes = [];
  let deepest = 0;
  const draw = ({ name, url, time, calls }, x, depth) => {
    const width = time / perPixel;
    if (width < NARROWEST) return;
    deepest = Math.max(deepest, depth);
    const file = url
      .replace('file://', '')
      .replace(root, '')
      .replace(/^.*node_modules\//, '');
    const share = ((time / tree.time) * 100).toFixed(1);
    const letters = Math.floor((width - 4) / LETTER);
    const label = letters < 3 ? '' : name.length > letters ? `${name.slice(0, letters - 1)}…` : name;
    const place = `x="${x.toFixed(1)}" y="${depth * ROW}" width="${width.toFixed(1)}" height="${ROW - 1}"`;
    boxes.push(
      `<g><title>${escaped(`${name} ${file} ${share} %`)}</title><rect ${place} fill="${coloured(url)}"/>` +
        `<text x="${(x + 2).toFixed(1)}" y="${depth * ROW + 12}">${escaped(label)}</text></g>`,
    );
    let left = x;
    for (const call of [...calls.values()].sort((a, b) => b.time - a.time)) {
      draw(call, left, depth + 1);
      left += call.time / perPixel;
    }
  };
  draw(tree, 0, 0);
  const height = (deepest + 1) * ROW;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="monospace" ` +
    `font-size="${FONT_SIZE}">\n<title>Flame graph</title>\n${boxes.join('\n')}\n</svg>\n`
  );
}
