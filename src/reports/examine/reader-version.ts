/** Raised whenever reading or checking changes what it gives, so that stored results are made anew. */
export const readerVersion = '1'
