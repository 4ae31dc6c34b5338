/** A row of a sheet with commas, quoted where it must be. */
export function stringifyRow(cells: readonly string[]): string {
  return cells.map((cell) => (/[",;\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',');
}
