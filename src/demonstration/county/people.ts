import type {Role} from '../../agencies/roles.ts'

/** Somebody of the invented county: where, in which department, as what. */
export type TrialPerson = {
  name: string
  organ: string
  department: string
  roles: Role[]
  /** Roles beside those, at the county itself. */
  forCounty?: Role[]
}

/** The three administrators, who are set up with the county. */
export const administrators = {
  system: {name: '郭建平', login: 'guojianping'},
  security: {name: '何静', login: 'hejing'},
  audit: {name: '罗文斌', login: 'luowenbin'},
} as const

const office = '青禾县人民政府办公室'
const housing = '青禾县住房和城乡建设局'
const education = '青禾县教育局'
const health = '青禾县卫生健康局'
const land = '青禾县自然资源局'

/** One bureau with somebody for every role, and others that get along with two. */
export const people: TrialPerson[] = [
  person('陈立国', office, '秘书科', ['leader']),
  {...person('林晓峰', office, '政务公开科', ['disclosure-head']), forCounty: ['supervisor']},
  person('王雅琴', office, '政务公开科', ['disclosure-officer', 'information-officer']),
  person('赵永红', housing, '办公室', ['leader']),
  person('刘志强', housing, '办公室', ['disclosure-head']),
  person('张敏', housing, '办公室', ['disclosure-officer']),
  person('孙丽', housing, '办公室', ['secrecy-reviewer']),
  person('周明', housing, '法规科', ['legal-reviewer']),
  person('吴海涛', housing, '物业管理科', ['section-head']),
  person('马兰', housing, '物业管理科', ['information-officer']),
  person('徐伟', education, '办公室', ['disclosure-head', 'leader', 'secrecy-reviewer']),
  person('黄玉梅', education, '办公室', ['disclosure-officer', 'information-officer']),
  person('宋国华', health, '办公室', ['disclosure-head', 'leader']),
  person('邓晓燕', health, '办公室', ['disclosure-officer', 'secrecy-reviewer']),
  person('杨帆', land, '办公室', ['disclosure-head', 'leader']),
  person('高翔', land, '不动产登记科', ['disclosure-officer', 'section-head']),
]

/** 「AB角」: 张敏 is on leave after the trial is begun, and 马兰 acts for her. */
export const standIn = {absent: '张敏', standIn: '马兰', days: 5}

function person(name: string, organ: string, department: string, roles: Role[]): TrialPerson {
  return {name, organ, department, roles}
}
