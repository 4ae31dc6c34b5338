import { ActorKind } from '../../../prisma/generated/actors/typegraphql/enums/ActorKind';
import { GovernmentLevel } from '../../../prisma/generated/actors/typegraphql/enums/GovernmentLevel';
import { SuccessionKind } from '../../../prisma/generated/actors/typegraphql/enums/SuccessionKind';
import { describeEnumValues } from '../../shared/graphql/describe';

describeEnumValues('ActorKind', {
  MINISTRY: 'A ministry (departement), or the Office of the Prime Minister.',
  AGENCY: 'A state body under a ministry: directorate, inspectorate, agency with its offices.',
  COUNTY_GOVERNOR: 'A statsforvalter: the state’s representative in a county.',
  STATE_ENTERPRISE: 'An enterprise that the state owns and that serves the public, such as a statsforetak or a health trust.',
  UNIVERSITY: 'A university or university college of the state.',
  COURTS: 'The courts of Norway as a whole, which no ministry instructs.',
  COUNTY: 'A county authority (fylkeskommune).',
  MUNICIPALITY: 'A municipality (kommune).',
  COMPANY: 'A company, whoever owns it.',
  ASSOCIATION: 'An association, voluntary organisation or organisation of interests.',
  BODY: 'A group of representatives without an organisation of its own, such as a reference group.',
  GROUP: 'People or bodies with something in common who are no organisation, such as citizens or parents of ill children.',
});

describeEnumValues('GovernmentLevel', {
  STATE: 'The state: ministries, their agencies and enterprises, and the courts.',
  COUNTY: 'County authorities.',
  MUNICIPAL: 'Municipalities.',
});

describeEnumValues('SuccessionKind', {
  MERGED_INTO: 'The organisation became part of one that existed before or came of it.',
  SPLIT_INTO: 'The organisation was divided, and this is one of its parts.',
  REPLACED_BY: 'A new organisation took over the tasks.',
});

export { ActorKind, GovernmentLevel, SuccessionKind };
