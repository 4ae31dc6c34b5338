import { pickText } from '../../shared/graphql/localized-text';

/** The parts of a service that an instance shows from its template where it has none of its own. */
export const SERVICE_PARTS = ['TITLE', 'DESCRIPTION', 'HOMEPAGE', 'PARTICIPATIONS', 'REQUIRES', 'OUTPUTS', 'COMPONENTS', 'DIGITAL_FIRST'] as const;
export type ServicePartName = (typeof SERVICE_PARTS)[number];

/** The parts that an instance can decline; it always has a title, and answers each promise by itself. */
export const DECLINABLE_PARTS = ['DESCRIPTION', 'HOMEPAGE', 'PARTICIPATIONS', 'REQUIRES', 'OUTPUTS', 'COMPONENTS'] as const satisfies readonly ServicePartName[];

/** A service with what it takes over from its template and what it does not. */
export interface Instance {
  readonly id: string;
  readonly templateId: string | null;
  /** The parts that it does not take over: where it has none of its own, it has none. */
  readonly notInheritedParts: readonly string[];
}

interface DescribedService {
  readonly titles: unknown;
  readonly descriptions: unknown;
  readonly homepage: string | null;
  readonly notInheritedParts: readonly string[];
}

/**
 * What people read of an instance: its own title, description and homepage, each as a whole, and its template's where
 * it has none. Languages of the two are never mixed in one field: "Barnehageplass i Bergen" is not "Kindergarten place".
 *
 * Rule: an instance inherits what it does not override and does not decline. Owner, IRI, provenance, version, life events and history are
 * always its own. All bodies.
 */
export function withInheritedTexts<Service extends DescribedService>(service: Service, template: Omit<DescribedService, 'notInheritedParts'>): Service & InheritedTexts {
  const takesTitle = !hasText(service.titles) && hasText(template.titles);
  const takesDescription = takesOver(service, 'DESCRIPTION') && !hasText(service.descriptions) && hasText(template.descriptions);
  const takesHomepage = takesOver(service, 'HOMEPAGE') && service.homepage === null && template.homepage !== null;
  return {
    ...service,
    ...(takesTitle ? { titles: template.titles } : {}),
    ...(takesDescription ? { descriptions: template.descriptions } : {}),
    ...(takesHomepage ? { homepage: template.homepage } : {}),
    inheritedTexts: [...(takesTitle ? ['TITLE' as const] : []), ...(takesDescription ? ['DESCRIPTION' as const] : []), ...(takesHomepage ? ['HOMEPAGE' as const] : [])],
  };
}

const hasText = (json: unknown): boolean => pickText(json) !== null;

/** Which of a service's texts are its template's; a row without it shows its own. */
export interface InheritedTexts {
  readonly inheritedTexts?: readonly ServicePartName[];
}

/** Whether an instance takes a part over from its template where it has none of its own. */
export function takesOver({ notInheritedParts }: Pick<Instance, 'notInheritedParts'>, part: ServicePartName): boolean {
  return !notInheritedParts.includes(part);
}

/** A list of an instance: its own as a whole, or its template's where its own is empty and it takes the part over. */
export function ownOrInherited<Row>(own: readonly Row[], template: readonly Row[], instance: Pick<Instance, 'notInheritedParts'>, part: ServicePartName): readonly Row[] {
  return own.length > 0 || !takesOver(instance, part) ? own : template;
}

/** A row that may have been taken over from the template. */
export type Inheritable<Row> = Row & { readonly inheritedFromId: string | null };

/** Says of each row of a service whether it is its template's. */
export function markInherited<Row extends { readonly serviceId: string }>(rows: readonly Row[], serviceId: string): Inheritable<Row>[] {
  return rows.map((row) => ({ ...row, inheritedFromId: row.serviceId === serviceId ? null : row.serviceId }));
}

/** The six promises are answered each by itself: the instance's answer, else the template's. */
export function promisesOfInstance<Answer extends { readonly promise: string }>(own: readonly Answer[], template: readonly Answer[]): Answer[] {
  return [...own, ...template.filter(({ promise }) => !own.some((answer) => answer.promise === promise))];
}

/** The parts of an instance that come from its template, in the order in which a service shows them. */
export function inheritedParts(texts: readonly ServicePartName[], lists: Readonly<Partial<Record<ServicePartName, boolean>>>): ServicePartName[] {
  return SERVICE_PARTS.filter((part) => texts.includes(part) || lists[part] === true);
}
