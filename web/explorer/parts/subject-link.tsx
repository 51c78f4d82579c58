import { Link } from '../address/link.js';
import { useCarriedAddress } from '../address/use-address.js';

export interface Named {
  id: string;
  name: string;
}

/** A subject's name, as a link to its page. */
export const SubjectLink = ({ subject }: { subject: Named }) => {
  const carried = useCarriedAddress();
  return <Link href={carried(`/${subject.id}`)}>{subject.name}</Link>;
};

/** Names with commas between them and 'and' before the last. */
export const SubjectLinks = ({ subjects }: { subjects: readonly Named[] }) => (
  <>
    {subjects.map((subject, index) => (
      <span key={subject.id}>
        {index > 0 && (index === subjects.length - 1 ? ' and ' : ', ')}
        <SubjectLink subject={subject} />
      </span>
    ))}
  </>
);
