import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { InitiativeIdentifier } from '../../../prisma/generated/portfolio/typegraphql/models/InitiativeIdentifier';
import { WithheldValue } from '../../../prisma/generated/portfolio/typegraphql/models/WithheldValue';
import { connectionOf } from '../../shared/graphql/connection-type';
import { ClaimStatus } from '../../shared/graphql/claim';
import { LocalizedText } from '../../shared/graphql/localized-text';
import { Provenance } from '../../shared/graphql/provenance';
import { CurrencyCodeScalar, DateScalar, DateTimeScalar } from '../../shared/graphql/scalars';
import { ChangeConnection } from '../../shared/history/change.type';
import { Actor } from '../actor/actor.type';
import { CooperationBody } from '../cooperation-body/cooperation-body.type';
import { LifeEvent } from '../life-event/life-event.type';
import { Service } from '../service/service.type';
import { SharedComponent } from '../shared-component/shared-component.type';
import { DeliveryConfidence, Phase, WithdrawalRule } from './initiative-enums';
import { Baseline, IdentityStep, InitiativeParticipation, Milestone } from './initiative-parts.type';
import { Schedule } from './schedule.type';

@Directive('@key(fields: "id")')
@ObjectType({ description: 'An initiative (tiltak) in an agency\'s portfolio: a project, programme or permanent effort that changes something. Kept by the agency\'s portfolio office.' })
export class Initiative {
  @Field(() => ID, { description: 'The opaque id of the initiative in this hub. It stays the same when the initiative is renamed or moved.' })
  id!: string;

  @Field(() => String, { description: 'What it is called, in the language asked for, else in nb, nn, en or any.' })
  title!: string;

  @Field(() => [LocalizedText], { description: 'What it is called, in every language it is written in.' })
  titles!: LocalizedText[];

  @Field(() => String, { nullable: true, description: 'What it does and for whom, in the language asked for; null where nobody has written it.' })
  summary!: string | null;

  @Field(() => [LocalizedText], { description: 'What it does and for whom, in every language it is written in.' })
  summaries!: LocalizedText[];

  @Field(() => Actor, { nullable: true, description: 'The organisation that answers for it; null when no source says.' })
  lead!: Actor | null;

  @Field(() => String, { nullable: true, description: 'Who leads it in the words of its source, where that is no organisation that the hub knows, such as a ministry of another country; null where lead says it, or nobody does.' })
  leadText!: string | null;

  @Field(() => ClaimStatus, { description: 'Whether the lead itself has said that it leads.' })
  leadClaim!: ClaimStatus;

  @Field(() => String, { nullable: true, description: 'Why the lead disputes that it leads, in its own words; null when it does not.' })
  leadAnswerReason!: string | null;

  @Field(() => [InitiativeParticipation], { description: 'Who takes part beside the lead, each in its role.' })
  participants!: InitiativeParticipation[];

  @Field(() => [LifeEvent], { nullable: 'items', description: 'The life events it serves, as their owners have linked them.' })
  lifeEvents!: (LifeEvent | null)[];

  @Field(() => [Service], { nullable: 'items', description: 'The services it makes or changes.' })
  services!: (Service | null)[];

  @Field(() => [SharedComponent], { nullable: 'items', description: 'The shared components it builds on.' })
  components!: (SharedComponent | null)[];

  @Field(() => [SharedComponent], { nullable: 'items', description: 'The shared components it makes, which others can use again.' })
  produces!: (SharedComponent | null)[];

  @Field(() => [CooperationBody], { nullable: 'items', description: 'The bodies in which organisations steer it together.' })
  bodies!: (CooperationBody | null)[];

  @Field(() => Phase, { nullable: true, description: 'How far it has come; null when it is not known.' })
  phase!: Phase | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day the phase was reported for; null when it was not noted.' })
  phaseOn!: string | null;

  @Field(() => DeliveryConfidence, { nullable: true, description: 'How likely it is to deliver as planned, on one scale for all registers; null when nobody has rated it.' })
  confidence!: DeliveryConfidence | null;

  @Field(() => String, { nullable: true, description: 'The rating in the words and on the scale of its source, also where it is no rating ("Exempt under Section 43").' })
  rawConfidence!: string | null;

  @Field(() => Schedule, { description: 'When it starts and ends: planned, expected now, and actual.' })
  schedule!: Schedule;

  @Field(() => [Milestone], { description: 'What happened on the way and what is to come, oldest first.' })
  milestones!: Milestone[];

  @Field(() => [Baseline], { description: 'What was promised, oldest first; the last one is in force.' })
  baselines!: Baseline[];

  @Field(() => CurrencyCodeScalar, { description: 'The currency its portfolio office counts in; lines may have others.' })
  currency!: string;

  @Field(() => WithdrawalRule, { nullable: true, description: 'The one rule by which the state withdraws a part of its savings; null when none is set.' })
  withdrawalRule!: WithdrawalRule | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it has a grant from the co-funding scheme (medfinansieringsordningen); null when it is not known.' })
  isCoFunded!: boolean | null;

  @Field(() => [InitiativeIdentifier], { description: 'The numbers under which registers know it.' })
  identifiers!: InitiativeIdentifier[];

  @Field(() => [IdentityStep], { description: 'How it was renamed, moved, merged or split, oldest first.' })
  identitySteps!: IdentityStep[];

  @Field(() => [WithheldValue], { description: 'Values of it and of its ledger that are withheld or could not be read, with the text that stands in their place.' })
  withheldValues!: WithheldValue[];

  @Field(() => Provenance, { description: 'Where the record comes from.' })
  provenance!: Provenance;

  @Field(() => Int, { description: 'How many times the record has been written; a change must name the version it was made from.' })
  version!: number;

  @Field(() => DateTimeScalar, { description: 'When the record was last written.' })
  updatedAt!: Date;

  @Field(() => ChangeConnection, { description: 'What was changed in it and in what belongs to it, newest first.' })
  changes!: InstanceType<typeof ChangeConnection>;
}

export const InitiativeConnection = connectionOf(() => Initiative, 'Initiative', 'initiatives');
