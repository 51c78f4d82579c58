import type { BucketFragment } from '../api/operations.generated.js';

const NOTHING = {
  count: 0,
  meanTone: null,
  byQuadClass: { verbalCooperation: 0, materialCooperation: 0, verbalConflict: 0, materialConflict: 0 },
};

/** Two timelines over the same buckets: all that either has, in order, with a count of 0 where one has none. */
export function compared(
  one: readonly BucketFragment[],
  other: readonly BucketFragment[],
): [BucketFragment[], BucketFragment[]] {
  const all = new Map([...one, ...other].map(({ label, start, end }) => [start, { ...NOTHING, label, start, end }]));
  const starts = [...all.keys()].sort();
  const filled = (buckets: readonly BucketFragment[]) => {
    const own = new Map(buckets.map((bucket) => [bucket.start, bucket]));
    return starts.map((start): BucketFragment => own.get(start) ?? all.get(start)!);
  };
  return [filled(one), filled(other)];
}
