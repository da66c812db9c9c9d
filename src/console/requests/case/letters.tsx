import {App, Button} from 'antd'
import {routes} from '../../../contract/routes.ts'
import {callForFile} from '../../call.ts'
import {offer} from '../../list/offer.ts'
import {sentenceOf} from '../../problem.ts'
import type {Case} from '../request-query.ts'

type Entry = Case['history'][number]
type LetterId = Entry['letters'][number]['id']

/** The letters of one step, to be kept and printed. */
export function Letters({request, entry: {event, letters}}: {request: string; entry: Entry}) {
  const {message} = App.useApp()
  const keep = (letter: LetterId, title: string, format: 'docx' | 'pdf') =>
    callForFile(routes.requestLetter, {
      params: {request, event: event.id},
      body: {letter, format},
    })
      .then(bytes => offer(bytes, `${title}.${format}`))
      .catch(error => message.error(sentenceOf(error)))
  return letters.map(({id, title}) => (
    <p key={id}>
      {title}：
      {(['pdf', 'docx'] as const).map(format => (
        <Button
          key={format}
          type="link"
          size="small"
          aria-label={`${title} ${format}`}
          onClick={() => keep(id, title, format)}
        >
          {format}
        </Button>
      ))}
    </p>
  ))
}
