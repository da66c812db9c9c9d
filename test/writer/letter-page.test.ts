import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import test from 'node:test'
import {getDocument} from 'pdfjs-dist/legacy/build/pdf.mjs'
import {paperToDocx} from '../../src/writer/docx.ts'
import {paperToPdf} from '../../src/writer/pdf.ts'
import {difference, drawPage, openPicture} from './page-picture.ts'
import {sampleReply} from './sample-letter.ts'

test('答复书的版面与存下的图一样；少一段、挪两字都看得出', async () => {
  const png = readFileSync(new URL('pictures/reply.png', import.meta.url))
  const wanted = await openPicture(png)
  const drawn = async (paper = sampleReply()) =>
    difference((await drawPage(paperToPdf(paper))).picture, wanted)
  assert.ok((await drawn()) < 0.002, `${await drawn()}`)
  const {title, blocks} = sampleReply()
  assert.ok((await drawn({title, blocks: blocks.toSpliced(4, 1)})) > 0.02)
  assert.ok((await drawn(sampleReply({申请人: '欧阳张三'}))) > 0.0005)
  assert.ok((await drawn({title: title.replace('\n', ''), blocks})) > 0.01)
})

test('GB/T 9704：页边距、每页22行每行28字、2号标题、3号正文、署名和成文日期的位置', async () => {
  const millimetres = (points: number) => (points / 72) * 25.4
  const long = sampleReply({答复内容: '字'.repeat(28 * 40)})
  const pages = await linesOf(paperToPdf(long))
  const [, second = []] = pages
  const body = second.filter(({text}) => /^字+$/.test(text))
  assert.equal(body[0]?.text.length, 28)
  const full = await linesOf(
    paperToPdf({title: '标题', blocks: [{kind: 'paragraph', text: '字'.repeat(28 * 60)}]}),
  )
  assert.equal(full[1]?.filter(({text}) => text.startsWith('字')).length, 22)
  for (const {left, width, size} of body.slice(0, 3)) {
    assert.equal(size, 16)
    assert.ok(Math.abs(millimetres(left) - 28) < 0.2, `左 ${millimetres(left)}`)
    assert.ok(
      Math.abs(210 - millimetres(left + width) - 26) < 0.4,
      `右 ${millimetres(left + width)}`,
    )
  }
  const [top] = body
  assert.ok(Math.abs(297 - millimetres((top?.base ?? 0) + 16 * 0.88) - 37) < 0.5)
  const last = full[1]?.filter(({text}) => text.startsWith('字')).at(-1)
  assert.ok(millimetres((last?.base ?? 0) - 16 * 0.12) >= 35)

  const [[name, title, ...rest] = []] = await linesOf(paperToPdf(sampleReply()))
  for (const line of [name, title]) {
    assert.equal(line?.size, 22)
    const middle = (line?.left ?? 0) + (line?.width ?? 0) / 2
    assert.ok(Math.abs(millimetres(middle) - (28 + 156 / 2)) < 0.5, '标题居中')
  }
  const signature = rest.findLast(({text}) => text === '某县住房和城乡建设局')
  const day = rest.findLast(({text}) => text === '2026年3月11日')
  assert.ok(signature && day && day.base < signature.base)
  const right = 595.28 - (26 / 25.4) * 72
  assert.ok(Math.abs(right - (day.left + day.width) - 4 * 16) < 2, '成文日期右空四字')
  assert.ok(
    Math.abs(day.left + day.width / 2 - (signature.left + signature.width / 2)) < 2,
    '署名以日期居中',
  )
  const number = rest.at(-1)
  assert.equal(number?.text, '— 1 —')
  assert.ok(number.base < (35 / 25.4) * 72)
})

test('热起来以后，一件文书的docx、pdf各不到200毫秒', async t => {
  const paper = sampleReply()
  for (const [format, write] of Object.entries({docx: paperToDocx, pdf: paperToPdf})) {
    await write(paper)
    const times: number[] = []
    for (let round = 0; round < 9; round++) {
      const begun = performance.now()
      await write(paper)
      times.push(performance.now() - begun)
    }
    const middle = times.toSorted((one, other) => one - other)[4] ?? Number.POSITIVE_INFINITY
    t.diagnostic(`${format} ${middle.toFixed(1)} 毫秒，是200毫秒的 ${(middle / 200).toFixed(2)}`)
    assert.ok(middle / 200 < 1, `${format} ${middle}`)
  }
})

test('署名从不单独留在一页上', async () => {
  const {title, blocks} = sampleReply()
  for (let more = 4; more < 18; more++) {
    const said = Array.from({length: more}, () => ({
      kind: 'paragraph' as const,
      text: '另有说明。',
    }))
    const pages = await linesOf(paperToPdf({title, blocks: blocks.toSpliced(3, 0, ...said)}))
    const last = pages.at(-1)?.map(({text}) => text) ?? []
    assert.ok(
      last.includes('2026年3月11日') && last.some(text => text.endsWith('诉讼。')),
      `${more}`,
    )
  }
})

type Line = {text: string; left: number; base: number; width: number; size: number}

/** The lines of each page from top to bottom, in points from the lower left corner. */
async function linesOf(pdf: Uint8Array): Promise<Line[][]> {
  const document = await getDocument({data: pdf, verbosity: 0}).promise
  const pages: Line[][] = []
  for (let number = 1; number <= document.numPages; number++) {
    const {items} = await (await document.getPage(number)).getTextContent()
    const lines: Line[] = []
    for (const item of items) {
      if (!('str' in item) || item.str.trim() === '') continue
      const [size = 0, , , , left = 0, base = 0] = item.transform as number[]
      const last = lines.at(-1)
      if (last && Math.abs(last.base - base) < 1) {
        last.text += item.str
        last.width = left + item.width - last.left
      } else lines.push({text: item.str, left, base, width: item.width, size})
    }
    pages.push(lines)
  }
  return pages
}
