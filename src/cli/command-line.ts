import { Command, CommanderError } from 'commander';
import { readConfig } from '../config.js';
import { ServiceError } from '../errors/service-error.js';

const EXIT_FAILED = 1;
const EXIT_USED_WRONGLY = 2;

const SETTINGS = `
Settings (environment):
  HOST            address to listen on (127.0.0.1)
  PORT            port to listen on, 0 for a free one (4000)
  DEMARCHE_DATA   folder of the embedded graph, or :memory: to keep nothing (.demarche)
  NEO4J_URI       address of a Neo4j server to use instead, such as bolt://127.0.0.1:7687
  NEO4J_USERNAME, NEO4J_PASSWORD, NEO4J_DATABASE   how to log in there, and which database
  LOG_LEVEL       fatal, error, warn, info, debug, trace or silent (info)

Exit status: 0 done, 1 failed, 2 used wrongly.`;

function createCommand(): Command {
  const command = new Command('demarche')
    .description('Who said what about whom, when, and according to which source: a graph, served over GraphQL.')
    .exitOverride()
    .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, 'demarche: ')) });
  // Subcommands take the overrides of their parent only where they are made after these are set.
  command
    .command('serve')
    .description('serve the graph over GraphQL, with a playground; an empty graph is filled with the Vienna dataset')
    .addHelpText('after', SETTINGS)
    .action(async () => (await import('./serve.js')).serve(readConfig(process.env)));
  command
    .command('load')
    .description('load a file of the exchange format (docs/format.md); loading it again changes nothing')
    .argument('<file>', 'a file of JSON Lines, such as data/vienna.jsonl')
    .addHelpText('after', SETTINGS)
    .action(async (file: string) => (await import('./load.js')).load(readConfig(process.env), file));
  command
    .command('schema')
    .description('print the GraphQL schema')
    .action(async () => {
      const { createSchema, schemaText } = await import('../graphql/schema.js');
      process.stdout.write(schemaText(createSchema()));
    });
  command
    .command('stats')
    .description('count the nodes of each label and the edges of each type')
    .addHelpText('after', SETTINGS)
    .action(async () => (await import('./stats.js')).stats(readConfig(process.env)));
  return command.addHelpText('after', SETTINGS);
}

/** Runs the command line and gives its exit status: 0 done, 1 failed, 2 used wrongly. */
export async function runCommandLine(argv: readonly string[]): Promise<number> {
  try {
    await createCommand().parseAsync([...argv]);
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) {
      const isHelp = error.code === 'commander.helpDisplayed' || error.code === 'commander.version';
      return isHelp ? 0 : EXIT_USED_WRONGLY;
    }
    if (error instanceof ServiceError) {
      console.error(`demarche: ${error.message}`);
      return error.code === 'CONFIG_INVALID' ? EXIT_USED_WRONGLY : EXIT_FAILED;
    }
    console.error('demarche: failed unexpectedly:', error);
    return EXIT_FAILED;
  }
}
