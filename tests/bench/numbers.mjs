// The few statistics a benchmark needs.

/** The middle one; the lower of two middle ones, so that it is always a measured value. */
export function median(numbers) {
  return sorted(numbers)[Math.floor((numbers.length - 1) / 2)];
}

/** The value that this share of the numbers does not exceed. */
export function quantile(numbers, share) {
  return sorted(numbers)[Math.min(numbers.length - 1, Math.floor(numbers.length * share))];
}

/** How many there are, their middle, their 95th percentile and the largest. */
export function summary(numbers) {
  if (numbers.length === 0) return { count: 0, p50: undefined, p95: undefined, max: undefined };
  return { count: numbers.length, p50: median(numbers), p95: quantile(numbers, 0.95), max: Math.max(...numbers) };
}

const sorted = (numbers) => [...numbers].sort((one, other) => one - other);
