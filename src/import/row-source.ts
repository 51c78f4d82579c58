import { prefixOfId } from '../domain/identity.js';
import { slugOf } from '../domain/slug.js';
import type { SourceLine } from '../exchange/exchange-line.js';
import { checkRecord } from '../rules/check-record.js';
import { told } from './check-event.js';
import { type DateOrder, readDay } from './read-day.js';
import { shortHash } from './short-hash.js';

/** What a row says of its source. */
export interface SourceCells {
  source?: string;
  publisher?: string;
  url?: string;
  publishedOn?: string;
}

const SLUG_LENGTH = 80;

function comparable(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** An id with a hash of what tells the source from others, unless the slug alone does. */
function idOf(name: string, parts: readonly (string | undefined)[]): string {
  const slug = slugOf(name, SLUG_LENGTH);
  const said = parts.map((part) => comparable(part ?? ''));
  const isAllInSlug = said.slice(1).every((part) => part === '') && said[0] === slug.replaceAll('-', ' ');
  return isAllInSlug ? `source/${slug}` : `source/${slug === '' ? '' : `${slug}-`}${shortHash(JSON.stringify(said))}`;
}

/** An address with its host in small letters, as browsers write it. */
function addressOf(url: string): string | null {
  return URL.canParse(url) ? new URL(url).href : null;
}

/**
 * The source of a row, or what is wrong with it: null where the row names none. Sources are told apart by their id, else by
 * their address, else by their title with publisher and day.
 */
export function rowSource(cells: SourceCells, order?: DateOrder): SourceLine | { problem: string } | null {
  const { source, publisher, url } = cells;
  const title = source ?? publisher ?? url;
  if (title === undefined) return null;
  const day = cells.publishedOn === undefined ? undefined : readDay(cells.publishedOn, order);
  if (day && 'problem' in day) return { problem: `publishedOn: ${day.problem}` };
  const publishedOn = day?.day;
  const address = url === undefined ? undefined : addressOf(url);
  if (address === null)
    return { problem: `url: '${url!.slice(0, 60)}' is no address; give one such as https://example.org/report` };
  const isId = source !== undefined && prefixOfId(source) === 'source';
  const id = isId
    ? source
    : address !== undefined
      ? idOf(address.replace(/^\w+:\/\/(?:www\.)?/, ''), [address])
      : idOf(title, [title, source === undefined ? undefined : publisher, publishedOn]);
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
