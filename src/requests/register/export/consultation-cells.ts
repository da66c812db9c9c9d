import type {Consultation, Facts} from '../../state/facts.ts'
import {unrecorded} from '../import/candidate.ts'
import {type OpinionWord, opinionWords, partyWords} from '../import/words.ts'
import {inLines, type Row} from './row.ts'

/** 征求意见, a line each through all its columns. */
export function consultationCells({consultations, deliveries}: Facts): Row {
  const delivery = ({asked}: Consultation) => {
    const found = deliveries[asked.id]
    return found?.kind === 'delivered' ? found.on : undefined
  }
  const column = (cell: (each: Consultation) => string | undefined) =>
    inLines(consultations.map(cell))
  return {
    consulted: column(({asked}) =>
      asked.to === unrecorded
        ? partyWords.labels[asked.kind]
        : `${partyWords.labels[asked.kind]}：${asked.to}`,
    ),
    consultedOn: column(({asked}) => asked.on),
    consultedReceivedOn: column(delivery),
    consultedUntil: column(({asked}) =>
      asked.kind === 'other-agency-asked' ? asked.answerBy : undefined,
    ),
    opinionOn: column(({opinion, lapsed}) => opinion?.on ?? lapsed?.on),
    opinion: column(each => {
      const word = opinionWord(each)
      return word && opinionWords.labels[word]
    }),
    overruledOn: column(({overruled}) => overruled?.on),
  }
}

function opinionWord({opinion, lapsed}: Consultation): OpinionWord | undefined {
  if (!opinion) return lapsed && 'lapsed'
  if (opinion.opinion === 'agrees') return 'agrees'
  if (opinion.isFair === undefined) return 'disagrees'
  return opinion.isFair ? 'disagrees-fairly' : 'disagrees-unfairly'
}
