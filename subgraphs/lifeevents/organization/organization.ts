import type { Prisma } from '../../../prisma/generated/lifeevents/client/client';
import { FAULT, type Faults, type Path } from '../../shared/writing/fault';
import { checkTexts, LONGEST_TITLE } from '../../shared/writing/text-input';
import { rememberActor } from '../actor/actor-number.store';
import { WRITERS } from '../authority/authority';
import { organizationUri } from '../catalog/organization';
import { detailsOf, irisOf } from '../catalog/stored/details';
import type { WriteSession } from '../context';
import { holdOptional } from '../../shared/writing/hold-optional';
import { checkIri } from '../record/new-uri';
import { checkSource } from '../../shared/writing/source';
import type { DescribeOrganizationInput } from './organization.input';
import { changeOrganization, findOrganization, insertOrganization, type OrganizationRow } from './organization.store';

const MOST_AREAS = 50;
const PUBLIC_BODY = 'cv:PublicOrganisation';

/** What the catalogue says of an organisation, from its row. */
export function toCatalogueOrganization(row: OrganizationRow) {
  const said = detailsOf(row.fields);
  return { ...row, names: said['names'] ?? {}, isPublicBody: row.class === PUBLIC_BODY, spatial: [...irisOf(said, 'spatial')] };
}

/** Says what the catalogue calls an organisation and where it answers; what a file said of it beside that stays. */
export async function describeOrganization(session: WriteSession, input: DescribeOrganizationInput): Promise<ReturnType<typeof toCatalogueOrganization>> {
  const { tx, faults } = session;
  const number = WRITERS.ownerOfNew(session, input.organizationNumber, ['input', 'organizationNumber'], 'What the catalogue says of another organisation');
  faults.stopIfAny();
  const names = checkTexts(faults, input.names, ['input', 'names'], LONGEST_TITLE);
  const spatial = checkAreas(faults, input.spatial, ['input', 'spatial']);
  const source = checkSource(faults, input.source, ['input', 'source']);
  const known = await findOrganization(tx, number);
  await holdOptional(session, { table: 'CatalogResource', what: 'The organisation', id: known?.id ?? null, expectedVersion: input.expectedVersion ?? null });
  faults.stopIfAny();
  await rememberActor(tx, number);
  const fields = { ...detailsOf(known?.fields), names, spatial } as Prisma.InputJsonObject;
  const data = { class: input.isPublicBody ? PUBLIC_BODY : 'org:Organization', fields, ...source };
  const row = known ? await changeOrganization(tx, known.id, data) : await insertOrganization(tx, { uri: organizationUri(number), kind: 'organization', identifier: number, ...data });
  return toCatalogueOrganization(row);
}

function checkAreas(faults: Faults, iris: readonly string[], path: Path): string[] {
  if (iris.length > MOST_AREAS) {
    faults.add(FAULT.LIST_TOO_LONG(path, { length: iris.length, most: MOST_AREAS }));
    return [];
  }
  return [...new Set(iris.map((iri, i) => checkIri(faults, iri, [...path, i])))].sort();
}
