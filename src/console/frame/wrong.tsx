import {Alert, Button} from 'antd'
import {isProblem, sentenceOf} from '../problem.ts'
import {NoSuchPage} from './no-such-page.tsx'

/** Why something cannot be shown, and what to do; `what`: the thing of the page, 「件申请」. */
export function Wrong({error, what}: {error: unknown; what?: string}) {
  if (what && isProblem(error) && error.status === 404) return <NoSuchPage what={what} />
  const article = isProblem(error) ? error.article : undefined
  return (
    <Alert
      className="wrong"
      type="error"
      showIcon
      title={sentenceOf(error)}
      description={article && `依据：${article}`}
      action={
        <Button size="small" onClick={() => location.reload()}>
          刷新
        </Button>
      }
    />
  )
}
