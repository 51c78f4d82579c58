// Prints data/act-words.json: how much words weigh for the classes of acts, learnt from the gold standard records of PLOVER
// (https://github.com/openeventdata/PLOVER, CC BY-SA 4.0), of which it contains no sentence, and from the names that the CAMEO
// code book gives to the acts of each class.
//
//   node scripts/train-act-words.js GOLD > data/act-words.json
//
// GOLD is a JSON array of records with `text` and `event`, plain or compressed with gzip. With --folds 5 it prints instead how
// often the right class is first, and among the first three, by a model that did not see the record.
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { actFeatures } from '../dist/extraction/english/act-features.js';
import { CAMEO_CODES } from '../dist/extraction/english/act-model.js';
import { rankActs } from '../dist/extraction/english/act-ranking.js';

const [file, option, count] = process.argv.slice(2);
if (!file) {
  console.error('usage: node scripts/train-act-words.js GOLD [--folds COUNT]');
  process.exit(2);
}
const bytes = readFileSync(file);
const records = JSON.parse((bytes[0] === 0x1f ? gunzipSync(bytes) : bytes).toString('utf8'));

/** The class of an act of the code book; undefined for bare statements and appeals, for which PLOVER has none. */
function classOf(code) {
  // Only in CAMEO is mass violence a class of its own.
  if (code.startsWith('20')) return 'ASSAULT';
  // The longest code counts: to retreat, 087, is a part of 08.
  const [, name] =
    Object.entries(CAMEO_CODES)
      .map(([name, root]) => [root, name])
      .sort(([a], [b]) => b.length - a.length)
      .find(([root]) => code.startsWith(root)) ?? [];
  return name;
}

/** The names that the code book gives to acts, each as a record of its class. */
const codeBook = JSON.parse(readFileSync(new URL('../data/cameo.json', import.meta.url), 'utf8'))
  .map(({ code, name }) => ({ text: name, event: classOf(code) }))
  .filter(({ event }) => event !== undefined);

/** The word weights of complement naive Bayes: evidence against all other classes is evidence for a class. */
function train(examples) {
  const classes = [...new Set(records.map(({ event }) => event))].sort();
  const documents = [...examples, ...codeBook].map(({ text, event }) => ({
    event,
    features: [...new Set(actFeatures(text))],
  }));
  const frequency = new Map();
  for (const { features } of documents)
    for (const word of features) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const vocabulary = [...frequency]
    .filter(([, n]) => n >= 2)
    .map(([word]) => word)
    .sort();
  const weigh = (word) => Math.log((1 + documents.length) / (1 + frequency.get(word))) + 1;
  const sums = new Map(classes.map((name) => [name, new Map()]));
  for (const { event, features } of documents) {
    const known = features.filter((word) => frequency.get(word) >= 2);
    const norm = Math.hypot(...known.map(weigh)) || 1;
    for (const word of known) sums.get(event).set(word, (sums.get(event).get(word) ?? 0) + weigh(word) / norm);
  }
  const total = new Map(
    vocabulary.map((word) => [word, classes.reduce((sum, name) => sum + (sums.get(name).get(word) ?? 0), 0)]),
  );
  const allMass = [...total.values()].reduce((sum, value) => sum + value, 0);
  const words = Object.fromEntries(vocabulary.map((word) => [word, []]));
  for (const name of classes) {
    const own = sums.get(name);
    const ownMass = [...own.values()].reduce((sum, value) => sum + value, 0);
    const smoothing = 0.3;
    const weights = vocabulary.map((word) => {
      const rest = total.get(word) - (own.get(word) ?? 0) + smoothing;
      return -Math.log(rest / (allMass - ownMass + smoothing * vocabulary.length));
    });
    const mean = weights.reduce((sum, value) => sum + value, 0) / weights.length;
    for (const [index, weight] of weights.entries()) words[vocabulary[index]].push(Number((weight - mean).toFixed(3)));
  }
  const priors = classes.map((name) =>
    Number((examples.filter(({ event }) => event === name).length / examples.length).toFixed(3)),
  );
  return { classes, priors, words };
}

if (option === '--folds') {
  const folds = Number(count);
  let first = 0;
  let three = 0;
  for (let fold = 0; fold < folds; fold++) {
    const model = train(records.filter((_, index) => index % folds !== fold));
    for (const { text, event } of records.filter((_, index) => index % folds === fold)) {
      const ranked = rankActs(model, text).map(({ name }) => name);
      if (ranked[0] === event) first += 1;
      if (ranked.slice(0, 3).includes(event)) three += 1;
    }
  }
  const share = (n) => `${((100 * n) / records.length).toFixed(1)} %`;
  console.log(
    `${records.length} records, ${folds} folds: right first ${share(first)}, among the first three ${share(three)}`,
  );
} else {
  const { classes, priors, words } = train(records);
  const lines = Object.entries(words).map(([word, weights]) => `    ${JSON.stringify(word)}: [${weights.join(', ')}]`);
  const notice =
    'Word weights learnt from the PLOVER gold standard records, © the contributors to https://github.com/openeventdata/PLOVER. Licence: CC BY-SA 4.0, https://creativecommons.org/licenses/by-sa/4.0/';
  console.log(
    `{\n  "notice": ${JSON.stringify(notice)},\n  "classes": ${JSON.stringify(classes)},\n  "priors": [${priors.join(', ')}],\n  "words": {\n${lines.join(',\n')}\n  }\n}`,
  );
}
