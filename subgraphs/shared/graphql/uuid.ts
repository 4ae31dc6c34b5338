const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether a text, in small letters, is an id as this hub makes them. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}
