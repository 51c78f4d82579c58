// The quote of a candidate is compared with the article, whoever wrote it: extractors and editors alike.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { describeOnEachEngine } from '../engines.js';
import { Reviewing, SHORT_ARTICLE } from './reviewing.js';

// biome-ignore lint/suspicious/noExplicitAny: tests read whatever they asked for.
type Json = any;

const INVENTED = { quote: 'I hereby declare war' };
const LACKS = 'the quote has “I hereby declare war”, which is not in the passages of its evidence';

describeOnEachEngine('the quote of a candidate', (config) => {
  let reviewing: Reviewing;
  let number = 0;
  beforeAll(async () => {
    reviewing = await Reviewing.start(config);
    const subject = { kind: 'PERSON', id: 'person/ada-berg', name: 'Ada Berg' };
    const record = 'mutation ($input: UpsertSubjectInput!) { upsertSubject(input: $input) { subject { id } } }';
    await reviewing.data(record, { input: subject });
  });
  afterAll(() => reviewing.stop());

  const newRun = async () => {
    number += 1;
    return reviewing.read(`Quoted report ${number}\n\n${SHORT_ARTICLE}`, { publishedOn: '2022-03-10' });
  };
  const revised = async ({ id, version }: Json, changes: object) =>
    (await reviewing.changed('reviseCandidate', { id, version, changes })).candidate;
  const problemOf = ({ checks }: Json, wanted: string) =>
    checks.find(({ name }: Json) => name === wanted).problem as string | null;

  it('fails the check of its words once an editor invents some, and passes it again once they are corrected', async () => {
    const [first] = (await newRun()).candidates.nodes;
    const invented = await revised(first, INVENTED);
    const dated = await revised(invented, { saidOn: '2022-03-09' });
    const corrected = await revised(dated, { quote: 'we will open … on Monday' });
    expect([first, invented, dated, corrected].map((one) => problemOf(one, 'WORDS'))).toEqual([
      null,
      LACKS,
      LACKS,
      null,
    ]);
  });

  it('with invented words keeps the candidate from being accepted unseen', async () => {
    const { id: run, candidates } = await newRun();
    const [first] = candidates.nodes;
    const query = 'query ($run: ID!) { candidates(filter: { run: [$run], isClear: true }) { nodes { id } } }';
    const idsOfClear = async () => (await reviewing.data(query, { run })).candidates.nodes.map(({ id }: Json) => id);
    const before = await idsOfClear();
    const { version } = await revised(first, INVENTED);
    const listed = await reviewing.refusal('acceptAll', { run, minScore: 0, candidates: [{ id: first.id, version }] });
    const { decisions } = await reviewing.changed('acceptAll', { run, minScore: 0 });
    const accepted = decisions.map(({ candidateId }: Json) => candidateId);
    expect([before.includes(first.id), (await idsOfClear()).includes(first.id), listed.code, accepted]).toEqual([
      ...[true, false, 'CONFLICT'],
      expect.not.arrayContaining([first.id]),
    ]);
  });

  it('with invented words is not recorded, and the refusal says what would be', async () => {
    const [{ id, version }] = (await newRun()).candidates.nodes;
    expect(await reviewing.refusal('acceptCandidate', { id, version, changes: INVENTED })).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [
        {
          path: 'input.changes.quote',
          message: `is not what the article says: ${LACKS}; give its words as printed, or make them a paraphrase, with the form INDIRECT and no quote`,
        },
      ],
    });
  });

  it('is recorded with words left out and words of the editor in brackets', async () => {
    const [{ id, version }] = (await newRun()).candidates.nodes;
    const changes = { quote: '[Ruritania] will open the border …' };
    const { candidate } = await reviewing.changed('acceptCandidate', { id, version, changes });
    expect(candidate.statement.quote).toBe(changes.quote);
  });

  it('of the reporter’s words fails the check of the quotation marks', async () => {
    const { candidates } = await newRun();
    const indirect = candidates.nodes.find(({ draft }: Json) => draft.form === 'INDIRECT');
    const quoted = await revised(indirect, { form: 'DIRECT', quote: indirect.draft.evidence[0].exact });
    expect([problemOf(quoted, 'WORDS'), problemOf(quoted, 'FORM')]).toEqual([
      null,
      'the words are not within quotation marks',
    ]);
  });

  it('that is moved into a quotation without an end fails the check of the quotation marks', async () => {
    const text = `Open report\n\n${SHORT_ARTICLE}\n\nVarga went on: “We will stay at the lake and we mean it.\n\nNobody answered.`;
    const { candidates } = await reviewing.read(text, { publishedOn: '2022-03-10' });
    const [first] = candidates.nodes;
    const start = [...text.slice(0, text.indexOf('We will stay'))].length;
    const moved = await revised(first, { start, end: start + 'We will stay at the lake'.length });
    expect([moved.draft.quote, problemOf(moved, 'FORM'), problemOf(first, 'FORM')]).toEqual([
      'We will stay at the lake',
      'the closing quotation mark is missing',
      null,
    ]);
  });

  it('may not lose what it is about, in the words of recordStatement', async () => {
    const [{ id, version, draft }] = (await newRun()).candidates.nodes;
    const { errors } = await reviewing.ask(
      'mutation ($input: RecordStatementInput!) { recordStatement(input: $input) { statement { id } } }',
      {
        input: {
          ...{ speaker: 'person/ada-berg', about: [], quote: draft.quote, form: 'DIRECT', act: '010' },
          ...{ saidOn: '2022-03-10', evidence: [{ source: 'source/vienna' }] },
        },
      },
    );
    const recorded = errors?.[0]?.extensions.fields as { path: string; message: string }[];
    const { fields } = await reviewing.refusal('acceptCandidate', { id, version, changes: { about: [] } });
    const { message } = recorded.find(({ path }) => path === 'input.about')!;
    expect(fields).toEqual([{ path: 'input.changes.about', message }]);
  });
});
