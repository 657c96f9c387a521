const STEPS = 400;

/**
 * Logistic regression with L2, by full gradient steps of a size that each weight adapts (Adagrad).
 *
 * @param {readonly { features: readonly string[], right: boolean }[]} examples
 * @param {number} pull towards zero; the bias is left free
 * @returns {Map<string, number>} weights by feature, sorted by name, `bias` among them
 */
export function fitLogistic(examples, pull) {
  const names = [...new Set(['bias', ...examples.flatMap(({ features }) => features)])].sort();
  const index = new Map(names.map((name, i) => [name, i]));
  const rows = examples.map(({ features, right }) => ({
    at: Int32Array.from(['bias', ...features], (name) => index.get(name) ?? 0),
    right: right ? 1 : 0,
  }));
  const bias = index.get('bias');
  const weights = new Float64Array(names.length);
  const squares = new Float64Array(names.length).fill(1e-8);
  for (let step = 0; step < STEPS; step += 1) {
    const slope = weights.map((weight, i) => (i === bias ? 0 : pull * weight));
    for (const { at, right } of rows) {
      const sum = at.reduce((total, i) => total + (weights[i] ?? 0), 0);
      const miss = 1 / (1 + Math.exp(-sum)) - right;
      for (const i of at) slope[i] = (slope[i] ?? 0) + miss;
    }
    for (const [i, each] of slope.entries()) {
      const square = (squares[i] ?? 0) + each ** 2;
      squares[i] = square;
      weights[i] = (weights[i] ?? 0) - (0.5 * each) / Math.sqrt(square);
    }
  }
  return new Map(names.map((name, i) => [name, weights[i] ?? 0]));
}
