import { z } from 'zod';
import { ActorKind } from '../../../prisma/generated/actors/typegraphql/enums/ActorKind';
import { ContextKind } from '../../../prisma/generated/actors/typegraphql/enums/ContextKind';
import { CoordinationRole } from '../../../prisma/generated/actors/typegraphql/enums/CoordinationRole';
import { GovernmentLevel } from '../../../prisma/generated/actors/typegraphql/enums/GovernmentLevel';
import { NeedType } from '../../../prisma/generated/actors/typegraphql/enums/NeedType';
import { RelationKind } from '../../../prisma/generated/actors/typegraphql/enums/RelationKind';
import { SuccessionKind } from '../../../prisma/generated/actors/typegraphql/enums/SuccessionKind';
import { isOrganizationNumber } from '../../shared/organization-number';

/**
 * The files of the starter dataset: prisma/starter/actors. Actors are named by organisation number, or by a key where
 * they have none; every record says where it comes from.
 */
const text = z.string().trim().min(1);
const texts = z.strictObject({ nb: text.optional(), nn: text.optional(), en: text.optional() }).refine((value) => Object.keys(value).length > 0, 'has no text in any language');
const day = z.iso.date();
const key = z.string().regex(/^[a-z0-9-]+$/, 'is not a key');
const number = z.string().refine(isOrganizationNumber, 'is not an organisation number');
const source = z.strictObject({ kind: z.enum(['SOURCED', 'INFERRED', 'REPORTED']), url: z.url().optional(), retrieved: day.optional(), note: text.optional() });
const period = { validFrom: day.optional(), validTo: day.optional() };
const context = z.strictObject({ kind: z.enum(ContextKind), key }).optional();

const actor = z.strictObject({
  number: number.optional(),
  key: key.optional(),
  numberMissing: text.optional(),
  short: text.optional(),
  altinn: text.optional(),
  kind: z.enum(ActorKind),
  level: z.enum(GovernmentLevel).optional(),
  ownSector: z.enum(['MUNICIPAL', 'COUNTY', 'COURTS', 'BUSINESS', 'VOLUNTARY', 'CITIZENS']).optional(),
  dissolvedOn: day.optional(),
  names: z.array(z.strictObject({ texts, ...period, source })).min(1),
  parents: z.array(z.strictObject({ parent: key, ...period, source })).default([]),
  functions: z.strictObject({ codes: z.array(z.string().regex(/^\d{2,4}$/)).min(1), source }).optional(),
  source,
}).refine((value) => (value.number === undefined) !== (value.key === undefined), 'needs a number or a key, and not both');

export const STARTER_FILES = {
  functions: z.strictObject({ code: z.string().regex(/^\d{2,4}$/), uri: z.url(), label: texts, source }),
  organisations: actor,
  groups: actor,
  successions: z.strictObject({ from: key, to: key, kind: z.enum(SuccessionKind), on: day, source }),
  relations: z.strictObject({ from: key, kind: z.enum(RelationKind), to: key, context, details: texts.optional(), ...period, source }),
  needs: z.strictObject({ actor: key, type: z.enum(NeedType), text: texts, context, source }),
  'coordination-roles': z.strictObject({ actor: key, role: z.enum(CoordinationRole), context, ...period, source }),
  components: z.strictObject({ key, names: texts, description: texts.optional(), homepage: z.url().optional(), operator: key, needs: z.array(z.strictObject({ component: key, source })).default([]), source }),
  ecosystems: z.strictObject({ key, names: texts, note: texts.optional(), ...period, members: z.array(key), components: z.array(key), initiatives: z.array(key), lifeEvents: z.array(key), source }),
} as const;

export type StarterFile = keyof typeof STARTER_FILES;
export type StarterDataset = { [File in StarterFile]: z.output<(typeof STARTER_FILES)[File]>[] };
export type StarterActor = z.output<typeof actor>;
export type StarterSource = z.output<typeof source>;
