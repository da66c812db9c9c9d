/** Said to those who do not see it; nothing turns. */
export function Waiting() {
  return (
    <p className="waiting" role="status">
      正在打开……
    </p>
  )
}
