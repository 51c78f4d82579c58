import { madeOnceOf } from '../collections/made-once.js';
import type { Act } from '../domain/act.js';
import { cleanName } from '../domain/clean-name.js';
import { counted } from '../domain/counted.js';
import { didYouMean } from '../domain/did-you-mean.js';
import { type ActorKind, ID_EXPECTED, isActorKind, prefixOfId, storedId } from '../domain/identity.js';
import { slugOf } from '../domain/slug.js';
import type { SourceLine } from '../exchange/exchange-line.js';
import { ACTOR_TYPES } from '../rules/id-rules.js';
import type { ActColumn } from './act-codes.js';
import { eventKindOf } from './cameo-names.js';
import { eventProblem, namesProblem } from './check-event.js';
import { type CsvHeader, DELIMITERS, shownDelimiter } from './csv-header.js';
import type { MappedField } from './csv-mapping.js';
import type { CsvRecord } from './csv-records.js';
import type { ImportEvent, NamedActor, ReadRow } from './import-event.js';
import { type DateOrder, readDay } from './read-day.js';
import { rowSource } from './row-source.js';
import { shortHash } from './short-hash.js';

type Cells = Partial<Record<MappedField, string>>;
type Problem = { problem: string };

const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i;
const SOURCES_KEPT = 10_000;

/** The names in a cell, separated by ';'. `kinds`: their kinds according to the row, one for each or one for all. */
function actors(cell: string | undefined, kinds?: string): NamedActor[] | Problem {
  const names = partsOf(cell ?? '');
  const given = partsOf(kinds ?? '').map((kind) => kind.toUpperCase());
  const unknown = given.find((kind) => !isActorKind(kind));
  if (unknown !== undefined) {
    return {
      problem: `'${unknown.toLowerCase()}' is not a kind of actor; give person, state, organization or group${didYouMean(unknown, ACTOR_TYPES)}`,
    };
  }
  if (given.length > 1 && given.length !== names.length) {
    return {
      problem: `gives ${given.length} kinds for ${counted(names.length, 'names')}; give one for each, or one for all`,
    };
  }
  return names.map((name, index) => {
    const kind = (given[index] ?? given[0]) as ActorKind | undefined;
    return { name: cleanName(name), sectors: [], ...(kind && { kind }) };
  });
}

function partsOf(cell: string): string[] {
  return cell
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** The number in a cell. A number in another form than 2.5 is reported as in the file, not as a program parsed it. */
function numberOf(field: string, text: string | undefined): number | undefined | Problem {
  if (text === undefined) return undefined;
  if (NUMBER.test(text)) return Number(text);
  const shown = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  const plain = text.replace(',', '.').replace(/[\u2212\u2013]/, '-');
  const hint = NUMBER.test(plain) ? `; write ${plain}` : '; write one such as -2.5';
  return { problem: `${field}: '${shown}' is not a number${hint}` };
}

/** The event id in a cell, in NFC like all ids; the cell has the whole id, or its last part. */
function idOf(cell: string | undefined, kind: string): string | undefined | Problem {
  if (cell === undefined) return undefined;
  const id = storedId(cell);
  if (prefixOfId(id) !== null) return id;
  if (!id.startsWith(`${kind}/`)) return `${kind}/${slugOf(id)}`;
  return { problem: `id: '${id.slice(0, 60)}' is not a valid id; ${ID_EXPECTED}` };
}

function isProblem(value: unknown): value is Problem {
  return typeof value === 'object' && value !== null && 'problem' in value;
}

/** The form of a statement's words; if the row does not give it, derived from quote and paraphrase. */
function formOf({ form, quote, paraphrase }: Cells): string {
  if (form !== undefined) return form.toUpperCase();
  if (quote !== undefined) return paraphrase === undefined ? 'DIRECT' : 'PARTIAL';
  return paraphrase === undefined ? 'CODED' : 'INDIRECT';
}

/** Turns the records of a table into events. */
export class CsvRowReader {
  readonly #header: CsvHeader;
  readonly #dataSet: SourceLine;
  readonly #acts: ActColumn;
  readonly #order: DateOrder | undefined;
  readonly #sources = new Map<string, SourceLine | Problem>();
  /** Content hashes of the rows that give an id, by the id: one id is one event. */
  readonly #contents = new Map<string, string>();

  /** `dataSet`: the source of rows that name none. */
  constructor(header: CsvHeader, dataSet: SourceLine, acts: ActColumn, order: DateOrder | undefined) {
    this.#header = header;
    this.#dataSet = dataSet;
    this.#acts = acts;
    this.#order = order;
  }

  /** The event of a record, or why there is none; null for a comment, a line with # that lacks the columns of a row. */
  read(record: CsvRecord): ReadRow | null {
    const { number, row, bytes, end, cells, problem } = record;
    const { width, delimiter } = this.#header;
    const isOfWidth = cells.length === width;
    if (!isOfWidth && row.startsWith('#') && row.split(delimiter).length !== width) return null;
    const refuse = (reason: string) => ({ number, reason, row, ...(bytes && { bytes }), ...(end && { end }) });
    if (problem !== undefined) return refuse(problem);
    if (!isOfWidth) return refuse(this.#widthProblem(record));
    const event = this.#eventOf(number, row, this.#fieldsOf(cells));
    return isProblem(event) ? refuse(event.problem) : event;
  }

  #fieldsOf(cells: readonly string[]): Cells {
    const fields: Cells = {};
    for (const [field, at] of this.#header.fields) {
      const cell = typeof at === 'number' ? cells[at]!.trim() : at.value;
      if (cell !== '') fields[field] = cell;
    }
    return fields;
  }

  #widthProblem({ cells, row }: CsvRecord): string {
    const { width, delimiter } = this.#header;
    const other = DELIMITERS.find((one) => one !== delimiter && row.split(one).length === width && width > 1);
    const hint = other === undefined ? '' : `; separated by ${shownDelimiter(other)} it would have ${width}`;
    return `has ${counted(cells.length, 'columns')}; the header has ${width}${hint}`;
  }

  #sourceOf({ source, publisher, url, publishedOn }: Cells): SourceLine | Problem {
    const cells = { source, publisher, url, publishedOn };
    const key = JSON.stringify(cells);
    return madeOnceOf(SOURCES_KEPT, this.#sources, key, () => rowSource(cells, this.#order) ?? this.#dataSet);
  }

  #eventOf(number: number, row: string, cells: Cells): ImportEvent | Problem {
    const day = readDay(cells.saidOn ?? '', this.#order);
    if (isProblem(day)) return day;
    const speakers = actors(cells.speaker, cells.speakerKind);
    if (isProblem(speakers)) return { problem: `speakerKind: ${speakers.problem}` };
    const [who, ...others] = speakers;
    if (!who) return { problem: 'names no speaker; give the name or the id of who said or did it' };
    if (others.length > 0) return { problem: `'${cells.speaker}' names several speakers; give each a row` };
    const about = actors(cells.about, cells.aboutKind);
    if (isProblem(about)) return { problem: `aboutKind: ${about.problem}` };
    if (about.length === 0) return { problem: 'names nobody and nothing that it is about; give a name or an id' };
    const act = this.#acts.read(cells.act ?? '');
    if (isProblem(act)) return act;
    const addressedTo = actors(cells.addressedTo) as NamedActor[];
    const onBehalfOf = actors(cells.onBehalfOf) as NamedActor[];
    const named =
      namesProblem('speaker', [who], true) ??
      namesProblem('about', about, false) ??
      namesProblem('addressedTo', addressedTo, false) ??
      namesProblem('onBehalfOf', onBehalfOf, true);
    if (named !== null) return { problem: named };
    if (eventKindOf(act) === 'interaction' && about.length > 1) {
      const problem = `${act.code} is done rather than said, and '${cells.about}' names several whom it was done to; give each a row`;
      return { problem };
    }
    const source = this.#sourceOf(cells);
    if (isProblem(source)) return source;
    const more = this.#more(cells, act, addressedTo, onBehalfOf);
    if (isProblem(more)) return more;
    const event: ImportEvent = { number, row, day: day.day, speaker: who, about, act, source };
    const isPlain = about.length === 1 && Object.values(more).every((value) => value === undefined);
    if (isPlain) return event;
    const whole = { ...event, more };
    const problem = eventProblem(whole) ?? this.#repetition(whole);
    return problem === null ? whole : { problem };
  }

  #more(
    cells: Cells,
    act: Act,
    addressedTo: readonly NamedActor[],
    onBehalfOf: readonly NamedActor[],
  ): NonNullable<ImportEvent['more']> | Problem {
    const { quote, paraphrase, language, medium, place } = cells;
    const id = idOf(cells.id, eventKindOf(act));
    if (isProblem(id)) return id;
    const tone = numberOf('tone', cells.tone);
    if (isProblem(tone)) return tone;
    const confidence = numberOf('confidence', cells.confidence);
    if (isProblem(confidence)) return confidence;
    const form = formOf(cells);
    return {
      ...(id !== undefined && { id }),
      ...(addressedTo.length > 0 && { addressedTo }),
      ...(onBehalfOf.length > 0 && { onBehalfOf }),
      ...(form !== 'CODED' && { form }),
      quote,
      paraphrase,
      language,
      medium,
      place,
      tone,
      confidence,
    };
  }

  /** Whether another row has the same id and says something else. */
  #repetition({ day, speaker, about, act, more }: ImportEvent): string | null {
    if (more?.id === undefined) return null;
    const content = shortHash(JSON.stringify([day, speaker, about, act.code, more]), 16);
    const known = this.#contents.get(more.id);
    if (known === undefined) this.#contents.set(more.id, content);
    return known === undefined || known === content
      ? null
      : `${more.id} is the id of an earlier row that says something else`;
  }
}
