import {notAtWork, type Step} from './step.ts'

/**
 * > 申请公开的政府信息由两个以上行政机关共同制作的，牵头制作的行政机关收到政府信息公开申请后可以征求相关行政机关的
 * > 意见 ——《条例》第三十四条
 */
export const askJointMaker: Step<'joint-maker-asked'> = {
  kind: 'joint-maker-asked',
  label: '征求共同制作机关意见',
  closed: notAtWork,
}
