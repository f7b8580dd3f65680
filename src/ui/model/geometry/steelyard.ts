/** The steelyard that weighs two powers. */

const DEGREES_A_POINT = 3.25;
const MOST_DEGREES = 9;

/** Tilt in degrees, clockwise; the heavier arm goes down, ever less for each further point. */
export function beamTilt(left: number, right: number): number {
  return MOST_DEGREES * Math.tanh(((right - left) * DEGREES_A_POINT) / MOST_DEGREES);
}

/** How far along an arm of `length` px the weight hangs. */
export function weightAt(value: number, max: number, length: number): number {
  return (Math.max(0, Math.min(max, value)) / max) * length * 0.953;
}

/** Ease with one overshoot, for a beam that comes to rest. */
export function settle(t: number): number {
  if (t <= 0) return 0;
  if (t >= 1) return 1;
  return 1 - Math.cos(t * Math.PI * 1.5) * Math.pow(1 - t, 1.4);
}
