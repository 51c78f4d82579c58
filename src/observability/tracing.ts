import type { Attributes, Context, Span, Tracer } from '@opentelemetry/api';
import type { BasicTracerProvider, SpanProcessor } from '@opentelemetry/sdk-trace-base';

/** The position of a request in a trace that began before it. */
interface TraceParent {
  /** 32 hex digits. */
  traceId: string;
  /** 16 hex digits. */
  spanId: string;
  /** Bit 0: whether the caller records the trace. */
  flags: number;
}

// https://www.w3.org/TR/trace-context/#traceparent-header: later versions may append fields, the first one may not.
const TRACEPARENT = /^(?!ff)([\da-f]{2})-(?!0{32})([\da-f]{32})-(?!0{16})([\da-f]{16})-([\da-f]{2})(-.*)?$/;

/** Parses the header `traceparent` of a request; null if there is none or it is malformed. */
export function parseTraceParent(header: unknown): TraceParent | null {
  const [, version, traceId, spanId, flags, rest] = (typeof header === 'string' && TRACEPARENT.exec(header)) || [];
  if (version === undefined || (version === '00' && rest !== undefined)) return null;
  return { traceId: traceId!, spanId: spanId!, flags: Number.parseInt(flags!, 16) };
}

/** A request at the start of its trace. */
export interface TracedRequest {
  method: string;
  path: string;
  headers: Record<string, string | string[] | undefined>;
}

/** A request at the end of its trace. */
export interface TracedEnding {
  status: number;
  operation: string | null;
  type: string | null;
  isFailed: boolean;
}

/** The trace of one request. */
export interface RequestTrace {
  readonly traceId: string;
  /** Begins the span of a named query, and returns a function that ends it. */
  readonly startQuery: (name: string) => (error: unknown) => void;
  end(ending: TracedEnding): void;
}

type Api = typeof import('@opentelemetry/api');

function codeOf(error: unknown): string {
  const { code, name } = error as { code?: unknown; name?: unknown };
  return String(code ?? name ?? 'Error');
}

/** Exports what each request did, and for how long, to an OpenTelemetry collector. */
export class Tracing {
  readonly #api: Api;
  readonly #provider: BasicTracerProvider;
  readonly #tracer: Tracer;
  readonly #database: string;

  private constructor(api: Api, provider: BasicTracerProvider, database: string) {
    this.#api = api;
    this.#provider = provider;
    this.#tracer = provider.getTracer('demarche');
    this.#database = database;
  }

  /**
   * Starts tracing. The libraries are loaded only here; the endpoint, the name of the service and the sampling ratio come from
   * the standard variables of OpenTelemetry. `database` names the engine.
   */
  static async start(database: string, processor?: SpanProcessor): Promise<Tracing> {
    const [api, sdk, { detectResources, envDetector, resourceFromAttributes }, { OTLPTraceExporter }] =
      await Promise.all([
        import('@opentelemetry/api'),
        import('@opentelemetry/sdk-trace-base'),
        import('@opentelemetry/resources'),
        import('@opentelemetry/exporter-trace-otlp-http'),
      ]);
    const named = resourceFromAttributes({ 'service.name': 'demarche' });
    const provider = new sdk.BasicTracerProvider({
      resource: named.merge(detectResources({ detectors: [envDetector] })),
      spanProcessors: [processor ?? new sdk.BatchSpanProcessor(new OTLPTraceExporter())],
    });
    return new Tracing(api, provider, database);
  }

  /** Begins the trace of a request, as a part of that of its caller if the header `traceparent` names one. */
  begin({ method, path, headers }: TracedRequest): RequestTrace {
    const { SpanKind } = this.#api;
    const attributes = { 'http.request.method': method, 'url.path': path };
    const span = this.#tracer.startSpan(
      `${method} ${path}`,
      { kind: SpanKind.SERVER, attributes },
      this.#callerOf(headers),
    );
    const inside = this.#api.trace.setSpan(this.#api.ROOT_CONTEXT, span);
    return {
      traceId: span.spanContext().traceId,
      startQuery: (name) => this.#startQuery(name, inside),
      end: (ending) => this.#end(span, ending),
    };
  }

  /** Flushes the remaining spans. Errors of the collector are ignored. */
  async stop(): Promise<void> {
    await this.#provider.shutdown().catch(() => undefined);
  }

  #callerOf({ traceparent, tracestate }: TracedRequest['headers']): Context {
    const { ROOT_CONTEXT, createTraceState, trace } = this.#api;
    const parent = parseTraceParent(traceparent);
    if (!parent) return ROOT_CONTEXT;
    return trace.setSpanContext(ROOT_CONTEXT, {
      traceId: parent.traceId,
      spanId: parent.spanId,
      traceFlags: parent.flags,
      isRemote: true,
      ...(typeof tracestate === 'string' && { traceState: createTraceState(tracestate) }),
    });
  }

  #startQuery(name: string, inside: Context): (error: unknown) => void {
    const attributes = { 'db.system.name': this.#database, 'db.query.summary': name };
    const span = this.#tracer.startSpan(name, { kind: this.#api.SpanKind.CLIENT, attributes }, inside);
    return (error) => {
      if (error) {
        span.setAttribute('error.type', codeOf(error));
        span.setStatus({ code: this.#api.SpanStatusCode.ERROR });
      }
      span.end();
    };
  }

  #end(span: Span, { status, operation, type, isFailed }: TracedEnding): void {
    const attributes: Attributes = { 'http.response.status_code': status };
    if (operation !== null) attributes['graphql.operation.name'] = operation;
    if (type !== null) attributes['graphql.operation.type'] = type;
    span.setAttributes(attributes);
    if (isFailed) span.setStatus({ code: this.#api.SpanStatusCode.ERROR });
    span.end();
  }
}
