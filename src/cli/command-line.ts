import { readFileSync } from 'node:fs';
import { Argument, Command, CommanderError } from 'commander';
import { readCommandConfig, readConfig } from '../config.js';
import { didYouMean } from '../domain/did-you-mean.js';
import { printable } from '../domain/printable.js';
import { ServiceError } from '../errors/service-error.js';
import { choiceOption } from './choice-option.js';
import { addExportOptions } from './export-options.js';
import { tell } from './terminal.js';

const VERSION = (
  JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }
).version;

const EXIT_FAILED = 1;
const EXIT_USED_WRONGLY = 2;

const SETTINGS = `
Settings (environment):
  HOST            address to listen on (127.0.0.1)
  PORT            port to listen on, 0 for a free one (4000)
  DEMARCHE_DATA   folder of the embedded graph, or :memory: to keep nothing (.demarche)
  NEO4J_URI       address of a Neo4j server to use instead, such as bolt://127.0.0.1:7687
  NEO4J_USERNAME, NEO4J_PASSWORD, NEO4J_DATABASE   how to log in there, and which database
  DEMARCHE_AUTH   open: anyone may read; required: only with a credential (needed unless HOST is this machine alone)
  DEMARCHE_JWT_SECRET or DEMARCHE_JWKS_URL         what signs the tokens to take: a secret (HS256), or a key set
  DEMARCHE_JWT_ISSUER, DEMARCHE_JWT_AUDIENCE       what their claims iss and aud must say
  DEMARCHE_OPERATIONS      a manifest of trusted operations, which run by their ids (docs/operations.md)
  DEMARCHE_LOCKED          true: no other operations run
  DEMARCHE_CACHE_SECONDS   for how long a shared cache may give an answer to GET without asking (0)
  DEMARCHE_CACHED_VALUES   how much of recent answers is kept while the graph does not change (1000000)
  DEMARCHE_KEEP_TEXT       true: the texts of articles are kept after their review, for editors (false)
  DEMARCHE_MODEL_URL, DEMARCHE_MODEL, DEMARCHE_MODEL_KEY   a model that reads articles beside the rules (docs/reading.md)
  DEMARCHE_EXTRACTOR_COMMAND                       a command that reads articles beside the rules
  DEMARCHE_EXTRACTOR_TIMEOUT_MS                    how long either may take, in milliseconds (20000)
  DEMARCHE_CORS_ORIGINS    the origins whose pages may ask through a browser, or *
  DEMARCHE_DEADLINE_MS      how long an operation may take, in milliseconds (30000)
  DEMARCHE_MAX_IN_FLIGHT, DEMARCHE_MAX_WAITING     how many operations run and wait at once (128, 512)
  DEMARCHE_CLIENT_SHARE     how much of either one client may have, in percent (25)
  DEMARCHE_RATE_LIMIT, DEMARCHE_TRUST_PROXY, DEMARCHE_MAX_COST and other bounds (docs/bounds.md)
  DEMARCHE_MAX_SUBSCRIPTIONS, DEMARCHE_MAX_CLIENT_SUBSCRIPTIONS
                            how many subscriptions may be open, in all and of one client (1000, 100)
  DEMARCHE_REDIS_URL        the Redis that several instances share, such as redis://127.0.0.1:6379
  DEMARCHE_METRICS          port, or address:port, where Prometheus reads metrics
  OTEL_EXPORTER_OTLP_ENDPOINT                      where traces are sent, such as http://127.0.0.1:4318
  LOG_LEVEL       fatal, error, warn, info, debug, trace or silent (info)

Exit status: 0 done, 1 failed, 2 used wrongly.`;

/** Commands that read no settings, or whose subcommands do. */
const NEED_NO_SETTINGS = ['schema', 'operations', 'keys'];

/** The exit status of a command that completed; a command that found something wrong sets it. */
interface Outcome {
  status: number;
}

function createCommand(outcome: Outcome): Command {
  const command = new Command('demarche')
    .description('Who said what about whom, when, and according to which source: a graph, served over GraphQL.')
    .version(VERSION)
    .exitOverride()
    .configureOutput({ outputError: (text, write) => write(printable(text.replace(/^error: /, 'demarche: '))) });
  // Subcommands inherit the overrides of their parent only if they are created after these are set.
  command
    .command('serve')
    .description(
      'serve the graph over GraphQL, with pages and a playground; an empty graph is filled with the Vienna dataset',
    )
    .action(async () => (await import('./serve.js')).serve(readConfig(process.env)));
  command
    .command('load')
    .description('load a file of the exchange format (docs/format.md); loading it again changes nothing')
    .argument('<file>', 'a file of JSON Lines, such as data/vienna.jsonl')
    .action(async (file: string) => (await import('./load.js')).load(readCommandConfig(process.env), file));
  command
    .command('import')
    .description('import events from tables or JSON Lines (docs/import.md); importing again adds nothing')
    .argument('<file...>', "files, plain or compressed with gzip or zstd; '-' is standard input")
    .addOption(
      choiceOption('--format <format>', 'what the files are; told from their content where it can be', [
        'icews',
        'csv',
        'jsonl',
      ]),
    )
    .option('--map <mapping>', "columns of a csv file, such as saidOn=Date,speaker=Who,about=Whom,act='010'")
    .option('--mapping <file>', 'the same as a JSON file')
    .option('--delimiter <character>', 'what separates the columns of a csv file; told from its header by default')
    .option('--encoding <name>', 'encoding of a file without a byte order mark, such as windows-1252 (utf-8)')
    .addOption(
      choiceOption('--date-order <order>', 'how to read dates such as 1/2/2021 (icews: mdy)', ['dmy', 'mdy', 'ymd']),
    )
    .option('--source <id>', 'the source that evidence names where a file names none, such as source/icews')
    .option('--strict', 'end at the first row that cannot be taken')
    .addHelpText(
      'after',
      '\nExit status: 0 done, also where single rows were refused; 1 failed, or nothing was taken from a file; 2 used wrongly; 130 interrupted.',
    )
    .action(async (files: string[], flags) => {
      const isTaken = await (await import('./import.js')).importFiles(readCommandConfig(process.env), files, flags);
      if (!isTaken) outcome.status = EXIT_FAILED;
    });
  command
    .command('extract')
    .description('read articles and print the statements in them, ready to be edited and loaded (docs/reading.md)')
    .argument('[file...]', "text, HTML or JSON Lines of articles, or a folder of them; '-' is standard input")
    .option('--published <day>', 'the day of publication as EDTF, such as 2021-10-27, against which days are read')
    .option('--url <address>', 'where the article can be read; a label, nothing is fetched')
    .option('--title <title>', 'its title')
    .option('--publisher <name>', 'who published it')
    .addOption(
      choiceOption('--format <format>', 'candidates as lines of the exchange format, or bare attributions as JSON', [
        'exchange',
        'attributions',
      ]).default('exchange'),
    )
    .option('--calibrate <decisions>', 'move the scores by what demarche decisions printed; alone, show by how much')
    .option('--queue', 'put the candidates into the queue of the graph, for a review through GraphQL')
    .action(async (files: string[], flags) =>
      (await import('./extract.js')).extract(readCommandConfig(process.env), files, flags),
    );
  command
    .command('decisions')
    .description('print what editors decided upon candidates, as JSON Lines (docs/reading.md), the earliest first')
    .option('--run <id>', 'upon candidates of this run alone')
    .option('--all', 'also what was undone')
    .action(async (flags: { run?: string; all?: boolean }) =>
      (await import('./decisions.js')).decisions(readCommandConfig(process.env), flags),
    );
  command
    .command('kinds')
    .description(
      'give subjects their right kinds from a file of names or ids (docs/names.md), before or after an import',
    )
    .argument('[file]', 'CSV or JSON Lines with name or id, kind and, where they are known, newName and identifiers')
    .option('--suggest', 'write such a file of guesses for review, each with its reason, and change nothing')
    .option(
      '--encoding <name>',
      'that of the file, where it is not UTF-8 and has no byte order mark, such as windows-1252',
    )
    .action(async (file: string | undefined, flags: { suggest?: boolean; encoding?: string }) => {
      const isWhole = await (await import('./kinds.js')).kinds(readCommandConfig(process.env), file, flags);
      if (!isWhole) outcome.status = EXIT_FAILED;
    });
  addExportOptions(
    command
      .command('export')
      .description('write the graph, or the statements that pass a filter, for other tools (docs/export.md)'),
  ).action(async (flags) => (await import('./export.js')).exportGraph(readCommandConfig(process.env), flags));
  command
    .command('schema')
    .description('print the GraphQL schema')
    .action(async () => {
      const { createSchema, schemaText } = await import('../graphql/schema.js');
      process.stdout.write(schemaText(createSchema()));
    });
  command
    .command('operations')
    .description(
      'print a manifest of the operations below a folder (docs/operations.md), each checked against the schema',
    )
    .argument('<folder>', 'a folder of .graphql or .gql files')
    .option('--typename', 'add __typename to each selection, as the caches of Apollo and other clients need it')
    .action(async (folder: string, flags: { typename?: boolean }) =>
      (await import('./operations.js')).operations(folder, { addsTypename: flags.typename ?? false }),
    );
  command
    .command('stats')
    .description('count the nodes of each label and the edges of each type')
    .action(async () => (await import('./stats.js')).stats(readCommandConfig(process.env)));
  addSafetyCommands(command, outcome);
  const keys = addKeysCommand(command);
  const settled = command.commands.filter((one) => !NEED_NO_SETTINGS.includes(one.name()));
  for (const one of [command, ...settled, ...keys.commands]) one.addHelpText('after', SETTINGS);
  for (const one of [command, keys]) refuseUnknownCommands(one);
  return command;
}

/** Refuses a command that there is not: suggests the one that was probably meant, else lists all. */
function refuseUnknownCommands(command: Command): void {
  const names = command.commands.map((one) => one.name());
  command.on('command:*', ([given]: string[]) =>
    command.error(
      `error: unknown command '${given}'${didYouMean(given, names) || `; the commands are ${names.join(', ')}`}`,
    ),
  );
}

function addSafetyCommands(command: Command, outcome: Outcome): void {
  command
    .command('check')
    .description('look through the whole graph for what contradicts itself (docs/safety.md); exits 1 if there is any')
    .option('--accept', 'first take a refused data folder as it is, whatever its ledger says')
    .option('--names', 'list instead which names are one, and which may be several (docs/names.md); changes nothing')
    .action(async (flags: { accept?: boolean; names?: boolean }) => {
      const isClean = await (await import('./check.js')).check(readCommandConfig(process.env), flags);
      if (!isClean) outcome.status = EXIT_FAILED;
    });
  command
    .command('backup')
    .description('copy the embedded graph to a new folder, also while it is served, and see that the copy opens')
    .argument('<dir>', 'a folder that is new or empty')
    .action(async (target: string) => (await import('./backup.js')).backup(readCommandConfig(process.env), target));
  command
    .command('restore')
    .description('put a backup into the data folder; stop the service first')
    .argument('<dir>', 'what `demarche backup` made')
    .option('--force', 'also where there is a graph already; that one is moved aside')
    .action(async (source: string, flags: { force?: boolean }) =>
      (await import('./restore.js')).restoreBackup(readCommandConfig(process.env), source, flags),
    );
}

function addKeysCommand(command: Command): Command {
  const keys = command
    .command('keys')
    .description(
      'manage the API keys of the graph (docs/access.md); stop the service first where the engine is embedded',
    );
  const name = () =>
    new Argument('<name>', 'small letters, digits, dots, dashes, underscores; changes are recorded under it');
  keys
    .command('add')
    .description('make a key and print it, this once')
    .addArgument(name())
    .addOption(choiceOption('--role <role>', 'what it may do', ['reader', 'editor', 'admin']).makeOptionMandatory())
    .action(async (added: string, { role }: { role: string }) =>
      (await import('./keys.js')).addKey(readCommandConfig(process.env), added, role),
    );
  keys
    .command('list')
    .description('list the keys, revoked ones too; the keys themselves are not stored')
    .action(async () => (await import('./keys.js')).listKeys(readCommandConfig(process.env)));
  keys
    .command('revoke')
    .description('make a key useless, for good')
    .addArgument(name())
    .action(async (revoked: string) => (await import('./keys.js')).revokeKey(readCommandConfig(process.env), revoked));
  return keys;
}

/** Runs the command line and returns its exit status: 0 done, 1 failed, 2 used wrongly. */
export async function runCommandLine(argv: readonly string[]): Promise<number> {
  const outcome: Outcome = { status: 0 };
  try {
    await createCommand(outcome).parseAsync([...argv]);
    return outcome.status;
  } catch (error) {
    if (error instanceof CommanderError) {
      const isHelp = error.code === 'commander.helpDisplayed' || error.code === 'commander.version';
      return isHelp ? 0 : EXIT_USED_WRONGLY;
    }
    if (error instanceof ServiceError) {
      tell(`demarche: ${error.message}`);
      return error.code === 'CONFIG_INVALID' ? EXIT_USED_WRONGLY : EXIT_FAILED;
    }
    console.error('demarche: failed unexpectedly:', error);
    return EXIT_FAILED;
  }
}
