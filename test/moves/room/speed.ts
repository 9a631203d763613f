/** How many times faster than outside the time of these stories passes. */
export const SPEED = 4;
