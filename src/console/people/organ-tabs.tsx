import {Link, useLocation} from 'wouter'

const pages = [
  ['/people', '人员'],
  ['/agencies', '机关'],
] as const

/** The pages of one entry of the menu. */
export function OrganTabs() {
  const [address] = useLocation()
  return (
    <nav className="tabs" aria-label="机关与人员">
      {pages.map(([path, title]) => (
        <Link key={path} to={path} aria-current={currentOf(address, path)}>
          {title}
        </Link>
      ))}
    </nav>
  )
}

/** A person or an organ stands under its list. */
function currentOf(address: string, path: string): 'page' | 'true' | undefined {
  if (address === path) return 'page'
  return address.startsWith(`${path}/`) ? 'true' : undefined
}
