import { Link } from '../address/link.js';
import { useCarriedAddress } from '../address/use-address.js';
import { isActor, KINDS, withArticle } from '../words/names.js';

interface Props {
  /** The subjects for which a view requires that they can speak or act. */
  ids: readonly string[];
  names: ReadonlyMap<string, string>;
  /** What only such subjects do: 'state something'. */
  what: string;
}

/** Says of agreements, events and topics why nothing is found with them, with links to what was said about them. */
export const NotActors = ({ ids, names, what }: Props) => {
  const carried = useCarriedAddress();
  return ids
    .filter((id) => Object.hasOwn(KINDS, id.split('/', 1)[0]!) && !isActor(id))
    .map((id) => (
      <p key={id} className="problem" role="status">
        {names.get(id) ?? id} is {withArticle(id.split('/', 1)[0]!)}, and only persons, states, organizations and groups{' '}
        {what}. <Link href={carried('/statements', { about: id })}>What was said about it</Link>
      </p>
    ));
};
