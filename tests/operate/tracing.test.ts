// What an OpenTelemetry collector receives.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { InMemorySpanExporter, type ReadableSpan, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-base';
import { parseTraceParent, Tracing } from '../../src/observability/tracing.js';
import { describeOnEachEngine, VIENNA } from '../engines.js';
import { TestService } from '../service.js';

const TRACE_ID = '4bf92f3577b34da6a3ce929d0e0e4736';
const SPAN_ID = '00f067aa0ba902b7';
const OPERATION = 'query Iran { state(id: "state/iran") { name statementsAbout(first: 1) { nodes { quote } } } }';

describeOnEachEngine('the trace of an operation', (config) => {
  const exporter = new InMemorySpanExporter();
  let service: TestService;
  let tracing: Tracing;
  beforeAll(async () => {
    tracing = await Tracing.start(config.kind === 'neo4j' ? 'neo4j' : 'grafeo', new SimpleSpanProcessor(exporter));
    service = await TestService.start(config, [VIENNA], undefined, { tracing });
  });
  afterAll(async () => {
    await service?.stop();
    await tracing?.stop();
  });

  /** The spans of an operation, with that of the request last. */
  const spansOf = async (query: string, traceparent?: string): Promise<ReadableSpan[]> => {
    exporter.reset();
    await service.ask(query, undefined, traceparent === undefined ? {} : { traceparent });
    return exporter.getFinishedSpans();
  };

  it('has a span for the request and one for each named query', async () => {
    const spans = await spansOf(OPERATION);
    expect(spans.map(({ name }) => name)).toEqual(['findSubjects', 'listStatementsAbout', 'POST /graphql']);
  });

  it('has the spans of queries within that of the request', async () => {
    const spans = await spansOf(OPERATION);
    const requestId = spans.at(-1)!.spanContext().spanId;
    expect(spans.slice(0, -1).map(({ parentSpanContext }) => parentSpanContext?.spanId)).toEqual([
      requestId,
      requestId,
    ]);
  });

  it('goes on with the trace of its caller', async () => {
    const request = (await spansOf(OPERATION, `00-${TRACE_ID}-${SPAN_ID}-01`)).at(-1)!;
    expect([request.spanContext().traceId, request.parentSpanContext?.spanId]).toEqual([TRACE_ID, SPAN_ID]);
  });

  it('is not sent where its caller keeps none', async () => {
    expect(await spansOf(OPERATION, `00-${TRACE_ID}-${SPAN_ID}-00`)).toEqual([]);
  });

  it('names the operation', async () => {
    const request = (await spansOf(OPERATION)).at(-1)!;
    expect(request.attributes).toMatchObject({
      ...{ 'graphql.operation.name': 'Iran', 'graphql.operation.type': 'query', 'http.response.status_code': 200 },
    });
  });

  it('holds no argument and no query text', async () => {
    const spans = await spansOf(OPERATION);
    expect(JSON.stringify(spans.map(({ attributes, events }) => [attributes, events]))).not.toMatch(
      /state\/iran|MATCH/,
    );
  });

  it('is not made for probes', async () => {
    exporter.reset();
    await service.app.inject('/healthz');
    expect(exporter.getFinishedSpans()).toEqual([]);
  });
});

describe('the header traceparent', () => {
  it.each([`00-${TRACE_ID}-${SPAN_ID}-01`, `cc-${TRACE_ID}-${SPAN_ID}-01-what-the-future-will-be`])(
    'is read: %s',
    (header) => {
      expect(parseTraceParent(header)).toEqual({ traceId: TRACE_ID, spanId: SPAN_ID, flags: 1 });
    },
  );

  it.each([
    ['nothing', undefined],
    ['several', [`00-${TRACE_ID}-${SPAN_ID}-01`]],
    ['an empty text', ''],
    ['capitals', `00-${TRACE_ID.toUpperCase()}-${SPAN_ID}-01`],
    ['a trace of zeros', `00-${'0'.repeat(32)}-${SPAN_ID}-01`],
    ['a span of zeros', `00-${TRACE_ID}-${'0'.repeat(16)}-01`],
    ['the version that does not exist', `ff-${TRACE_ID}-${SPAN_ID}-01`],
    ['more than its version has', `00-${TRACE_ID}-${SPAN_ID}-01-more`],
    ['a text that would be a Cypher string', `00-' OR 1=1-${SPAN_ID}-01`],
  ])('is passed over where it is %s', (_, header) => {
    expect(parseTraceParent(header)).toBeNull();
  });
});
