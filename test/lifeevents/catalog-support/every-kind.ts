import { PREFIX_LINES } from '../catalogue';

/** Organisations that can exist, to take part in services. */
const ACTORS = ['974760673', '983887457', '991825827'];

/**
 * A catalogue with many records of every kind that has a table of its own, all of them linked. Another edition says
 * something else of each record and links each to something else.
 */
export function everyKind(size: number, edition: 'first' | 'second' = 'first'): string {
  const isFirst = edition === 'first';
  const title = (noun: string, i: number) => `dct:title "${noun} ${String(i)}${isFirst ? '' : ', endret'}"@nb`;
  const actor = (i: number) => `<https://data.norge.no/organizations/${ACTORS[i % ACTORS.length] ?? ''}>`;
  const records = Array.from({ length: size }, (_, place) => {
    const i = place + 1;
    const other = isFirst ? i : (i % size) + 1;
    return `
ex:life${String(i)} a cv:LifeEvent ; ${title('Hendelse', i)} ; dct:type ex:type${String(other)} ; cpsvno:mayTriggerNeedFor ex:service${String(other)} , ex:nowhere${String(other)} .
ex:type${String(i)} a skos:Concept ; skos:prefLabel "Type ${String(i)}${edition}"@nb .
ex:step${String(i)} a cv:Event ; ${title('Steg', i)} ; cpsvno:mayTrigger ex:service${String(other)} .
ex:service${String(i)} a cpsv:PublicService ; ${title('Tjeneste', i)} ; cv:contactPoint ex:contact${String(i)} ; cpsvno:hasPossibleOutput ex:output${String(i)} ; cpsvno:hasRequiredEvidence ex:evidence${String(i)} ; cv:hasParticipation ex:part${String(i)} .
ex:contact${String(i)} a cv:ContactPoint ; cv:email "${edition}${String(i)}@example.no" .
ex:output${String(i)} a cpsvno:PossibleOutput ; ${title('Vedtak', i)} ; xkos:causes ex:step${String(other)} , ex:elsewhere${String(other)} .
ex:evidence${String(i)} a cpsvno:RequiredEvidence ; ${title('Attest', i)} ; dct:isPartOf ex:dataset${String(other)} .
ex:dataset${String(i)} a dcat:Dataset ; ${title('Register', i)} .
ex:part${String(i)} a cv:Participation ; dct:description "Leverer ${edition}"@nb ; cv:hasParticipant ${actor(isFirst ? i : i + 1)} .`;
  });
  return `${PREFIX_LINES}\n${records.join('\n')}`;
}

/** How many records there are for each one of a kind. */
export const KINDS_IN_EVERY = 9;
