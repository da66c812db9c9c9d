/**
 * A telephone number as offices write it: 0951-5032110, (010)12345678转801, 13812345678, 12345,
 * +86 951 5032110; or of abroad and 港澳台, as they are called from here: +852 2810 2717 (ITU-T E.164).
 */
export function isTelephone(text: string): boolean {
  const plain = text.replaceAll(/[\s()（）]/g, '').replaceAll(/[－—–]/g, '-')
  if (/^(?:\+|00)(?!86)[1-9](?:-?\d){6,14}$/.test(plain)) return true
  return /^(\+?86-?)?((0\d{2,3}-?)?[1-9]\d{6,7}|1\d{10}|[1-9]\d{2,5}|[48]00-?\d{3}-?\d{4})((-|转|ext\.?)\d{1,6})?$/.test(
    plain,
  )
}

/** An e-mail address as people have them: one `@`, a domain with a dot, no blank. */
export function isEmail(text: string): boolean {
  return /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@([a-z\d]([a-z\d-]*[a-z\d])?\.)+[a-z]{2,}$/i.test(text)
}
