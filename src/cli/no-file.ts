const words: Record<string, string> = {
  ENOENT: '没有这个文件夹或文件，请检查路径。',
  ENOTDIR: '路径中有一段不是文件夹，请检查路径。',
  EISDIR: '这是文件夹，请给出文件名。',
  EACCES: '没有权限，请换一个位置，或请管理人员开放权限。',
  EPERM: '没有权限，请换一个位置，或请管理人员开放权限。',
  EROFS: '这个位置只能读，不能写，请换一个位置。',
  ENOSPC: '磁盘已满，请腾出空间或换一个位置。',
}

/** Why a file could not be opened or written, in words; of any other failure, which is ours, nothing. */
export function whyNoFile(failure: unknown): string | undefined {
  if (!(failure instanceof Error && 'code' in failure)) return undefined
  const why = words[String(failure.code)]
  return why && `${'path' in failure ? `${failure.path}：` : ''}${why}`
}
