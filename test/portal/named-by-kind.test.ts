import assert from 'node:assert/strict'
import test from 'node:test'
import {judgeFile} from '../../src/agencies/files/judge-file.ts'
import {isRefusal} from '../../src/law/refusal.ts'
import {namedByKind} from '../../src/portal/form/named-by-kind.ts'
import {png} from '../agencies/files/scans.ts'

const names: [given: string, named: string][] = [
  ['证件（正面）.PNG', '证件（正面）.PNG'],
  ['微信图片.jpg', '微信图片.png'],
  ['image:1024', 'image_1024.png'],
  ['gnp.\u202eexe', 'gnp.png'],
  ['.png', '未命名.png'],
  ['', '未命名.png'],
  [`${'证'.repeat(118)}.png`, `${'证'.repeat(100)}.png`],
]

test('手机里的图片叫什么名都收，改用与内容相符的名称；不是可收的文件仍不收', async () => {
  for (const [given, named] of names) {
    const file = await namedByKind({name: given, bytes: png})
    assert.equal(file.name, named)
    // As it is kept: behind whose paper it is.
    const kept = {...file, name: `第10位申请人身份证明-${file.name}`}
    assert.ok(!isRefusal(await judgeFile(kept, 1_000_000)), given)
  }
  const page = {name: '证件.png', bytes: Buffer.from('<html><script>1</script></html>')}
  assert.deepEqual(await namedByKind(page), page)
})
