import {Button} from 'antd'
import {useState} from 'react'
import {shownMoment} from '../../../contract/moment.ts'
import {routes} from '../../../contract/routes.ts'
import {originalName} from '../../../requests/letters/originals/original-name.ts'
import {callForFile} from '../../call.ts'
import {ReasonDialog} from '../../form/reason-dialog.tsx'
import {offer} from '../../list/offer.ts'
import type {OfLetter} from './letters.tsx'

/** The stamped scan, or the sealed pdf, that the applicant gets; opened for a reason, for it names people. */
export function OriginalShown({request, letter: {id, title, original}}: OfLetter) {
  const [isAsking, setAsking] = useState(false)
  if (!original) return null
  const {way, at, byName, version, file, kind} = original
  const name = originalName(id)
  return (
    <>
      <p>
        {title}
        <strong>
          {name}（{ways(id)[way]}）
        </strong>
        ：
        <Button
          type="link"
          size="small"
          aria-label={`下载：${title}${name}`}
          onClick={() => setAsking(true)}
        >
          下载
        </Button>
        <br />
        <span className="quiet">
          {byName}，{shownMoment(at)} {way === 'scan' ? '上传' : '送签'}
          {version > 1 && `；第${version}份，此前的留在附件里`}
        </span>
      </p>
      {isAsking && (
        <ReasonDialog
          title={`下载《${title}》${name}`}
          button="下载"
          send={async body => {
            const params = {request: request.id, file}
            const bytes = await callForFile(routes.openRequestFile, {params, body})
            offer(bytes, `${title}（${name}）.${kind}`)
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}

function ways(letter: OfLetter['letter']['id']) {
  return {
    scan: letter === 'delivery-receipt' ? '扫描件' : '盖章扫描件',
    'electronic-seal': '电子签章',
  }
}
