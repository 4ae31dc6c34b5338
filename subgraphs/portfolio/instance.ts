/** What an object of a class holds, without what it can do. */
export type DataOf<T> = { [Key in keyof T as T[Key] extends (...parameters: never[]) => unknown ? never : Key]: T[Key] };

/** An object of a GraphQL class: its data, with the class's texts-by-language to ask it for. */
export function instance<T extends object>(type: new () => T, data: DataOf<T>): T {
  return Object.assign(new type(), data);
}
