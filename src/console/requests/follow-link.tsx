/** What can be mailed or printed for the applicant: it shows what the 查询号 shows, to whoever has it. */
export function FollowLink({link}: {link: string}) {
  const address = location.origin + link
  return (
    <p className="follow-link">
      或者用查询链接（半年内有效，补发查询号后失效，只能交给申请人本人）：
      <a href={address}>{address}</a>
    </p>
  )
}
