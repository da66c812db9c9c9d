import {Link, useLocation} from 'wouter'
import {useMe} from '../me.ts'
import {type Entry, entriesFor, isAt} from './pages.ts'

export function Menu({isOpen}: {isOpen: boolean}) {
  const me = useMe()
  return (
    <nav id="menu" className={isOpen ? 'menu open' : 'menu'} aria-label="主要栏目">
      <ul>
        {entriesFor(me).map(entry => (
          <li key={entry.path}>
            <MenuLink entry={entry} />
          </li>
        ))}
      </ul>
    </nav>
  )
}

function MenuLink({entry}: {entry: Entry}) {
  const [address] = useLocation()
  const {title, path, icon: Icon, isOutside} = entry
  const words = (
    <>
      <Icon aria-hidden />
      {title}
    </>
  )
  if (isOutside) return <a href={path}>{words}</a>
  return (
    <Link to={path} aria-current={isAt(entry, address) ? 'page' : undefined}>
      {words}
    </Link>
  )
}
