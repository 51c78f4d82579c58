/** With fewer months than this, a chart has a bar for each day. */
const FEW_MONTHS = 3;

/** Whether a timeline by month has so few buckets that it is shown by day; false until it is known. */
export function isTooShort(months: readonly unknown[] | null | undefined): boolean {
  return months !== null && months !== undefined && months.length < FEW_MONTHS;
}
