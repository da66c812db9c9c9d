import type {SavedDraft} from '../../../requests/applicants/drafts.ts'
import {dayInWords} from '../../../requests/clock/words.ts'
import {Page} from '../../page/page.tsx'
import type {Visit} from '../../visit.ts'

export type Saved = Omit<SavedDraft, 'id'> & {
  /** The link, with the name of this site. */
  address: string
  hasProof: boolean
}

/** The form is kept: the link and the code by which it is found again, and until when. */
export function SavedPage({
  visit,
  saved: {code, deleteOn, address, hasProof},
}: {
  visit: Visit
  saved: Saved
}) {
  return (
    <Page visit={visit} title="已保存" here="apply">
      <h1>已保存，还没有提交</h1>
      <p>
        您填写的内容和上传的材料已经加密保存，{dayInWords(deleteOn)}
        零时删除；删除以后任何人都不能再看到。提交以前，机关看不到。
      </p>
      <div class="query-number">
        <h2>续填码</h2>
        {code ? (
          <>
            <p>
              <strong>{code}</strong>
            </p>
            <p>
              请抄下、拍照或者打印，只在这里显示一次。以后在
              <a href="/apply/continue">继续填写</a>页输入续填码
              {hasProof ? '和证件号码的后六位' : ''}，接着填。
            </p>
          </>
        ) : (
          <p>上次保存时给您的续填码仍然有效{hasProof && '，与证件号码的后六位一起使用'}。</p>
        )}
        <h2>或者保存这个链接</h2>
        <p class="long-link">
          <a href={address}>{address}</a>
        </p>
        <p>知道这个链接的人都能打开您填的内容，请不要转给别人。</p>
      </div>
      <p class="screen">
        <a href={address}>现在继续填写</a>
      </p>
    </Page>
  )
}
