/**
 * The advisory locks that programs on one database take from one another: any numbers that nothing
 * else on the server uses, 「公开」, 「试用」 and the one after it in Unicode.
 */
export const locks = {migrate: 0x516c5f00, trial: 0x8bd57528, jobs: 0x8bd57529} as const
