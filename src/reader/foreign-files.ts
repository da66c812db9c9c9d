/** Files that are not read, by what they are; each sentence says what to do instead. */
export const foreignFiles = {
  empty: '文件是空的（0 字节），请检查是否下载或上传完整后再试',
  picture: '这是图片文件，暂不能读取图片里的文字；请换用该报告的网页、docx 或带文字的 pdf 再试',
  ofd: '这是 OFD 版式文件，暂不能读取；请用阅读器另存为 pdf，或用原文件的 docx 再试',
  wps: '这是 WPS 文字文件（.wps），暂不能读取；请在 WPS 中另存为 docx 后再试',
  et: '这是 WPS 表格文件（.et），暂不能读取；请在 WPS 中另存为 xlsx 后再试',
  dps: '这是 WPS 演示文件（.dps），暂不能读取；请把报告正文另存为 docx 或 pdf 后再试',
  slides: '这是演示文稿（ppt），暂不能读取；请把报告正文另存为 docx 或 pdf 后再试',
  openDocument: '这是 OpenDocument 文件（odt、ods），暂不能读取；请另存为 docx 或 xlsx 后再试',
  rtf: '这是 RTF 文件，暂不能读取；请用 Word 或 WPS 打开后另存为 docx 再试',
  wordXml: '这是 Word 的 XML 文件，暂不能读取；请用 Word 或 WPS 打开后另存为 docx 再试',
  caj: '这是 CAJ 文件，暂不能读取；请用 CAJ 阅读器另存为 pdf 后再试',
  zip: '这是 zip 压缩包，请先解压，再选里面的报告文件',
  rar: '这是 rar 压缩包，请先解压，再选里面的报告文件',
  '7z': '这是 7z 压缩包，请先解压，再选里面的报告文件',
  gzip: '这是 gzip 压缩包，请先解压，再选里面的报告文件',
  program: '这是可执行程序，不是报告文件；请检查所选文件',
  media: '这是音频或视频文件，不是报告文件；请检查所选文件',
  encryptedOffice: '文件已加密（设置了打开密码），无法读取；请取消密码后另存一份再试',
  encryptedZip: '压缩包中的内容已加密，无法读取；请取消密码后另存一份再试',
  oldWorkbook: '这是 Excel 95 或更早的文件，暂不能读取；请用 Excel 或 WPS 打开后另存为 xlsx 再试',
  binaryWorkbook: '这是 xlsb 文件，暂不能读取；请用 Excel 或 WPS 打开后另存为 xlsx 再试',
  unknownOffice:
    '这是一种认不出的旧版办公文件，暂不能读取；请用原软件打开后另存为 docx、xlsx 或 pdf 再试',
  binary: '认不出这是什么文件，无法读取；请提供 txt、md、html、docx、doc、pdf、xlsx 或 xls 文件',
} as const

export type ForeignFile = keyof typeof foreignFiles
