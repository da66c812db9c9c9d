import assert from 'node:assert/strict'
import test from 'node:test'
import {phrasesIn, phrasesOf, weightOf} from '../../src/disclosures/phrases.ts'
import {publishedAbout} from '../../src/reports/store/published-about.ts'
import {testDatabase} from '../database.ts'
import {keep, realReport} from '../pages/site.ts'

test('从申请的话里取出要找的词，不取套话、虚词和单字', () => {
  const phrases = phrasesOf(
    '本人申请公开2021年公租房的预售许可证发放情况和政府信息公开工作年度报告',
  )
  for (const word of ['公租房', '预售许可证']) assert.ok(phrases.includes(word), word)
  for (const word of ['政府信息', '信息公开', '申请公开', '2021年', '房的预'])
    assert.ok(!phrases.includes(word), word)
  assert.deepEqual(phrasesOf('申请公开政府信息'), [])
  assert.deepEqual(phrasesOf(''), [])
  assert.ok(phrasesOf('道'.repeat(5000)).length <= 80)
  const found = phrasesIn('发布预售许可证、公租房申请等政务信息', phrases)
  assert.deepEqual(found, ['预售许可证', '公租房'])
  assert.ok(weightOf(found) > weightOf(['公租房']))
})

test('年报库里文中有这些词的年报，本机关、同一年份的在前；没有的不显示，特殊字符不出错', async t => {
  const db = await testDatabase(t)
  const xinxiang = await keep(db, await realReport('003-xinxiang-2021.txt'), '003.txt')
  await keep(db, await realReport('001-pingluo-2020.txt'), '001.txt')
  const about = (text: string) => publishedAbout(db, text, '新乡市住房和城乡建设局', 3)
  const [first] = await about('2021年通过微信公众号发布的预售许可证情况')
  assert.equal(first?.id, xinxiang)
  assert.ok(first?.found.includes('预售许可证') && first.isOfAgency && first.isOfYear)
  assert.deepEqual(await about('火星探测轨道参数'), [])
  assert.deepEqual(await about("'); drop table reports; -- \\ & | ! ( ) : *"), [])
})
