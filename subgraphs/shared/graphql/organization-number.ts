import { textScalar } from './scalars';
import { isOrganizationNumber } from '../organization-number';

export const OrganizationNumberScalar = textScalar({
  name: 'OrganizationNumber',
  description: 'A number of Enhetsregisteret: nine digits without spaces, the last of which is the check digit (modulo 11), for example 991825827.',
  specifiedByURL: 'https://www.brreg.no/om-oss/registrene-vare/om-enhetsregisteret/organisasjonsnummeret/',
  rule: 'an organisation number: nine digits without spaces, the last of which is the check digit',
  parse: (value) => {
    if (typeof value === 'string' && isOrganizationNumber(value)) return value;
    throw new RangeError();
  },
});
