import { type Command, Option } from 'commander';
import { RANKING_ARGUMENT_NAMES, RANKING_ARGUMENTS } from '../export/analysis-options.js';
import {
  COUNTING_ARGUMENT,
  CSV_PARTS,
  FILTER_ARGUMENTS,
  FILTER_NAMES,
  FORMAT_NAMES,
} from '../export/export-arguments.js';
import { PANEL_ARGUMENT_NAMES, PANEL_ARGUMENTS } from '../export/panel-options.js';
import { choiceOption } from './choice-option.js';

/** The option for an argument of a filter: 'said-on' for saidOn. */
export function optionOf(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function oneMore(value: string, given: string[] = []): string[] {
  return [...given, value];
}

/** Adds the options of `demarche export`. */
export function addExportOptions(command: Command): Command {
  command
    .addOption(choiceOption('--format <format>', 'told from the name of the file if left out', FORMAT_NAMES))
    .option('--output <file>', 'the file to write, of csv a folder; standard output if left out')
    .option('--force', 'also where there is such a file already')
    .addOption(
      choiceOption(
        '--what <part>',
        'which table of csv; or a panel, counts by actors and time; or all scores, or all communities',
        CSV_PARTS,
      ),
    )
    .option('--list-separator <character>', "what separates the texts of a list in csv; ';' if left out")
    .option('--spreadsheet-safe', 'make cells of csv harmless that a spreadsheet would take for formulas')
    .option(
      '--fold',
      'make one edge with count and mean tone of all statements of one subject about another, and of all interactions',
    );
  command.option('--counting <choice>', `${COUNTING_ARGUMENT.meaning}; one of ${COUNTING_ARGUMENT.choices.join(', ')}`);
  for (const name of PANEL_ARGUMENT_NAMES) {
    const { choices, meaning } = PANEL_ARGUMENTS[name];
    if (choices === null) command.option(`--${name}`, meaning);
    else command.option(`--${name} <choice>`, `${meaning}; one of ${choices.join(', ')}`);
  }
  for (const name of RANKING_ARGUMENT_NAMES) {
    const { choices, meaning } = RANKING_ARGUMENTS[name];
    const help = choices === null ? meaning : `${meaning}; one of ${choices.join(', ')}`;
    command.addOption(new Option(`--${name} <value>`, help).argParser<string[]>(oneMore));
  }
  for (const name of FILTER_NAMES) {
    const { isList, value, meaning } = FILTER_ARGUMENTS[name];
    const help = isList ? `${meaning}; repeat it for more` : meaning;
    // Single-valued options also keep every value, so that one that is given twice is refused.
    command.addOption(new Option(`--${optionOf(name)} <${value}>`, help).argParser<string[]>(oneMore));
  }
  return command;
}
