import type {Check} from './check.ts'
import {allCells} from './form/all-cells.ts'
import {allRead} from './form/all-read.ts'
import {allSections} from './form/all-sections.ts'
import {blankCells} from './form/blank-cells.ts'
import {feeStatement} from './form/fee-statement.ts'
import {layoutFitsYear} from './form/layout-fits-year.ts'
import {names} from './form/names.ts'
import {period} from './form/period.ts'
import {problemsStated} from './form/problems-stated.ts'
import {unreadCells} from './form/unread-cells.ts'
import {disclosedWithinTotal} from './table2/disclosed-within-total.ts'
import {feeAmount} from './table2/fee-amount.ts'
import {feeUnit} from './table2/fee-unit.ts'
import {inForceCoversIssued} from './table2/in-force-covers-issued.ts'
import {itemsRemain} from './table2/items-remain.ts'
import {procurementPair} from './table2/procurement-pair.ts'
import {procurementUnit} from './table2/procurement-unit.ts'
import {rulesByOrgan} from './table2/rules-by-organ.ts'
import {table2WholeNumbers} from './table2/whole-numbers.ts'
import {outcomesSum} from './table3/outcomes-sum.ts'
import {receivedEqualsConcluded} from './table3/received-equals-concluded.ts'
import {rowTotal} from './table3/row-total.ts'
import {table3WholeNumbers} from './table3/whole-numbers.ts'
import {disputeTotal} from './table4/total.ts'
import {table4WholeNumbers} from './table4/whole-numbers.ts'
import {applicantKinds} from './text/applicants.ts'
import {decisionNumbers} from './text/decisions.ts'
import {differenceClaims} from './text/difference.ts'
import {disputeResults} from './text/dispute-results.ts'
import {disputeNumbers} from './text/disputes.ts'
import {documentNumbers} from './text/documents.ts'
import {fees} from './text/fees.ts'
import {growthClaims} from './text/growth.ts'
import {itemNumbers} from './text/items.ts'
import {outcomeNumbers} from './text/outcomes.ts'
import {percentClaims} from './text/percent.ts'
import {processingFee} from './text/processing-fee.ts'
import {requestsCarried} from './text/requests-carried.ts'
import {requestsConcluded} from './text/requests-concluded.ts'
import {requestsReceived} from './text/requests-received.ts'
import {subsetClaims} from './text/subset.ts'
import {sumClaims} from './text/sum.ts'
import {tooAlike} from './text/too-alike.ts'
import {carriedOver} from './years/carried-over.ts'
import {documentsInForce} from './years/documents-in-force.ts'
import {itemCounts} from './years/item-counts.ts'

/** The relations across years. */
export const yearChecks: readonly Check[] = [carriedOver, documentsInForce, itemCounts]

/** Every check of a report, in the order in which a person reads the findings. */
export const checks: readonly Check[] = [
  allRead,
  names,
  period,
  layoutFitsYear,
  allSections,
  allCells,
  unreadCells,
  blankCells,
  table2WholeNumbers,
  rulesByOrgan,
  inForceCoversIssued,
  disclosedWithinTotal,
  itemsRemain,
  feeAmount,
  feeUnit,
  procurementPair,
  procurementUnit,
  receivedEqualsConcluded,
  outcomesSum,
  rowTotal,
  table3WholeNumbers,
  disputeTotal,
  table4WholeNumbers,
  requestsReceived,
  requestsConcluded,
  requestsCarried,
  applicantKinds,
  outcomeNumbers,
  disputeNumbers,
  disputeResults,
  documentNumbers,
  decisionNumbers,
  itemNumbers,
  fees,
  processingFee,
  sumClaims,
  subsetClaims,
  differenceClaims,
  percentClaims,
  growthClaims,
  tooAlike,
  problemsStated,
  feeStatement,
  ...yearChecks,
]

/** What a check of this id looks at, in words. */
export function titleOfCheck(check: string): string {
  return checks.find(({id}) => id === check)?.title ?? check
}
