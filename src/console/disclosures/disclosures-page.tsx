import {Button} from 'antd'
import {useLocation} from 'wouter'
import {may} from '../../agencies/permissions.ts'
import {disclosureColumns} from '../../contract/lists/disclosure-columns.ts'
import {routes} from '../../contract/routes.ts'
import {useAgencyFilter} from '../agencies/agency-queries.ts'
import {call} from '../call.ts'
import {DialogForm} from '../form/dialog-form.tsx'
import {ChoiceField} from '../form/fields.tsx'
import type {Filter} from '../list/filter.tsx'
import {ListPage} from '../list/list-page.tsx'
import {actorOf, useMe} from '../me.ts'
import {bodyOf, DisclosureFields, type TypedDisclosure} from './disclosure-fields.tsx'

/** 主动公开目录: what the agencies have published, by which applicants are shown that it is there. */
export default function DisclosuresPage() {
  const [, navigate] = useLocation()
  const agencies = useAgencyFilter()
  const me = useMe()
  const own = me.agencies.filter(({id}) => may(actorOf(me), 'disclosure.edit', {line: [id]}))
  return (
    <ListPage
      title="主动公开目录"
      list={routes.disclosures}
      file={routes.disclosuresFile}
      columns={disclosureColumns}
      filters={[...filters, ...agencies]}
      keyOf={({id}) => id}
      onOpen={({id}) => navigate(`/disclosures/${id}`)}
      actions={
        own.length > 0 && (
          <>
            <Button onClick={() => navigate('/disclosures/import')}>从表格导入</Button>
            <AddDisclosure agencies={own} />
          </>
        )
      }
      empty="目录里还没有文件。本机关已经公开的文件列入目录后，公众在网站上能查到；有人申请公开同样的内容，提交前会看到它。"
    />
  )
}

const filters: Filter[] = [
  {name: 'text', title: '查找', hint: '名称、文号、摘要、关键词', kind: 'words'},
]

type Typed = TypedDisclosure & {agency?: string}

function AddDisclosure({agencies}: {agencies: readonly {id: string; name: string}[]}) {
  const [first] = agencies
  if (!first) return null
  return (
    <DialogForm<Typed>
      button="新增文件"
      isMain
      says="已列入目录"
      initial={{agency: first.id}}
      send={({agency = first.id, ...typed}) =>
        call(routes.addDisclosure, {params: {agency}, body: bodyOf(typed)})
      }
    >
      {agencies.length > 1 && (
        <ChoiceField
          name="agency"
          label="机关"
          isNeeded
          options={agencies.map(({id, name}) => ({value: id, label: name}))}
        />
      )}
      <DisclosureFields />
    </DialogForm>
  )
}
