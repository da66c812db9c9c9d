import {
  type DefaultTreeAdapterMap,
  type DefaultTreeAdapterTypes,
  defaultTreeAdapter,
  Parser,
  type TreeAdapter,
} from 'parse5'
import {maxHtmlDepth, maxHtmlElements} from '../limits.ts'
import {refuse} from '../refuse.ts'

/** What a page is made of; `at` is the offset in the source where a text, or what is in an element, begins. */
export type Element = Pick<DefaultTreeAdapterTypes.Element, 'tagName' | 'attrs' | 'parentNode'> & {
  childNodes: PageNode[]
  at: number
}
export type PageNode = Element | {value: string; at: number} | {nodeName: string}

/**
 * The tree that a browser makes of a page. parse5 can tell of every tag, attribute and text where it
 * begins and ends, which takes a quarter of its time: here one offset is kept of each.
 */
export function parsePage(source: string): PageNode[] {
  const parser: Parser<DefaultTreeAdapterMap> = new Parser({
    treeAdapter: placedTree(source, () => parser.tokenizer.preprocessor.offset),
  })
  parser.tokenizer.write(source, true)
  return parser.document.childNodes as unknown as PageNode[]
}

/** `now`: the offset of the sign that is read, the last of the tag that is dealt with. */
function placedTree(source: string, now: () => number): TreeAdapter<DefaultTreeAdapterMap> {
  let elements = 0
  let depth = 0
  let from = 0
  /** A text may open and close these, and stands before what is read then. */
  const isImplied = (name: string, opens: '<' | '</') =>
    outermost.has(name) && !source.startsWith(opens + name, source.lastIndexOf('<', now()))
  return {
    ...defaultTreeAdapter,
    createElement(name, namespace, attributes) {
      if (++elements > maxHtmlElements)
        refuse(
          `网页的标签超过 ${maxHtmlElements} 个，不像一份年度报告，没有读取；请只保存报告正文后再试`,
        )
      if (!isImplied(name, '<')) from = now() + 1
      return elementNode(name, namespace, attributes, from)
    },
    createCommentNode(data) {
      from = now() + 1
      return defaultTreeAdapter.createCommentNode(data)
    },
    insertText(parent, text) {
      // The line ends between rows and cells, half of all texts of a page.
      if (!holdsCells.has(parent.nodeName) || text.trim() !== '')
        addText(parent, text, from, parent.childNodes.length)
    },
    insertTextBefore(parent, text, next) {
      addText(parent, text, from, parent.childNodes.indexOf(next))
    },
    // parse5 would follow any depth, in a time that grows with its square.
    onItemPush() {
      if (++depth > maxHtmlDepth)
        refuse(
          `网页的标签嵌套超过 ${maxHtmlDepth} 层，没有读取；请用浏览器打开后复制正文，存为文本再试`,
        )
    },
    onItemPop({nodeName: name}) {
      depth--
      if (!isImplied(name, '</')) from = now() + 1
    },
  }
}

const outermost = new Set(['html', 'head', 'body'])

const holdsCells = new Set(['table', 'thead', 'tbody', 'tfoot', 'tr', 'colgroup'])

function elementNode(
  tagName: string,
  namespaceURI: DefaultTreeAdapterTypes.Element['namespaceURI'],
  attrs: DefaultTreeAdapterTypes.Element['attrs'],
  at: number,
) {
  return {nodeName: tagName, tagName, attrs, namespaceURI, childNodes: [], parentNode: null, at}
}

/** Before the child of that number, behind the text that stands there. */
function addText(
  parentNode: DefaultTreeAdapterTypes.ParentNode,
  value: string,
  at: number,
  next: number,
): void {
  const before = parentNode.childNodes[next - 1]
  if (before && 'value' in before) before.value += value
  else {
    const text = {
      nodeName: '#text' as DefaultTreeAdapterTypes.TextNode['nodeName'],
      value,
      parentNode,
      at,
    }
    if (next === parentNode.childNodes.length) parentNode.childNodes.push(text)
    else parentNode.childNodes.splice(next, 0, text)
  }
}
