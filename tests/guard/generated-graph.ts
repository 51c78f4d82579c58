// A graph large enough that a planner cares how a query starts.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const KINDS = ['person', 'state', 'organization', 'group', 'agreement', 'event', 'topic'] as const;

/** A file in the exchange format with this many subjects, as many sources and ten times as many statements. */
export function generatedFile(size: number): string {
  const subjects = Array.from({ length: size }, (_, index) => {
    const type = KINDS[index % KINDS.length]!;
    const identifiers = [{ scheme: 'generated', value: String(index) }];
    return { type, id: `${type}/generated-${index}`, name: `Generated ${index}`, identifiers };
  });
  const ofType = (type: string) => subjects.filter((subject) => subject.type === type).map(({ id }) => id);
  const [persons, states, unions] = [ofType('person'), ofType('state'), ofType('organization')];
  const [agreements, events] = [ofType('agreement'), ofType('event')];
  const at = (ids: string[], index: number) => ids[index % ids.length]!;
  const evidence = (index: number) => [{ source: `source/generated-${index % size}` }];
  const day = (index: number) => new Date(Date.UTC(2000, 0, 1 + index)).toISOString().slice(0, 10);

  const lines = subjects.flatMap((subject, index) => [
    subject.type === 'event' ? { ...subject, heldOn: day(index) } : subject,
    { type: 'source', id: `source/generated-${index}`, title: `Source ${index}`, publishedOn: day(index) },
    { type: 'role', holder: at(persons, index), of: at(states, index), title: `Role ${index}`, during: day(index) },
    {
      type: 'party',
      party: at(states, index),
      agreement: at(agreements, index),
      status: 'SIGNATORY',
      since: day(index),
    },
    { type: 'participation', participant: at(states, index), event: at(events, index), role: `Part ${index}` },
    { type: 'concern', event: at(events, index), subject: subject.id },
    { type: 'membership', member: at(states, index), organization: at(unions, index), during: day(index) },
  ]);
  for (let index = 0; index < size * 10; index++) {
    const what = { act: '010', evidence: evidence(index) };
    const about = [at(states, index * 7), at(persons, index * 3 + 1)];
    lines.push({
      ...{ type: 'statement', id: `statement/generated-${index}`, speaker: at(persons, index), about, form: 'CODED' },
      ...{ ...what, saidOn: day(index) },
    } as never);
    lines.push({
      ...{ type: 'interaction', id: `interaction/generated-${index}`, source: at(states, index), target: about[0] },
      ...{ ...what, act: '042', heldOn: day(index) },
    } as never);
  }
  const file = join(mkdtempSync(join(tmpdir(), 'demarche-generated-')), 'generated.jsonl');
  writeFileSync(file, `${lines.map((line) => JSON.stringify(line)).join('\n')}\n`);
  return file;
}
