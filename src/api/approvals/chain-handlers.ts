import {chainsOf} from '../../agencies/approvals/chains-of.ts'
import {setChain} from '../../agencies/approvals/set-chain.ts'
import {targetOfAgency} from '../../agencies/organs/store/line.ts'
import type {approvalRoutes} from '../../contract/approvals.ts'
import {dayOf} from '../../law/day-of.ts'
import type {ApiParts, HandlersOf} from '../handler.ts'

type Routes = Pick<
  typeof approvalRoutes,
  'approvalChains' | 'setApprovalChain' | 'clearApprovalChain'
>

export const chainHandlers: HandlersOf<Routes> = {
  approvalChains: {
    kind: 'target',
    target: ofAgency,
    async answer({db, params, at}) {
      const chains = await chainsOf(db, params.agency, dayOf(at))
      return chains.map(({set, usual, ...rest}) => ({
        ...rest,
        set: set && [...set],
        usual: [...usual],
      }))
    },
  },
  setApprovalChain: {
    kind: 'target',
    target: ofAgency,
    answer: ({db, params, body, by}) => setChain(db, {...params, chain: body.chain}, by),
  },
  clearApprovalChain: {
    kind: 'target',
    target: ofAgency,
    answer: ({db, params, by}) => setChain(db, {...params, chain: null}, by),
  },
}

function ofAgency({db, params}: ApiParts & {params: {agency: string}}) {
  return targetOfAgency(db, params.agency)
}
