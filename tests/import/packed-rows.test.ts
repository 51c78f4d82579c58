import { describe, expect, it } from '@jest/globals';
import type { InteractionLine, StatementLine } from '../../src/exchange/exchange-line.js';
import { fingerprintOf, interactionRow, statementRows } from '../../src/exchange/graph-rows.js';
import { isPackableStatement, packInteraction, packStatement } from '../../src/import/packed-rows.js';
import { RECORDED_AT } from '../engines.js';

describe('a packed row', () => {
  const line: StatementLine = {
    type: 'statement',
    id: 'statement/x',
    speaker: 'state/a',
    about: ['state/b'],
    form: 'CODED',
    act: '010',
    saidOn: '2014-01-01',
    evidence: [{ source: 'source/s', exact: 'a\tb\nc' }],
  };
  const visit: InteractionLine = {
    type: 'interaction',
    id: 'interaction/x',
    source: 'state/a',
    target: 'state/b',
    act: '042',
    tone: 1,
    heldOn: '2014-01',
    evidence: [{ source: 'source/s' }],
  };

  it('has the fingerprint that a loaded line has', () => {
    expect(packStatement(line).split('\t')[9]).toBe(fingerprintOf(line));
    expect(packInteraction(visit).split('\t')[9]).toBe(fingerprintOf(visit));
  });

  it('holds as many fields as the query reads, whatever the evidence says', () => {
    expect(packStatement(line).split('\n')).toHaveLength(1);
    expect(packStatement(line).split('\t')).toHaveLength(12);
  });

  it('is only made of what the query writes whole', () => {
    expect(isPackableStatement(line)).toBe(true);
    expect(isPackableStatement({ ...line, quote: 'q' })).toBe(false);
    expect(isPackableStatement({ ...line, about: ['state/a', 'state/b'] })).toBe(false);
  });

  it('gives the values that rows of a load have', () => {
    const recording = { recordedAt: RECORDED_AT.toISOString(), recordedBy: null };
    const { properties } = statementRows(line, recording);
    const fields = packStatement(line).split('\t');
    const valuesOf = (row: object, names: string[]) =>
      names.map((name) => String((row as Record<string, unknown>)[name] ?? ''));
    expect(fields.slice(3, 10)).toEqual(
      valuesOf(properties, ['actCode', 'tone', 'saidFrom', 'saidOn', 'saidTo', 'evidence', 'fingerprint']),
    );
    expect(packInteraction(visit).split('\t').slice(3, 10)).toEqual(
      valuesOf(interactionRow(visit, recording).properties, [
        ...['actCode', 'tone', 'heldFrom', 'heldOn', 'heldTo', 'evidence', 'fingerprint'],
      ]),
    );
  });
});
