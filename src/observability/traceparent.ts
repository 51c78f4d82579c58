/** Where a request stands in a trace that began before it. */
export interface TraceParent {
  /** 32 hex digits. */
  traceId: string;
  /** 16 hex digits. */
  spanId: string;
  /** Bit 0: whether the caller keeps the trace. */
  flags: number;
}

// https://www.w3.org/TR/trace-context/#traceparent-header: later versions may have more behind, the first one has not.
const TRACEPARENT = /^(?!ff)([\da-f]{2})-(?!0{32})([\da-f]{32})-(?!0{16})([\da-f]{16})-([\da-f]{2})(-.*)?$/;

/** What the header `traceparent` of a request says; null where there is none or it cannot be read. */
export function parseTraceParent(header: unknown): TraceParent | null {
  const [, version, traceId, spanId, flags, rest] = (typeof header === 'string' && TRACEPARENT.exec(header)) || [];
  if (version === undefined || (version === '00' && rest !== undefined)) return null;
  return { traceId: traceId!, spanId: spanId!, flags: Number.parseInt(flags!, 16) };
}
