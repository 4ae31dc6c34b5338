/** The most steps a map reaches beyond those involved: after three, a ministry's neighbours are most of the state. */
export const MOST_DEPTH = 3;
/** The most actors of a map: beyond them its metrics, whose cost grows with actors times lines, take seconds. */
export const MOST_ACTORS = 2_500;
/** The most lines of a map, for the same reason. */
export const MOST_LINES = 15_000;
