import assert from 'node:assert/strict'
import {test} from 'node:test'
import {day} from '../../../src/law/day.ts'
import {citeDocument} from '../../../src/requests/replies/cite-document.ts'

test('答复中怎样写已公开的文件：书名号不重不套，没有文号的不写', () => {
  const document = {number: null, publishedOn: day('2025-03-01'), address: 'https://a.cn/1.html'}
  const cited = (title: string) => citeDocument({...document, title})
  const rest = '，2025年3月1日公开，网址：https://a.cn/1.html'
  assert.equal(cited('《公租房管理办法》'), `《公租房管理办法》${rest}`)
  assert.equal(
    cited('关于印发《公租房管理办法》的通知'),
    `《关于印发〈公租房管理办法〉的通知》${rest}`,
  )
  assert.equal(
    citeDocument({...document, title: '分配方案', number: '青建发〔2026〕31号'}),
    `《分配方案》（青建发〔2026〕31号）${rest}`,
  )
})
