interface Known<Key, Value> {
  get(key: Key): Value | undefined;
  set(key: Key, value: Value): unknown;
}

/** The value of a key, made when it is first asked for. */
export function madeOnce<Key, Value>(known: Known<Key, Value>, key: Key, make: () => NoInfer<Value>): Value {
  let value = known.get(key);
  if (value === undefined) {
    value = make();
    known.set(key, value);
  }
  return value;
}

/** The same, with a bound on how many are kept: all are forgotten when it is reached, and made again when they are asked for. */
export function madeOnceOf<Key, Value>(
  most: number,
  known: Map<Key, Value>,
  key: Key,
  make: () => NoInfer<Value>,
): Value {
  if (known.size >= most && !known.has(key)) known.clear();
  return madeOnce(known, key, make);
}
