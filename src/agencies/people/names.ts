/** How long the name of a person is, in characters. */
export const personNameLength = {least: 2, most: 30}
