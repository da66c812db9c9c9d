import type {EventKind} from '../events/event.ts'
import {answerCorrection} from './answer-correction.ts'
import {approveReply} from './approve-reply.ts'
import {archive} from './archive.ts'
import {arrive} from './arrive.ts'
import {askCorrection} from './ask-correction.ts'
import {askJointMaker} from './ask-joint-maker.ts'
import {askOtherAgency} from './ask-other-agency.ts'
import {askReasons} from './ask-reasons.ts'
import {askThirdParty} from './ask-third-party.ts'
import {assign} from './assign.ts'
import {confirmReceipt} from './confirm-receipt.ts'
import {deliver, takeBack} from './deliver.ts'
import {draftReply} from './draft-reply.ts'
import {endOtherwise} from './end-otherwise.ts'
import {extend} from './extend.ts'
import {forward} from './forward.ts'
import {giveReasons} from './give-reasons.ts'
import {handBack} from './hand-back.ts'
import {lapseCorrection} from './lapse-correction.ts'
import {lapseFee} from './lapse-fee.ts'
import {lapseOpinion} from './lapse-opinion.ts'
import {noticeFee} from './notice-fee.ts'
import {orderReanswer} from './order-reanswer.ts'
import {overruleThirdParty} from './overrule-third-party.ts'
import {pay} from './pay.ts'
import {postpone} from './postpone.ts'
import {receiveOpinion} from './receive-opinion.ts'
import {register} from './register.ts'
import {reply} from './reply.ts'
import {search} from './search.ts'
import type {Step} from './step.ts'
import {withdraw} from './withdraw.ts'

/** Every step there is, in the order in which pages offer them. */
export const steps: {[K in EventKind]: Step<K>} = {
  arrived: arrive,
  'receipt-confirmed': confirmReceipt,
  registered: register,
  assigned: assign,
  'handed-back': handBack,
  forwarded: forward,
  'correction-asked': askCorrection,
  'correction-answered': answerCorrection,
  'correction-lapsed': lapseCorrection,
  extended: extend,
  'reasons-asked': askReasons,
  'reasons-given': giveReasons,
  postponed: postpone,
  'third-party-asked': askThirdParty,
  'joint-maker-asked': askJointMaker,
  'other-agency-asked': askOtherAgency,
  'opinion-received': receiveOpinion,
  'opinion-lapsed': lapseOpinion,
  'third-party-overruled': overruleThirdParty,
  'fee-noticed': noticeFee,
  paid: pay,
  'fee-lapsed': lapseFee,
  searched: search,
  'reply-drafted': draftReply,
  'reply-approved': approveReply,
  replied: reply,
  delivered: deliver,
  returned: takeBack,
  withdrawn: withdraw,
  'ended-otherwise': endOtherwise,
  'reanswer-ordered': orderReanswer,
  archived: archive,
}

export function stepOf(kind: EventKind): Step {
  return steps[kind] as Step
}

export const eventKinds = Object.keys(steps) as EventKind[]
