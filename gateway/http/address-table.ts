/** What the table notes of a route. */
interface Route {
  readonly url: string;
  readonly method: string | readonly string[];
}

/** The addresses that there are, to tell a wrong method from a wrong address. */
export class AddressTable {
  private readonly exact = new Map<string, Set<string>>();
  private readonly beginnings = new Map<string, Set<string>>();

  add({ url, method }: Route): void {
    // Questions of browsers are answered at any address, so that says nothing of the address.
    if (url === '*' || url === '/*') return;
    const table = url.endsWith('/*') ? this.beginnings : this.exact;
    const key = url.endsWith('/*') ? url.slice(0, -1) : url;
    const methods = table.get(key) ?? new Set();
    for (const name of [method].flat()) methods.add(name);
    table.set(key, methods);
  }

  /** What may be asked at a path; nothing where there is nothing. */
  methodsAt(path: string): readonly string[] {
    const found = this.exact.get(path) ?? [...this.beginnings].find(([beginning]) => path.startsWith(beginning))?.[1];
    return [...(found ?? [])].sort();
  }
}
