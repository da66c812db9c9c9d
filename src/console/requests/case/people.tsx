import {may} from '../../../agencies/permissions.ts'
import {identityKinds} from '../../../requests/applicants/applicant.ts'
import {usePersonalData} from '../../form/personal-data.tsx'
import {actorOf, useMe} from '../../me.ts'
import type {Case} from '../request-query.ts'
import {RenewQueryNumber} from './renew-query-number.tsx'

type Person = Case['people'][number]

/** Who asks: masked, the whole only with a reason. */
export function People({request}: {request: Case}) {
  const actor = actorOf(useMe())
  const target = {line: [request.agency]}
  const mayOpen = may(actor, 'personal-data.open', target)
  const isJoint = request.people.some(({role}) => role === 'joint-applicant')
  return (
    <section>
      <h2>申请人</h2>
      {request.people.map(person => (
        <PersonOfRequest
          key={person.person}
          person={person}
          mayOpen={mayOpen}
          isFirstOfSeveral={isJoint && person.role === 'applicant'}
        />
      ))}
      {isJoint && (
        <p className="quiet">共同申请：文书写明全体申请人，向代表人（第一位申请人）送达。</p>
      )}
      {may(actor, 'request.register', target) && <RenewQueryNumber request={request.id} />}
    </section>
  )
}

const roles = {applicant: '申请人', 'joint-applicant': '共同申请人', agent: '代理人'}

function PersonOfRequest({
  person,
  mayOpen,
  isFirstOfSeveral,
}: {
  person: Person
  mayOpen: boolean
  isFirstOfSeveral: boolean
}) {
  const {fields: shown, opener} = usePersonalData(person.person, '查看全文')
  if (person.isAnonymised) return <p className="quiet">个人信息已于保存期满后匿名化。</p>
  const fields = ['name', 'identityNumber', 'contact', 'telephone', 'email', 'address'] as const
  return (
    <>
      <dl className="facts">
        {fields.map(field => {
          const value = shown?.[field] ?? person[field]
          return value ? (
            <div key={field}>
              <dt>
                {labelOf(field, person)}
                {field === 'name' && isFirstOfSeveral && '（代表人）'}
              </dt>
              <dd>{value}</dd>
            </div>
          ) : null
        })}
      </dl>
      {mayOpen && opener}
    </>
  )
}

function labelOf(
  field: 'name' | 'identityNumber' | 'contact' | 'telephone' | 'email' | 'address',
  {role, identityKind}: Person,
): string {
  if (field === 'name') return roles[role]
  if (field === 'identityNumber') return identityKind ? identityKinds[identityKind] : '证件号码'
  return {contact: '联系人', telephone: '联系电话', email: '电子邮箱', address: '通信地址'}[field]
}
