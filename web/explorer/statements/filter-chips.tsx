import { asParameterOfDeeds } from '../address/acts.js';
import { textsOf } from '../address/filter.js';
import { Link } from '../address/link.js';
import { useAddress } from '../address/use-address.js';
import type { StatementFilter } from '../api/operations.generated.js';
import { toldOf } from './condition-words.js';
import { NotActors } from './not-actors.js';
import './statements.css';

interface Props {
  filter: StatementFilter;
  names: ReadonlyMap<string, string>;
  /** The ids in the filter that the graph does not have. */
  missing: readonly string[];
  /** The prefix of this filter's parameters in the address. */
  prefix?: string;
  /** Whether the filter is of deeds. */
  isOfDeeds?: boolean;
}

/** The conditions of a filter, each with a link that removes it, and the ids in them that the graph does not have. */
export const FilterChips = ({ filter, names, missing, prefix = '', isOfDeeds = false }: Props) => {
  const { addressOf } = useAddress();
  const known = (ids: readonly string[]) => ids.filter((id) => !missing.includes(id));
  const chips = Object.entries(filter).flatMap(([name, value]) => {
    const texts = textsOf(value);
    return toldOf(name, texts, { names, isOfDeeds }).map((text, index) => {
      const others = texts.filter((_, at) => at !== index);
      const changes = isOfDeeds ? asParameterOfDeeds(name, others) : { [prefix + name]: others };
      return { text, without: addressOf({ ...changes, after: null }) };
    });
  });
  if (chips.length === 0) return null;
  return (
    <>
      <ul className="chips" aria-label="Conditions">
        {chips.map(({ text, without }) => (
          <li key={without}>
            <Link href={without} className="chip" aria-label={`${text}: remove this condition`}>
              {text} <span aria-hidden="true">×</span>
            </Link>
          </li>
        ))}
      </ul>
      <NotActors ids={known(filter.speaker ?? [])} names={names} what={isOfDeeds ? 'act' : 'state something'} />
      {missing.map((id) => (
        <p key={id} className="problem" role="status">
          The graph has no {id.startsWith('source/') ? 'source' : 'subject'} {id}.
        </p>
      ))}
    </>
  );
};
