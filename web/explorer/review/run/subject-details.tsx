import { useQuery } from '@tanstack/react-query';
import { ask } from '../../api/ask.js';
import { daysInWords } from '../../words/days.js';
import { counted } from '../../words/numbers.js';
import { ReviewSubject } from '../api/operations.generated.js';

/** Details that distinguish a subject from others: what it is, its roles on a day, and its latest statement. */
export const SubjectDetails = ({ id, day }: { id: string; day: string }) => {
  const { data } = useQuery({
    queryKey: [ReviewSubject.name, id, day],
    queryFn: ({ signal }) => ask(ReviewSubject, { id, on: day }, signal),
  });
  const node = data?.node;
  if (!node) return null;
  const description = 'description' in node ? node.description : null;
  const roles = 'roles' in node ? (node.roles ?? []) : null;
  const held = roles?.map(({ title, of }) => `${title}, ${of.name}`).join('; ');
  const statements = 'statements' in node ? node.statements : null;
  const last = statements?.nodes[0];
  return (
    <span className="soft small subject-details">
      {held || description || (roles ? 'No role is known on that day' : '')}
      {last && (
        <>
          {(held || description || roles) && ' · '}
          {counted(statements.totalCount, 'statement')}, {statements.totalCount > 1 && 'the last '}
          {daysInWords(last.saidOn)}: “{last.quote ?? last.paraphrase}”
        </>
      )}
    </span>
  );
};
