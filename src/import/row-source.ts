import { prefixOfId } from '../domain/identity.js';
import { slugOf } from '../domain/slug.js';
import { cut } from '../errors/shown.js';
import type { SourceLine } from '../exchange/exchange-line.js';
import { checkRecord } from '../rules/check-record.js';
import { MAX_LENGTH } from '../rules/limits.js';
import { told } from './check-event.js';
import { firstSlug } from './event-id.js';
import { type DateOrder, readDay } from './read-day.js';
import { shortHash } from './short-hash.js';

/** The cells of a row about its source. */
export interface SourceCells {
  source?: string;
  publisher?: string;
  url?: string;
  publishedOn?: string;
}

const SLUG_LENGTH = 80;
const MAX_TITLE_LENGTH = MAX_LENGTH.name;
/** The length of slugs in the first version. */
const FIRST_SLUG_LENGTH = 120;

function comparable(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** An id with a hash of what identifies the source, unless the slug alone does. */
function idOf(name: string, said: readonly string[]): string {
  const slug = slugOf(name, SLUG_LENGTH);
  const isAllInSlug = said.slice(1).every((part) => part === '') && said[0] === slug.replaceAll('-', ' ');
  return isAllInSlug ? `source/${slug}` : `source/${slug === '' ? '' : `${slug}-`}${shortHash(JSON.stringify(said))}`;
}

/** An address with its host in lower case, as browsers normalize it. */
function addressOf(url: string): string | null {
  return URL.canParse(url) ? new URL(url).href : null;
}

/** An address as a title, cut if it is longer than titles may be. */
function titleOfAddress(url: string | undefined): string | undefined {
  if (url === undefined) return undefined;
  const letters = [...url];
  return letters.length <= MAX_TITLE_LENGTH ? url : `${letters.slice(0, MAX_TITLE_LENGTH - 1).join('')}…`;
}

/** The id of a source by its address, which is case-sensitive: 'https://example.org/Ab' and '…/aB' are two. */
function idOfAddress(address: string, said = address): string {
  return idOf(address.replace(/^\w+:\/\/(?:www\.)?/, ''), [said]);
}

/** The id of a source by its title, with publisher and day. */
function idOfTitle(title: string, publisher: string | undefined, publishedOn: string | undefined): string {
  return idOf(
    title,
    [title, publisher, publishedOn].map((part) => comparable(part ?? '')),
  );
}

/**
 * The ids that earlier versions gave to the source of a row, except its current one: from its address ignoring case, and from its
 * title alone, without combining marks. Another source may have them. None for a source whose id is given.
 */
export function earlierSourceIds({ id, title, publisher, url, publishedOn }: SourceLine): string[] {
  const address = url === undefined ? null : addressOf(url);
  const isOwn = address === null ? id === idOfTitle(title, publisher, publishedOn) : id === idOfAddress(address);
  const isOfPublisher = publisher === title && id === idOfTitle(title, undefined, publishedOn);
  if (!isOwn && !isOfPublisher) return [];
  const ids = [
    ...(address === null ? [] : [idOfAddress(address, address.toLowerCase())]),
    `source/${firstSlug(title, FIRST_SLUG_LENGTH)}`,
  ];
  return ids.filter((earlier) => earlier !== id && prefixOfId(earlier) !== null);
}

/**
 * The source of a row, or what is wrong with it; null if the row names none. Sources are identified by their id, else by their
 * address, else by their title with publisher and day.
 */
export function rowSource(cells: SourceCells, order?: DateOrder): SourceLine | { problem: string } | null {
  const { source, publisher, url } = cells;
  const title = source ?? publisher ?? titleOfAddress(url);
  const day = cells.publishedOn === undefined ? undefined : readDay(cells.publishedOn, order);
  if (day && 'problem' in day) return { problem: `publishedOn: ${day.problem}` };
  const publishedOn = day?.day;
  if (title === undefined) {
    if (publishedOn === undefined) return null;
    return { problem: 'publishedOn: tells of a source that the row does not name; give source, publisher or url, too' };
  }
  const address = url === undefined ? undefined : addressOf(url);
  if (address === null)
    return { problem: `url: '${cut(url!)}' is not an address; give one such as https://example.org/report` };
  const isId = source !== undefined && prefixOfId(source) === 'source';
  const id = isId
    ? source
    : address !== undefined
      ? idOfAddress(address)
      : idOfTitle(title, source === undefined ? undefined : publisher, publishedOn);
  const line: SourceLine = {
    type: 'source',
    id,
    title,
    ...(publisher !== undefined && { publisher }),
    ...(url !== undefined && { url }),
    ...(publishedOn !== undefined && { publishedOn }),
  };
  const checked = checkRecord(line);
  return 'violations' in checked ? { problem: told(checked.violations) } : (checked.record as unknown as SourceLine);
}
