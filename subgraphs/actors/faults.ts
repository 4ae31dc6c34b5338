import { defineFaults } from '../shared/writing/fault';

/** The faults that only this subgraph finds, beside those that any part of the hub may find. */
export const ACTORS_FAULT = defineFaults({
  RELATED_TO_ITSELF: { kind: 'VALIDATION', text: (p: { what: string }) => `${p.what} would lead from an actor to itself. Name two different actors.` },
  PARENT_CIRCULAR: { kind: 'CONFLICT', text: (p: { way: string }) => `An actor would belong under itself: ${p.way}. Choose other days, or end one of these ties first.` },
  LAST_NAME: { kind: 'CONFLICT', text: (_: object) => 'It is the only name of the actor, and an actor is called something. Correct the name instead.' },
  FUNCTION_UNKNOWN: { kind: 'VALIDATION', text: (p: { code: string }) => `The register knows no COFOG function with the code "${p.code}". Use two digits for a division and three for a group, without points, such as 07 or 013.` },
  AFTER_DISSOLUTION: { kind: 'CONFLICT', text: (p: { who: string; dissolvedOn: string }) => `"${p.who}" is dissolved on ${p.dissolvedOn}, and from that day it belongs under nobody and nobody under it. Choose days before, or correct the day of its dissolution first.` },
  STILL_ABOVE_OTHERS: { kind: 'CONFLICT', text: (p: { others: string; day: string }) => `${p.others} would still belong under it on ${p.day} or later. Move them first.` },
  COMES_UNDER_LATER: { kind: 'CONFLICT', text: (p: { parent: string; from: string }) => `It comes under "${p.parent}" on ${p.from}, when it is dissolved. Take that period out first.` },
  PERIOD_TAKEN: { kind: 'CONFLICT', text: (p: { what: string }) => `${p.what} on some of these days already. End that first, or choose days outside it.` },
  NOT_ITS_OWN_WORD: { kind: 'VALIDATION', text: (_: object) => 'An organisation judges its digital maturity itself. To record for it what it has said elsewhere, give the source that says so (kind SOURCED, with its url).' },
  DEGREE_UNKNOWN: { kind: 'NOT_FOUND', text: (p: { code: string; known: string }) => `The scale of this installation has no degree "${p.code}". ${p.known}` },
  SCALE_CHANGED: { kind: 'CONFLICT', text: (p: { current: string }) => `The scale of coordination has been changed since you read it; its revision is ${p.current} now. Look at it, then send yours again with that revision.` },
  RELATION_RECORDED: { kind: 'CONFLICT', text: (p: { id: string | null }) => `The same relation is recorded in this context already, for some of these days${p.id === null ? '' : `: it has the id ${p.id}`}. Confirm, change or end that one, or choose days outside it.` },
  NOTHING_TO_AWAIT: { kind: 'VALIDATION', text: (_: object) => 'No answer is awaited here: what is recorded is confirmed, and so open to everybody. Leave isRestricted out, or do not record what nobody may see.' },
  KEEPER_APPOINTED: { kind: 'FORBIDDEN', text: (_: object) => 'The secretariat names who keeps the record of an ecosystem, since no organisation gives another a task. Give it back with keeper null, and ask the secretariat to name the next keeper.' },
  KEEPER_WITHOUT_NUMBER: { kind: 'VALIDATION', text: (_: object) => 'The actor has no organisation number, so nobody can ask with a token of it, and it cannot keep a record. Name an organisation with a number, or leave it to the secretariat.' },
  ECOSYSTEM_NOT_LINKED: { kind: 'NOT_FOUND', text: (p: { what: string }) => `The ecosystem is not linked to this ${p.what}. Read the ecosystem for what it is linked to.` },
  OPERATED_BY_GROUP: { kind: 'VALIDATION', text: (_: object) => 'The actor is a group of people, and only an organisation operates a component. Name an organisation.' },
  OPERATOR_FOLLOWS: { kind: 'CONFLICT', text: (p: { from: string }) => `An operator is recorded from ${p.from}, which is not before the day given. Choose a later day, or correct or remove that period first.` },
  COMPONENT_CIRCULAR: { kind: 'CONFLICT', text: (p: { way: string }) => `A component would need itself: ${p.way}. Take out the need that leads back first, or leave this one out.` },
  COMPONENT_NOT_NEEDED: { kind: 'NOT_FOUND', text: (_: object) => 'The component is not recorded as needing this one. Read SharedComponent.needs for what it needs.' },
});
