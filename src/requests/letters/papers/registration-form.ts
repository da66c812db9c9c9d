import {dayInWords} from '../../clock/words.ts'
import {arrivalValues} from '../fields.ts'
import {type Letter, part} from '../letter.ts'
import {formTable} from '../table.ts'

const title = '政府信息公开申请登记表'

/** 申请登记表: the first sheet of the file. */
export const registrationForm: Letter<'registered'> = {
  id: 'registration-form',
  of: 'registered',
  title,
  template: {
    title,
    blocks: [
      formTable([
        ['登记编号', '{{登记编号}}'],
        ['申请人', '{{申请人}}'],
        ['申请人类别', '{{申请人类别}}'],
        ['申请方式', '{{申请方式}}'],
        ['到达日期', '{{到达日期}}'],
        ['收到申请之日', '{{收到日期}}'],
        ['所需政府信息', '{{所需政府信息}}'],
        ['答复期限', '{{答复期限}}'],
        ['登记日期', '{{日期}}'],
      ]),
    ],
  },
  fields: [
    '机关名称',
    '登记编号',
    '申请人',
    '申请人类别',
    '申请方式',
    '到达日期',
    '收到日期',
    '所需政府信息',
    '答复期限',
    '日期',
  ],
  needs: [
    part('登记编号', '《条例》第四十五条', '登记编号'),
    part('收到日期', '《条例》第三十一条', '收到申请之日'),
    part('所需政府信息', '《条例》第二十九条', '所申请的政府信息'),
  ],
  values: (_, context) => ({
    ...arrivalValues(context),
    答复期限: context.after.due ? dayInWords(context.after.due.day) : '',
  }),
}
