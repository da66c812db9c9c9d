import {MenuOutlined} from '@ant-design/icons'
import {Button} from 'antd'
import {Link} from 'wouter'
import {useMe} from '../me.ts'
import {Bell} from '../notices/bell.tsx'
import {PersonMenu} from './person-menu.tsx'
import {SearchField} from './search-field.tsx'
import {TrialMark} from './trial-mark.tsx'

export function Head({
  isTrial,
  isMenuOpen,
  onMenu,
}: {
  isTrial: boolean
  isMenuOpen: boolean
  onMenu(): void
}) {
  const {agencies} = useMe()
  return (
    <header className="head">
      <Button
        className="menu-button"
        type="text"
        icon={<MenuOutlined />}
        aria-label="栏目"
        aria-expanded={isMenuOpen}
        aria-controls="menu"
        onClick={onMenu}
      />
      <Link to="/" className="product">
        公开
        <span className="organ">{agencies[0]?.name ?? '工作台'}</span>
      </Link>
      {isTrial && <TrialMark />}
      <SearchField />
      <Bell />
      <PersonMenu />
    </header>
  )
}
