/** On every page of the trial, so that no example is taken for a fact. */
export function TrialMark() {
  return (
    <span className="trial">
      试用<span className="trial-words">：机关、人员和内容都是示例</span>
    </span>
  )
}
