// The documentation is compared with the code, the files and the running service.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readConfig } from '../../src/config.js';
import type { NodeLine, RelationLine, StatementLine } from '../../src/exchange/exchange-line.js';
import { interactionRow, relationRow, sourceRow, statementRows, subjectRow } from '../../src/exchange/graph-rows.js';
import { VIENNA } from '../engines.js';
import { QUESTIONS } from '../questions/questions.js';
import { TestService } from '../service.js';

const DOCUMENTS = [
  ...readdirSync('.').filter((file) => file.endsWith('.md')),
  ...readdirSync('docs')
    .filter((file) => file.endsWith('.md'))
    .map((file) => join('docs', file)),
].map((file) => ({ file, text: readFileSync(file, 'utf8') }));

const readme = textOf('README.md');
const model = textOf('docs/model.md');

function textOf(file: string): string {
  return readFileSync(file, 'utf8');
}

/** The first group of every match. */
function found(pattern: RegExp, text: string): string[] {
  return [...text.matchAll(pattern)].map(([, first]) => first!);
}

/** The text of a document below a heading, up to the next heading of the same or a higher level. */
function section(text: string, heading: string): string {
  const [, hashes, rest] = new RegExp(`^(#+) ${heading.replace(/[?.]/g, '\\$&')}\\n([\\s\\S]*)`, 'm').exec(text)!;
  return rest!.split(new RegExp(`^#{1,${hashes!.length}} `, 'm'))[0]!;
}

function fencedBlock(language: string, text: string): string {
  return new RegExp(`\`\`\`${language}\\n([\\s\\S]*?\\n)\`\`\``).exec(text)![1]!;
}

describe('the questions in README.md', () => {
  const shown = section(readme, 'Three questions and their answers').split(/^### /m).slice(1);
  const titleOf = (text: string) => text.split('\n', 1)[0];

  it('are three', () => {
    expect(shown).toHaveLength(3);
  });

  it.each(shown.map((text) => [titleOf(text), text]))('are in docs/questions.md as in: %s', (title, text) => {
    const operation = fencedBlock('graphql', text!).trimEnd();
    const answer = JSON.parse(fencedBlock('json', text!));
    expect(QUESTIONS).toContainEqual(expect.objectContaining({ title, operation, shown: answer }));
  });
});

describe('README.md', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await TestService.start({ kind: 'embedded', folder: null }, [VIENNA]);
  });
  afterAll(() => service.stop());

  it('shows the answer that the service gives to the request of a program', async () => {
    const asking = section(readme, 'Asking from a program');
    const { query } = JSON.parse(/--data '(.*)'/.exec(asking)![1]!);
    const { data } = await service.ask(query);
    expect(JSON.parse(fencedBlock('json', asking))).toEqual({ data });
  });
});

/** The variables that are read for the settings of both engines. */
function variablesRead(): string[] {
  const names = new Set<string>();
  for (const given of [{}, { NEO4J_URI: 'bolt://127.0.0.1:7687' }] as Record<string, string>[]) {
    const env = new Proxy(given, {
      get: (target, name: string) => {
        names.add(name);
        return target[name];
      },
    });
    readConfig(env);
  }
  return [...names].sort();
}

describe('the settings in README.md', () => {
  const rows = [...section(readme, 'Settings').matchAll(/^\| `(\w+)` \| (.*?) \| .* \|(?: `(.*)`)? \|$/gm)].map(
    ([, name, standard, example]) => ({ name: name!, standard: standard!, example }),
  );

  it('are all variables that the service reads and no other', () => {
    expect(rows.map(({ name }) => name).sort()).toEqual(variablesRead());
  });

  it.each(['HOST', 'PORT', 'DEMARCHE_DATA', 'LOG_LEVEL'])('have the default of %s that holds', (name) => {
    const standard = rows.find((row) => row.name === name)!.standard.replaceAll('`', '');
    expect(readConfig({ [name]: standard })).toEqual(readConfig({}));
  });

  it('have examples that the service takes', () => {
    const given = rows.filter(({ example }) => example !== undefined).map(({ name, example }) => [name, example!]);
    expect(() => readConfig({ ...Object.fromEntries(given), NEO4J_PASSWORD: 'secret' })).not.toThrow();
  });
});

describe('the commands', () => {
  const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };
  const commands = found(/\.command\('(\w+)/g, textOf('src/cli/command-line.ts'));

  it.each(DOCUMENTS)('of npm that $file names are scripts of package.json', ({ text }) => {
    const names = [...found(/\bnpm run ([\w:]+)/g, text), ...found(/\bnpm (start|test)\b/g, text)];
    expect(names.filter((name) => !(name in scripts))).toEqual([]);
  });

  it.each(DOCUMENTS)('of demarche that $file names are there', ({ text }) => {
    const names = found(/\b(?:npx |`|^\$ )demarche ([a-z]+)/gm, text);
    expect(names.filter((name) => !commands.includes(name))).toEqual([]);
  });

  it.each(DOCUMENTS.filter(({ file }) => file === 'README.md' || file.startsWith('docs')))(
    'of demarche are in $file as they are typed in a clone of the repository',
    ({ text }) => {
      const names = found(/(?:^|`|^\$ |[A-Z]\w*=\S+ )demarche ([a-z]+)/gm, text);
      expect(names.filter((name) => commands.includes(name))).toEqual([]);
    },
  );

  it('of demarche are all named in README.md', () => {
    const top = found(/\bcommand\s*\.command\('(\w+)/g, textOf('src/cli/command-line.ts'));
    expect(found(/^\| `npx demarche (\w+)/gm, readme).sort()).toEqual(top.sort());
  });
});

/** The anchors of the headings of a document. */
function anchorsOf(text: string): string[] {
  const withoutCode = text.replace(/^```[\s\S]*?^```/gm, '');
  return found(/^#+ (.*)$/gm, withoutCode).map((heading) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/g, '-'),
  );
}

function isThere(from: string, link: string): boolean {
  const [path, anchor] = link.split('#');
  const target = path === '' ? from : join(dirname(from), path!);
  if (!existsSync(target)) return false;
  return anchor === undefined || (statSync(target).isFile() && anchorsOf(textOf(target)).includes(anchor));
}

describe('the documents', () => {
  it.each(DOCUMENTS)('link from $file only to what is there', ({ file, text }) => {
    const links = found(/\]\(([^)\s]+)\)/g, text).filter((link) => !/^[a-z]+:/.test(link));
    expect(links.filter((link) => !isThere(file, link))).toEqual([]);
  });

  it.each(DOCUMENTS)('name in $file only files of the project that are there', ({ text }) => {
    const files = found(/`((?:bin|cypher|data|docs|examples|schema|scripts|src|tests)\/[\w./-]*\w)`/g, text);
    expect(files.filter((file) => !existsSync(file))).toEqual([]);
  });
});

const STATEMENT = {
  type: 'statement',
  id: 'statement/one',
  speaker: 'person/one',
  about: ['state/one'],
  form: 'CODED',
  act: '010',
  saidOn: '2021-10-27',
  evidence: [{ source: 'source/one' }],
} satisfies StatementLine;

const EVENT = { type: 'event', id: 'event/one', name: 'One' } satisfies NodeLine;

const RECORDING = { recordedAt: '2026-01-01T00:00:00.000Z', recordedBy: null };

const RELATIONS: [heading: string, line: RelationLine][] = [
  ['HAS_ROLE', { type: 'role', holder: 'person/one', of: 'state/one', title: 'one' }],
  ['PARTY_TO', { type: 'party', party: 'state/one', agreement: 'agreement/one', status: 'SIGNATORY' }],
  ['PARTICIPATED_IN', { type: 'participation', participant: 'state/one', event: 'event/one' }],
  ['MEMBER_OF', { type: 'membership', member: 'state/one', organization: 'organization/one' }],
];

/** The properties named in the first cells of a table. */
function tableProperties(heading: string): string[] {
  const rows = found(/^\| (`.*?) \|/gm, section(model, heading));
  return rows.flatMap((cell) => found(/`(\w+)`/g, cell));
}

describe('docs/model.md', () => {
  const cypher = readdirSync('cypher', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.cypher'))
    .map((file) => ({ file: join('cypher', file), text: textOf(join('cypher', file)) }));
  const [date, interaction] = ['2021-10-27', { id: 'interaction/one', source: 'state/one', target: 'state/two' }];

  it.each([
    ['`Subject`', ['id', ...Object.keys(subjectRow(EVENT).properties)]],
    ['`Source`', ['id', ...Object.keys(sourceRow({ type: 'source', id: 'source/one', title: 'One' }).properties)]],
    ['`Statement` and `STATED`', Object.keys(statementRows(STATEMENT, RECORDING).properties)],
    [
      '`Interaction` and `INTERACTED`',
      Object.keys(
        interactionRow({ type: 'interaction', ...interaction, act: '010', heldOn: date }, RECORDING).properties,
      ),
    ],
  ])('lists below %s every property that loading writes', (heading, written) => {
    const listed = tableProperties(heading);
    expect(written.filter((property) => !listed.includes(property))).toEqual([]);
  });

  it.each(RELATIONS)('lists every property that loading writes on %s', (type, line) => {
    const row = new RegExp(`^\\| \`${type}\` \\|.*$`, 'm').exec(
      section(model, 'The edges without an id of their own'),
    )![0];
    expect(Object.keys(relationRow(line).properties).filter((property) => !row.includes(`\`${property}\``))).toEqual(
      [],
    );
  });

  it.each(['`Subject`', '`Source`', '`Statement` and `STATED`', '`Interaction` and `INTERACTED`'])(
    'lists below %s only properties that are written',
    (heading) => {
      const writing = [textOf('src/exchange/graph-rows.ts'), ...cypher.map(({ text }) => text)].join('\n');
      const unknown = tableProperties(heading).filter((property) => !new RegExp(`\\b${property}\\b`).test(writing));
      expect(unknown).toEqual([]);
    },
  );

  it('names every label and every type that a query writes', () => {
    const patterns = cypher.filter(({ text }) => /@access WRITE/.test(text)).map(({ text }) => text);
    const names = patterns.flatMap((text) => [
      ...found(/\(\w*:([A-Z]\w*)/g, text),
      ...found(/\[\w*:([A-Z_]+)/g, text),
      ...found(/SET n:(?:Actor:)?(\w+)/g, text),
    ]);
    expect([...new Set(names)].filter((name) => !new RegExp(`\\b${name}\\b`).test(model))).toEqual([]);
  });

  it('names every migration', () => {
    const migrations = cypher.filter(({ text }) => /@access SCHEMA/.test(text)).map(({ file }) => file);
    expect(found(/^\| `(cypher\/migration\/.*?)`/gm, model)).toEqual(migrations.sort());
  });
});
