import {
  applicantKindLabels,
  wantedForms,
  wantedWays,
} from '../../../requests/applicants/applicant.ts'
import type {OpenAgency} from '../../../requests/store/open-agencies.ts'
import type {Paper, PaperCell} from '../../../writer/paper.ts'

/**
 * 政府信息公开申请表 to be filled in by hand, with the organ and its disclosure office printed on it:
 * the fields of Article 29 and no purpose.
 */
export function blankForm({
  agencyName,
  name,
  address,
  hours,
  telephone,
  fax,
  email,
}: OpenAgency): Paper {
  const office = [
    `${name}，${address}`,
    `办公时间：${hours}`,
    `电话：${telephone}`,
    fax && `传真：${fax}`,
    email && `电子邮箱：${email}`,
  ]
  return {
    title: '政府信息公开申请表',
    blocks: [
      {
        kind: 'table',
        widths: [16, 20, 64],
        headRows: 0,
        size: 11,
        rows: [
          wide('受理机关', [agencyName, ...office].filter(Boolean).join('\n')),
          wide('申请人类别', ticks(Object.values(applicantKindLabels))),
          ...block('申请人（多人共同申请的，第一位为代表人，其他人另附本表）', [
            '姓名或者名称',
            '证件名称、号码',
            '联系人（单位填写）',
            '联系电话',
            '通信地址、邮政编码',
            '电子邮箱',
          ]),
          ...block('代理人（委托他人申请的填写，并附授权委托书）', [
            '姓名',
            '证件名称、号码',
            '联系电话',
          ]),
          wide('所需政府信息的名称、文号，或者便于查询的其他特征性描述', '\n\n\n\n\n\n'),
          wide('获取信息的形式', ticks(Object.values(wantedForms))),
          wide('获取信息的方式', ticks(Object.values(wantedWays))),
          wide('随附材料', ticks(['申请人身份证明', '授权委托书'])),
          wide('申请人签名或者盖章', '\n\n　　　　　　　　　　　　　　年　　月　　日'),
        ],
      },
      {
        kind: 'paragraph',
        align: 'left',
        text: '依照《中华人民共和国政府信息公开条例》第二十九条填写，不需要说明申请的用途。',
      },
    ],
  }
}

function wide(label: string, text: string): PaperCell[] {
  return [cell(label), {text, columnSpan: 2, rowSpan: 1, align: 'left'}]
}

/** Some lines to be filled in, under one heading at their side. */
function block(label: string, lines: readonly string[]): PaperCell[][] {
  return lines.map((line, at) => [
    ...(at === 0 ? [{...cell(label), rowSpan: lines.length}] : []),
    cell(line),
    cell(''),
  ])
}

function cell(text: string): PaperCell {
  return {text, columnSpan: 1, rowSpan: 1}
}

function ticks(choices: readonly string[]): string {
  return choices.map(choice => `□${choice}`).join('　')
}
