// The metrics and communities of a small graph agree with those of networkx; tests/icews14 checks the same for all of ICEWS14.
import { afterAll, beforeAll } from '@jest/globals';
import { describeOnEachEngine } from '../engines.js';
import { TestService } from '../service.js';
import { itAgreesWithNetworkx } from './agrees-with-networkx.js';

describeOnEachEngine('the graph of a small file', (config) => {
  let service: TestService;
  beforeAll(async () => {
    service = await TestService.start(config, ['tests/analytics/small-graph.jsonl']);
  });
  afterAll(() => service?.stop());

  itAgreesWithNetworkx('networkx-small-graph.tsv', 'id', () => service);
});
