/** What an administrator reads who opens a backup years later. */
export function guide(made: Date, organ: string | null): string {
  return `公开（政府信息公开工作平台）备份
机关：${organ ?? '（未填写）'}
制作：${made.toISOString()}

恢复：在装好同一版本或更新版本程序的机器上，停止程序，然后
  npm run -s gongkai -- restore 本文件
只恢复到空的安装。个人信息和动态口令要有原来的密钥文件 key.txt 才能打开。

本文件是 tar 格式：
  manifest.json           清单：版本、各表行数、各部分的 SHA-256
  tables/表名/*.copy.gz   PostgreSQL COPY 文本格式，UTF-8，gzip 压缩
  files/                  数据库之外的文件
  key.json                用口令加密的密钥（制作时要求了才有）
`
}
