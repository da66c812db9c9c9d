import {applicantKindLabels} from '../../../requests/applicants/applicant.ts'
import {FileQuestion, RadioQuestion, SelectQuestion, TextQuestion} from '../../form/question.tsx'
import {hasAgent, identityChoices} from './application.ts'
import type {Filled} from './application-fields.ts'
import {
  applicationFields,
  type JointPlace,
  jointField,
  jointPlaces,
  jointPlacesIn,
} from './application-fields.ts'
import type {HeldNames} from './papers.ts'

type Asked = Filled & {held: HeldNames}

/** The first applicant, by whom the request is counted and whom the agency writes to. */
export function Applicant({held, ...filled}: Asked) {
  return (
    <>
      <RadioQuestion
        {...filled}
        name="kind"
        label="申请人是"
        choices={Object.entries(applicantKindLabels)}
      />
      <TextQuestion {...filled} name="name" label="姓名或者单位名称" autocomplete="name" required />
      <SelectQuestion {...filled} name="identityKind" label="证件种类" choices={identityChoices} />
      <TextQuestion
        {...filled}
        name="identityNumber"
        label="证件号码"
        hint="个人填身份证等证件号码，单位填统一社会信用代码。以后查办理进度要用它的后六位。"
        autocomplete="off"
        required
      />
      <FileQuestion
        {...filled}
        name="proof"
        label="身份证明"
        hint="证件的照片或者扫描件（PDF、JPEG、PNG 等，不超过10MB）。加密保存，只用于核对身份。"
        heldName={held.proof}
      />
      <TextQuestion {...filled} name="contact" label="联系人（单位填写）" autocomplete="off" />
      <TextQuestion
        {...filled}
        name="telephone"
        label="联系电话"
        hint="机关收到网上申请后要与您确认，请填能接通的电话。"
        type="tel"
        autocomplete="tel"
        required
      />
      <TextQuestion
        {...filled}
        name="email"
        label="电子邮箱（可不填）"
        type="email"
        autocomplete="email"
      />
      <TextQuestion
        {...filled}
        name="address"
        label="通信地址（邮寄时须填）"
        autocomplete="street-address"
      />
    </>
  )
}

/** 共同申请人: one block each, another by a button that sends the form and brings it back whole. */
export function JointApplicants({isAdding, held, ...filled}: Asked & {isAdding: boolean}) {
  const places = jointPlacesIn(filled.typed)
  const next = jointPlaces.find(place => !places.includes(place))
  const shown = isAdding && next ? [...places, next].sort() : places
  const mayAdd = next !== undefined && shown.length < jointPlaces.length
  return (
    <details class="more" open={shown.length > 0} id="joint">
      <summary>几个人共同申请的，填写其他申请人</summary>
      <p>
        一件申请、一份答复。上面填写的申请人是代表人：机关与其联系，向其送达文书。每位共同申请人都要提供身份证明，都能凭自己的证件号码查办理进度。
      </p>
      {shown.map(place => (
        <JointApplicant
          key={place}
          {...{place, held}}
          {...filled}
          isNew={isAdding && place === next}
        />
      ))}
      {mayAdd ? (
        <button type="submit" class="second" formaction="/apply/people" name="people" value="more">
          {shown.length === 0 ? '添加一位共同申请人' : '再添加一位'}
        </button>
      ) : (
        <p class="hint">网上最多{jointPlaces.length + 1}人共同申请；更多的，请当面或者邮寄提出。</p>
      )}
    </details>
  )
}

function JointApplicant({
  place,
  held,
  isNew,
  ...filled
}: Asked & {place: JointPlace; isNew: boolean}) {
  const field = {
    name: jointField(place, 'Name'),
    kind: jointField(place, 'IdentityKind'),
    number: jointField(place, 'IdentityNumber'),
    proof: jointField(place, 'Proof'),
    telephone: jointField(place, 'Telephone'),
    address: jointField(place, 'Address'),
  }
  return (
    <fieldset class="person">
      <legend>第{place + 1}位申请人</legend>
      <TextQuestion
        {...filled}
        name={field.name}
        label="姓名或者单位名称"
        autocomplete="off"
        autofocus={isNew}
      />
      <SelectQuestion {...filled} name={field.kind} label="证件种类" choices={identityChoices} />
      <TextQuestion {...filled} name={field.number} label="证件号码" autocomplete="off" />
      <FileQuestion {...filled} name={field.proof} label="身份证明" heldName={held[field.proof]} />
      <TextQuestion
        {...filled}
        name={field.telephone}
        label="联系电话"
        type="tel"
        autocomplete="off"
      />
      <TextQuestion
        {...filled}
        name={field.address}
        label="通信地址（可不填）"
        autocomplete="off"
      />
      <button
        type="submit"
        class="second"
        formaction="/apply/people"
        name="people"
        value={`drop-${place}`}
      >
        删去第{place + 1}位申请人
      </button>
    </fieldset>
  )
}

/** 委托代理人: opened where something of it was filled in or is wrong. */
export function Agent({held, ...filled}: Asked) {
  const {typed, mistakes} = filled
  const isWrong = applicationFields.some(
    field =>
      (field.startsWith('agent') || field === 'mandate') && mistakes[field] && field !== 'agency',
  )
  return (
    <details class="more" open={hasAgent(typed) || isWrong}>
      <summary>委托他人代为申请的，填写代理人</summary>
      <TextQuestion {...filled} name="agentName" label="代理人姓名" autocomplete="off" />
      <SelectQuestion
        {...filled}
        name="agentIdentityKind"
        label="代理人证件种类"
        choices={identityChoices}
      />
      <TextQuestion
        {...filled}
        name="agentIdentityNumber"
        label="代理人证件号码"
        autocomplete="off"
      />
      <TextQuestion
        {...filled}
        name="agentTelephone"
        label="代理人电话"
        type="tel"
        autocomplete="off"
      />
      <FileQuestion
        {...filled}
        name="mandate"
        label="授权委托书"
        hint="写明委托事项和权限，全体申请人签名或者盖章。"
        heldName={held.mandate}
      />
    </details>
  )
}
