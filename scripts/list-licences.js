// Prints docs/licences.md: under which licences the packages are that a user of Demarche gets, by package-lock.json.
//
//   node scripts/list-licences.js [LOCK] > docs/licences.md
//
// Exits with 1, and names the packages, where one has a licence that nobody has looked at yet.
import { readFileSync } from 'node:fs';

/** Those that allow what Demarche does with a package: to run it, and to hand it on with its notice. */
const LOOKED_AT = new Set([
  ...[
    '0BSD',
    'Apache-2.0',
    'BlueOak-1.0.0',
    'BSD-2-Clause',
    'BSD-3-Clause',
    'CC0-1.0',
    'ISC',
    'MIT',
    'PSF-2.0',
    'Unlicense',
  ],
  '(MPL-2.0 OR Apache-2.0)',
  '(MIT AND BSD-3-Clause)',
]);
const LINE_LENGTH = 128;

const lock = JSON.parse(readFileSync(process.argv[2] ?? new URL('../package-lock.json', import.meta.url), 'utf8'));
const { '': project, ...packages } = lock.packages;

/** Where the lock has the package that `name` means for the one at `from`; undefined where it is not installed. */
function placeOf(name, from) {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const place = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    if (packages[place]) return place;
    if (folder === '') return undefined;
  }
}

/** The places of these packages and of all that they need. */
function withNeeds(names) {
  const found = new Set();
  const look = (name, from) => {
    const place = placeOf(name, from);
    if (!place || found.has(place)) return;
    found.add(place);
    const { dependencies, peerDependencies } = packages[place];
    for (const needed of Object.keys({ ...dependencies, ...peerDependencies })) look(needed, place);
  };
  for (const name of names) look(name, '');
  return [...found];
}

const isOfPages = (name) =>
  /^(react|react-dom|graphiql|@graphiql\/.*|wouter|@tanstack\/react-query|d3-scale|d3-force)$/.test(name);
const nameOf = (place) => place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
const licenceOf = (place) => packages[place].license ?? 'none named';

function wrapped(words) {
  const lines = [''];
  for (const word of words) {
    const longer = `${lines.at(-1)} ${word}`.trim();
    if (longer.length > LINE_LENGTH) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines.join('\n');
}

function section(title, places) {
  const parts = [...new Set(places.map(licenceOf))].sort().map((licence) => {
    const names = [...new Set(places.filter((place) => licenceOf(place) === licence).map(nameOf))].sort();
    return `**${licence}** (${names.length}):\n${wrapped(names.join(', ').split(' '))}`;
  });
  return `## ${title}\n\n${parts.join('\n\n')}\n`;
}

const ofService = Object.keys(packages).filter((place) => !packages[place].dev);
const ofPages = withNeeds(Object.keys(project.devDependencies ?? {}).filter(isOfPages));
const unknown = [...new Set([...ofService, ...ofPages])].filter((place) => !LOOKED_AT.has(licenceOf(place)));
for (const place of unknown)
  console.error(`${nameOf(place)} has a licence that nobody has looked at: ${licenceOf(place)}`);
if (unknown.length > 0) process.exitCode = 1;

console.log(
  `# Licences

Demarche is under the [Apache License 2.0](../LICENSE). This page lists the licences of the packages that come with it, as
\`package-lock.json\` has them. \`node scripts/list-licences.js > docs/licences.md\` makes it, and a test fails where it is not as it
would be made now, or where a package has a licence that the script does not know. What is used to build and to test alone is not
listed: nobody gets it with Demarche.

Each package of the service lies in \`node_modules\` with the text of its licence, in the image too.

## Data

\`data/act-words.json\` holds word weights learnt from the gold standard records of [PLOVER](https://github.com/openeventdata/PLOVER),
© its contributors, and is under [CC BY-SA 4.0](https://creativecommons.org/licenses/by-sa/4.0/), as they are.

${section('What the service runs on', ofService)}
${section('What the pages are built from', ofPages)}`.trimEnd(),
);
