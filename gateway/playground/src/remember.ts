/** What the page keeps from visit to visit. Storage may be closed to us (strict settings): then it lasts as long as the page. */
function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

export const recall = (key: string): string | null => read(`samspill:${key}`);

/** The tabs as GraphiQL keeps them: none before the first visit. */
export const recallTabs = (): string | null => read('graphiql:tabState');

export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(`samspill:${key}`, value);
  } catch {
    // not remembered, and nothing else is lost
  }
}
