/** What a login may be: 2 to 50 letters, digits, Chinese characters or . _ @ - */
export const loginPattern = /^[\p{L}\p{N}._@-]{2,50}$/u
