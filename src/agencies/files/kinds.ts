/** The kinds of file that are taken in, with the ends of name that go with them. */
export const fileKinds = {
  pdf: {title: 'PDF', type: 'application/pdf', ends: ['pdf']},
  jpeg: {title: 'JPEG 图片', type: 'image/jpeg', ends: ['jpg', 'jpeg']},
  png: {title: 'PNG 图片', type: 'image/png', ends: ['png']},
  tiff: {title: 'TIFF 图片', type: 'image/tiff', ends: ['tif', 'tiff']},
  ofd: {title: 'OFD 版式文件', type: 'application/ofd', ends: ['ofd']},
  docx: {
    title: 'Word 文档',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ends: ['docx'],
  },
  xlsx: {
    title: 'Excel 表格',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ends: ['xlsx'],
  },
  doc: {title: 'Word 97 文档', type: 'application/msword', ends: ['doc', 'wps']},
  xls: {title: 'Excel 97 表格', type: 'application/vnd.ms-excel', ends: ['xls', 'et']},
} as const

export type FileKind = keyof typeof fileKinds
