import { markInherited, ownOrInherited, takesOver, type Inheritable, type Instance, type ServicePartName } from './inheritance';

/** The rows of a part that a service has itself and those that it could take over from its template, asked for together. */
export async function ownAndTemplateRows<Row>(load: (serviceId: string) => Promise<Row[]>, instance: Instance, part: ServicePartName): Promise<{ own: Row[]; template: Row[] }> {
  const { id, templateId } = instance;
  const [own, template] = await Promise.all([load(id), templateId === null || !takesOver(instance, part) ? [] : load(templateId)]);
  return { own, template };
}

/** The rows that a service shows: its own or, where it has none, its template's, each saying which. */
export async function shownRows<Row extends { readonly serviceId: string }>(load: (serviceId: string) => Promise<Row[]>, instance: Instance, part: ServicePartName): Promise<Inheritable<Row>[]> {
  const { own, template } = await ownAndTemplateRows(load, instance, part);
  return markInherited(ownOrInherited(own, template, instance, part), instance.id);
}
