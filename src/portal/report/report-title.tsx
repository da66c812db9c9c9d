/** The name of a report over its page; 「2021年」 in it stays on one line. */
export function ReportTitle({title}: {title: string}) {
  return (
    <h1>
      {title
        .split(/(\d{4}\s*年)/)
        .map((part, at) => (at % 2 === 1 ? <span class="year">{part}</span> : part))}
    </h1>
  )
}
