import type { ReactNode } from 'react';
import { Fact } from '../parts/fact.js';
import { SubjectLink, SubjectLinks } from '../parts/subject-link.js';
import { daysInWords } from '../words/days.js';
import { identifierAddress } from './identifier-address.js';
import type { OneSubject } from './subject-page.js';

const PARTY: Record<string, string> = {
  SIGNATORY: 'signed',
  RATIFIED: 'ratified',
  MEDIATOR: 'mediated',
  REDUCED_COMPLIANCE: 'reduced its compliance',
  WITHDREW: 'withdrew',
};

interface Known {
  name: string;
  items: ReactNode[];
}

const spanText = (since: string | null, until: string | null) =>
  [since && ` (${daysInWords(since)}`, until && `, until ${daysInWords(until)}`, since && ')'].filter(Boolean).join('');

/** The facts about a subject besides statements, according to its kind. */
function factsOf(subject: OneSubject): Known[] {
  const facts: Known[] = [];
  const add = (name: string, items: ReactNode[]) => items.length > 0 && facts.push({ name, items });
  add('Also known as', subject.aliases);
  if ('category' in subject && subject.category) add('Kind', [subject.category]);
  if ('adoptedOn' in subject && subject.adoptedOn) add('Adopted', [daysInWords(subject.adoptedOn)]);
  if ('heldOn' in subject && subject.heldOn) add('Held', [daysInWords(subject.heldOn)]);
  if ('expectedOn' in subject && subject.expectedOn) add('Expected', [daysInWords(subject.expectedOn)]);
  if ('place' in subject && subject.place) add('Place', [subject.place]);
  if ('roles' in subject) {
    const items = (subject.roles ?? []).map((role) => (
      <>
        {role.title} of <SubjectLink subject={role.of} />
        {role.during && <span className="soft"> ({daysInWords(role.during)})</span>}
      </>
    ));
    add('Roles', items);
  }
  if ('representatives' in subject) {
    const items = (subject.representatives ?? []).map((role) => (
      <>
        <SubjectLink subject={role.holder} />, {role.title}
      </>
    ));
    add('Represented by', items);
  }
  if ('members' in subject && subject.members?.length)
    add('Members', [<SubjectLinks key="all" subjects={subject.members} />]);
  if ('agreements' in subject) {
    const items = (subject.agreements?.nodes ?? []).map(({ partyStatus, agreement, since, until }) => (
      <>
        {PARTY[partyStatus]}: <SubjectLink subject={agreement} />
        <span className="soft">{spanText(since, until)}</span>
      </>
    ));
    add('Agreements', items);
  }
  if ('parties' in subject) {
    const items = (subject.parties?.nodes ?? []).map(({ partyStatus, party, since, until }) => (
      <>
        <SubjectLink subject={party} /> {PARTY[partyStatus]}
        <span className="soft">{spanText(since, until)}</span>
      </>
    ));
    add('Parties', items);
  }
  if ('participations' in subject) {
    const items = (subject.participations ?? []).map(({ participant, role }) => (
      <>
        <SubjectLink subject={participant} />
        {role && <span className="soft"> ({role})</span>}
      </>
    ));
    add('Took part', items);
    if (subject.concerns?.length) add('Concerns', [<SubjectLinks key="all" subjects={subject.concerns} />]);
  }
  const events = (subject.events?.nodes ?? []).map((event) => (
    <>
      <SubjectLink subject={event} />
      {event.heldOn && <span className="soft"> ({daysInWords(event.heldOn)})</span>}
    </>
  ));
  add('Events', events);
  return facts;
}

const Identifiers = ({ identifiers }: { identifiers: OneSubject['identifiers'] }) => {
  const items = identifiers.map(({ scheme, value }) => {
    const address = identifierAddress(scheme, value);
    return (
      <li key={`${scheme} ${value}`}>
        <span className="soft">{scheme}</span>{' '}
        {address ? (
          <a href={address} rel="noreferrer">
            {value}
          </a>
        ) : (
          value
        )}
      </li>
    );
  });
  return (
    <Fact name="Identifiers">
      <ul className="row small">{items}</ul>
    </Fact>
  );
};

/** The facts about a subject besides statements. */
export const SubjectFacts = ({ subject }: { subject: OneSubject }) => {
  const facts = factsOf(subject);
  const { identifiers } = subject;
  if (facts.length === 0 && identifiers.length === 0) return null;
  return (
    <dl className="subject-facts">
      {facts.map(({ name, items }) => (
        <Fact key={name} name={name}>
          <ul>
            {items.map((item, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the items of one answer keep their order
              <li key={index}>{item}</li>
            ))}
          </ul>
        </Fact>
      ))}
      {identifiers.length > 0 && <Identifiers identifiers={identifiers} />}
    </dl>
  );
};
