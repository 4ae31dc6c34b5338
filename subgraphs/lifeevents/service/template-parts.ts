import { markInherited, ownOrInherited, type Inheritable } from './inheritance';

/** A service as far as inheritance needs it. */
export interface Instance {
  readonly id: string;
  readonly templateId: string | null;
}

/** The rows that a service has itself and those that its template has, asked for together. */
export async function ownAndTemplateRows<Row>(load: (serviceId: string) => Promise<Row[]>, { id, templateId }: Instance): Promise<{ own: Row[]; template: Row[] }> {
  const [own, template] = await Promise.all([load(id), templateId === null ? [] : load(templateId)]);
  return { own, template };
}

/** The rows that a service shows: its own or, where it has none, its template's, each saying which. */
export async function shownRows<Row extends { readonly serviceId: string }>(load: (serviceId: string) => Promise<Row[]>, instance: Instance): Promise<Inheritable<Row>[]> {
  const { own, template } = await ownAndTemplateRows(load, instance);
  return markInherited(ownOrInherited(own, template), instance.id);
}
