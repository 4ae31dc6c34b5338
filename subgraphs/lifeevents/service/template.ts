/** Why a service cannot be the template of another; `message` is the sentence for whoever tried. */
export interface TemplateFault {
  readonly code: 'TEMPLATE_IS_ITSELF' | 'TEMPLATE_IS_INSTANCE' | 'TEMPLATE_OF_OTHERS';
  readonly message: string;
}

interface Candidate {
  readonly id: string;
  /** Whether other services are instances of it. */
  readonly hasInstances: boolean;
}

/**
 * Whether a service may become an instance of a template; null when it may.
 *
 * Rule: templates are one level deep. A template is a generic description that others are instances of, never an
 * instance itself; so whoever reads an instance finds all it inherits in one other record, and no circle can arise. The
 * database holds the same rule for concurrent writers (Service_not_own_template, Service_template_is_no_instance).
 * All bodies.
 */
export function checkTemplate(service: Candidate, template: { readonly id: string; readonly templateId: string | null }): TemplateFault | null {
  if (service.id === template.id) return { code: 'TEMPLATE_IS_ITSELF', message: 'A service cannot be its own template. Name another service, or leave the template out.' };
  if (template.templateId !== null) return { code: 'TEMPLATE_IS_INSTANCE', message: 'The template is itself an instance of another service. Name that one as the template instead.' };
  if (service.hasInstances) return { code: 'TEMPLATE_OF_OTHERS', message: 'Other services are instances of this one, so it cannot become an instance itself. Move its instances to the new template first.' };
  return null;
}
