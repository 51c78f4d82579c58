interface Known<Key, Value> {
  get(key: Key): Value | undefined;
  set(key: Key, value: Value): unknown;
}

/** The value of a key, created on first use. */
export function madeOnce<Key, Value>(known: Known<Key, Value>, key: Key, make: () => NoInfer<Value>): Value {
  let value = known.get(key);
  if (value === undefined) {
    value = make();
    known.set(key, value);
  }
  return value;
}

/** Same as {@link madeOnce}, with at most `most` values: at the limit all are evicted, and created again on demand. */
export function madeOnceOf<Key, Value>(
  most: number,
  known: Map<Key, Value>,
  key: Key,
  make: () => NoInfer<Value>,
): Value {
  if (known.size >= most && !known.has(key)) known.clear();
  return madeOnce(known, key, make);
}
