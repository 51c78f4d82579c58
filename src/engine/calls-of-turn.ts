import type { NamedQuery } from '../query/query-catalogue.js';
import type { QueryParams, Row, Transaction } from './graph-engine.js';

/** A query that was requested and has not been sent. */
export interface Call {
  query: NamedQuery;
  params: QueryParams;
  resolve: (rows: Row[] | Promise<Row[]>) => void;
  reject: (reason: unknown) => void;
}

/** Batches the queries that are requested in one turn of the event loop, and sends them together in their order. */
export function callsOfTurn(send: (calls: readonly Call[]) => void): Transaction['run'] {
  let calls: Call[] = [];
  const sendAll = () => {
    const all = calls;
    calls = [];
    send(all);
  };
  return (query, params) =>
    new Promise((resolve, reject) => {
      if (calls.length === 0) setImmediate(sendAll);
      calls.push({ query, params, resolve, reject });
    });
}
