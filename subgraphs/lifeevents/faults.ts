import { defineFaults } from '../shared/writing/fault';

/** The faults that only this subgraph finds, beside those that any part of the hub may find. */
export const LIFE_EVENT_FAULT = defineFaults({
  OFFER_OPEN: { kind: 'CONFLICT', text: (p: { what: string }) => `${p.what} is offered to somebody already. Withdraw that offer, or wait for its answer.` },
  OFFER_LATE: { kind: 'CONFLICT', text: (p: { effectiveFrom: string }) => `The offer was to take effect on ${p.effectiveFrom}, and that day has passed. Ask for a new offer.` },
  OFFER_OUTDATED: { kind: 'CONFLICT', text: (_: object) => 'Whoever made the offer does not answer for what is offered any more, so it cannot be accepted.' },
  OWNER_UNCHANGED: { kind: 'VALIDATION', text: (_: object) => 'The organisation named answers for it already. Name another one.' },
  EFFECTIVE_TOO_EARLY: { kind: 'VALIDATION', text: (p: { effectiveFrom: string; earliest: string; why: string }) => `${p.effectiveFrom} is too early: ${p.why}, so the first possible day is ${p.earliest}.` },
  OWNERSHIP_BROKEN: { kind: 'CONFLICT', text: (_: object) => 'The life event would have two owners, or none, on some day. Read its ownershipHistory and choose another day.' },
  IRI_MALFORMED: { kind: 'VALIDATION', text: (_: object) => 'An IRI has no blanks, quotes, braces or angle brackets in it. Send the address exactly as it is published.' },
  JOURNEY_CYCLIC: { kind: 'VALIDATION', text: (p: { way: string }) => `This would lead people in a circle: ${p.way}. Take out the link that leads back first, or leave this one out.` },
  MEMBERSHIP_OVERLAPS: { kind: 'CONFLICT', text: (_: object) => 'The organisation is a member of the body in some of these days already. End that membership first, or choose days outside it.' },
  BODY_WITHOUT_LIFE_EVENT: { kind: 'FORBIDDEN', text: (_: object) => 'A body that works on no life event is created by the secretariat only. Name a life event that your organisation owns.' },
  NOT_LINKED: { kind: 'NOT_FOUND', text: (_: object) => 'The body is not linked to this life event. Read LifeEvent.bodies for those that are.' },
  TEMPLATE_IS_ITSELF: { kind: 'VALIDATION', text: (p: { message: string }) => p.message },
  TEMPLATE_IS_INSTANCE: { kind: 'VALIDATION', text: (p: { message: string }) => p.message },
  TEMPLATE_OF_OTHERS: { kind: 'VALIDATION', text: (p: { message: string }) => p.message },
});
