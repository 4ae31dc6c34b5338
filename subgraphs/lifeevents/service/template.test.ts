import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkTemplate } from './template';

const alone = { id: 'service', hasInstances: false };

describe('a service becomes an instance', () => {
  test('of a generic description', () => {
    expect(checkTemplate(alone, { id: 'template', templateId: null })).toBeNull();
  });

  test.each([
    ['of itself', alone, { id: 'service', templateId: null }, 'TEMPLATE_IS_ITSELF'],
    ['of an instance', alone, { id: 'instance', templateId: 'template' }, 'TEMPLATE_IS_INSTANCE'],
    ['while others are instances of it', { id: 'service', hasInstances: true }, { id: 'template', templateId: null }, 'TEMPLATE_OF_OTHERS'],
  ])('not %s, and is told why', (_, service, template, code) => {
    expect(checkTemplate(service, template)).toMatchObject({ code, message: expect.stringMatching(/^[A-Z].*\.$/) as unknown });
  });

  test('so that no chain and no circle of templates ever arises', () => {
    const ids = ['a', 'b', 'c', 'd'];
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids))), (wanted) => {
        const templateOf = new Map<string, string>();
        for (const [service, template] of wanted) {
          const fault = checkTemplate({ id: service, hasInstances: [...templateOf.values()].includes(service) }, { id: template, templateId: templateOf.get(template) ?? null });
          if (fault === null) templateOf.set(service, template);
        }
        for (const template of templateOf.values()) expect(templateOf.has(template)).toBe(false);
      }),
    );
  });
});
