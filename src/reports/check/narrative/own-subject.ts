import type {Report} from '../../report.ts'

/** 「我局」「全县」「区住建局」: a subject that is the reporting organ, with the scope of its tables. */
export function isOwnSubject(subject: string, {agency}: Report): boolean {
  const area = wholeArea.test(subject)
  if (governs(agency)) return area || region(agency).endsWith(atLeastTwo(subject))
  if (area) return false
  if (
    /^[我本](?:机关|单位|部门|[局委办厅院校部处所站会行社镇乡街]|街道|中心|支队|大队|分局|管委会|街道办|街道办事处|镇政府|乡政府)(?:机关)?$|^全[局委办厅院校部镇乡]$|^全街道$|^[局委厅]$/.test(
      subject,
    )
  )
    return true
  return isShortFor(subject, agency ?? '')
}

/** 「全区」「全县各级行政机关」「全区各职能部门、镇街」; one without the other is not all. */
const wholeArea =
  /^[我全本][省市县区州旗盟](?:(?:各级)?行政机关|各级(?:人民)?政府(?:[、和及]其?各?部门)?|各单位|各(?:职能|工作)?(?:部门|单位)(?:[、和及]各?(?:乡镇街道|乡镇|镇街|镇乡|街道|镇)){1,2})?$/

/** A government from the county up reports for its whole area; its text may count its own office only. */
export function governs(agency: string | null): boolean {
  return /[省市县区州旗盟](?:(?:人民)?政府)?$/.test(agency ?? '')
}

function region(agency: string | null): string {
  return (agency ?? '').replace(/(?:人民)?政府$/, '')
}

function atLeastTwo(subject: string): string {
  return subject.length < 2 ? '\n' : subject
}

/**
 * 「区住建局」 is 「温州市洞头区住房和城乡建设局」: its characters in order, of the same level; 「市政府及其
 * 办公室」 is the office that reports for both.
 */
function isShortFor(subject: string, agency: string): boolean {
  if (/政府办公[室厅]$/.test(agency) && governmentAndOffice.test(subject)) return true
  const ending = {处: /$/, 委: /员会$/, 办: /公[室厅]$/}[subject.at(-1) ?? '']
  const whole = agency.replace(ending ?? /办事处$/, '')
  if (subject.length < 2 || subject.at(-1) !== whole.at(-1)) return false
  const level = levels(whole).at(-1)
  if (levels(subject).some(own => own !== level)) return false
  let from = 0
  for (const character of subject) {
    from = whole.indexOf(character, from) + 1
    if (from === 0) return false
  }
  return true
}

const governmentAndOffice =
  /^[省市县区州旗]?(?:人民)?政府(?:(?:[及和、]|\(含)(?:其|[省市县区州旗]?(?:人民)?政府)办公[室厅]\)?)?$/

function levels(name: string): string[] {
  return name.replaceAll(/城[市乡镇]|市[场政]|乡村|[园社]区/g, '').match(/[省市县区旗镇乡]/g) ?? []
}
