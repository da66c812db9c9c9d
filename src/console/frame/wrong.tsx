import {Alert, Button} from 'antd'
import {isProblem, sentenceOf} from '../problem.ts'

/** Why something cannot be shown, and what to do. */
export function Wrong({error}: {error: unknown}) {
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
