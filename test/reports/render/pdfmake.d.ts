declare module 'pdfmake' {
  const pdfmake: {
    virtualfs: {writeFileSync: (name: string, bytes: Uint8Array) => void}
    setFonts: (fonts: Record<string, Record<string, string>>) => void
    setUrlAccessPolicy: (allow: (url: string) => boolean) => void
    setLocalAccessPolicy: (allow: (path: string) => boolean) => void
    createPdf: (document: object) => {getBuffer: () => Promise<Uint8Array>}
  }
  export default pdfmake
}
