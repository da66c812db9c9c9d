import {App, Button, Checkbox} from 'antd'
import {useState} from 'react'
import {routes} from '../../../contract/routes.ts'
import {callForFile} from '../../call.ts'
import {offer} from '../../list/offer.ts'
import {sentenceOf} from '../../problem.ts'
import type {Case} from '../request-query.ts'
import {othersOf} from '../steps/other-letters.tsx'
import {OriginalActs} from './original-acts.tsx'
import {OriginalShown} from './original-shown.tsx'

export type Entry = Case['history'][number]
export type StepLetter = Entry['letters'][number]
export type OfLetter = {request: Case; entry: Entry; letter: StepLetter}

/** The letters of one step: what was stamped and is handed out, and what to print and stamp. */
export function Letters({request, entry}: {request: Case; entry: Entry}) {
  return entry.letters.map(letter => (
    <div key={letter.id} className="letter">
      <OriginalShown {...{request, entry, letter}} />
      <Made {...{request, entry, letter}} />
      <OriginalActs {...{request, entry, letter}} />
    </div>
  ))
}

/** The letter as its template makes it; a 送达回证 may name all that goes in the envelope. */
function Made({request, entry: {event}, letter: {id, title, original}}: OfLetter) {
  const {message} = App.useApp()
  const [also, setAlso] = useState<string[]>([])
  const others = id === 'delivery-receipt' ? othersOf(request, event.id) : []
  const keep = (format: 'docx' | 'pdf') =>
    callForFile(routes.requestLetter, {
      params: {request: request.id, event: event.id},
      body: {letter: id, format, ...(also.length > 0 && {also})},
    })
      .then(bytes => offer(bytes, `${title}.${format}`))
      .catch(error => message.error(sentenceOf(error)))
  return (
    <>
      <p>
        {title}
        {original && '（文稿）'}：
        {(['pdf', 'docx'] as const).map(format => (
          <Button
            key={format}
            type="link"
            size="small"
            aria-label={`${title} ${format}`}
            onClick={() => keep(format)}
          >
            {format}
          </Button>
        ))}
      </p>
      {others.length > 0 && (
        <fieldset className="envelope">
          <legend>装在一起送达的，一并列入这份回证：</legend>
          <Checkbox.Group options={others} value={also} onChange={setAlso} />
        </fieldset>
      )}
    </>
  )
}
