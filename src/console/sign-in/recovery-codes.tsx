import {Button} from 'antd'

/** Shown once; the server keeps only what they can be checked by. */
export function RecoveryCodes({codes, onKept}: {codes: string[]; onKept(): void}) {
  return (
    <>
      <p>
        动态口令已启用。手机不在身边时，可用下面的恢复码登录，每个只能用一次。它们只显示这一次。
      </p>
      <ul className="codes">
        {codes.map(code => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="actions">
        <Button type="primary" onClick={onKept}>
          已抄好，继续
        </Button>
        <Button onClick={() => print()}>打印</Button>
      </div>
    </>
  )
}
