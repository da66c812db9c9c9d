import {useQuery} from '@tanstack/react-query'
import {routes} from '../../contract/routes.ts'
import {call} from '../call.ts'
import {Waiting} from '../frame/waiting.tsx'
import {Wrong} from '../frame/wrong.tsx'
import {AgencySettings} from './agency-settings.tsx'
import {LetterTemplate} from './letter-template.tsx'

/** The letters of an agency, each by the standard template or by the agency's own. */
export default function LetterTemplatesPage() {
  return (
    <AgencySettings title="文书模板" action="letter-template.edit">
      {agency => <Templates agency={agency.id} />}
    </AgencySettings>
  )
}

function Templates({agency}: {agency: string}) {
  const templates = useQuery({
    queryKey: [routes.letterTemplates.path, agency],
    queryFn: () => call(routes.letterTemplates, {params: {agency}}),
  })
  if (templates.error) return <Wrong error={templates.error} />
  if (!templates.data) return <Waiting />
  return (
    <div className="templates">
      <p>
        下载一种文书的模板，用 Word、WPS
        等改好版式和文字再传上来，此后办的文书就照它做；已经办的不变。双括号里的是逐件填写的项目，如
        {' {{申请人}}'}，可以移动位置，不要改名。法定的内容不能缺，缺什么上传时会说明。
      </p>
      {templates.data.map(template => (
        <LetterTemplate key={template.letter} agency={agency} template={template} />
      ))}
    </div>
  )
}
