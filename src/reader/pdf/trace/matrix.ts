import type {Box} from '../box.ts'

/** x' = a·x + c·y + e, y' = b·x + d·y + f, as pdf writes it. */
export type Matrix = readonly [number, number, number, number, number, number]

export const identity: Matrix = [1, 0, 0, 1, 0, 0]

/** The matrix that does `inner` first, then `outer`. */
export function combine(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer
  const [a2, b2, c2, d2, e2, f2] = inner
  return [
    a * a2 + c * b2,
    b * a2 + d * b2,
    a * c2 + c * d2,
    b * c2 + d * d2,
    a * e2 + c * f2 + e,
    b * e2 + d * f2 + f,
  ]
}

/** Six finite numbers as a matrix; anything else as the identity. */
export function matrixOf(value: unknown): Matrix {
  if (!value || typeof value !== 'object') return identity
  const [a, b, c, d, e, f] = Array.from(value as ArrayLike<number>)
  const six = [a, b, c, d, e, f].map(Number)
  return six.every(Number.isFinite) ? (six as unknown as Matrix) : identity
}

/** The upright box around a rectangle after the matrix. */
export function boxAfter(matrix: Matrix, x0: number, y0: number, x1: number, y1: number): Box {
  const [a, b, c, d, e, f] = matrix
  const xs = [a * x0 + c * y0, a * x1 + c * y0, a * x0 + c * y1, a * x1 + c * y1]
  const ys = [b * x0 + d * y0, b * x1 + d * y0, b * x0 + d * y1, b * x1 + d * y1]
  return {
    left: Math.min(...xs) + e,
    top: Math.min(...ys) + f,
    right: Math.max(...xs) + e,
    bottom: Math.max(...ys) + f,
  }
}
