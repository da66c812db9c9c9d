import {usePersonalData} from '../form/personal-data.tsx'

/** Who sent it, in full, for a reason that is recorded. */
export function OpenPerson({person}: {person: string}) {
  const {fields, opener} = usePersonalData(person, '查看提出人全文')
  if (!fields) return opener
  return (
    <p>
      提出人：{[fields.name, fields.identityNumber, fields.telephone].filter(Boolean).join('，')}
    </p>
  )
}
