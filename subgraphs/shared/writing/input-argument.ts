/** What every mutation takes. */
export const INPUT_ARGUMENT = { description: 'What to do, with everything that is needed for it.' };
