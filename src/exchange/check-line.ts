import { shown } from '../errors/shown.js';
import { whyNotJson } from '../errors/why-not-json.js';
import { checkRecord } from '../rules/check-record.js';
import type { Violation } from '../rules/violation.js';
import type { ExchangeLine } from './exchange-line.js';
import { repeatedKey } from './repeated-key.js';

function parsed(text: string): { value: unknown } | { problem: string } {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return { problem: `is not JSON: ${whyNotJson(error as SyntaxError)}` };
  }
}

/**
 * Parses a line into the record that is stored, or returns all its violations; paths are JSON Pointers into the line.
 */
export function checkLine(text: string): { line: ExchangeLine } | { problems: Violation[] } {
  const result = parsed(text);
  if ('problem' in result) return { problems: [{ path: '/', rule: 'json', message: result.problem }] };
  const repeated = repeatedKey(text);
  if (repeated !== null) {
    const message = `has the key ${shown(repeated)} twice in one object; give it once`;
    return { problems: [{ path: '/', rule: 'repeatedKey', message }] };
  }
  const checked = checkRecord(result.value);
  return 'violations' in checked
    ? { problems: checked.violations }
    : { line: checked.record as unknown as ExchangeLine };
}
