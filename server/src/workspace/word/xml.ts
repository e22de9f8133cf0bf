import type { Element } from '@xmldom/xmldom';

/** The children of an element that are elements, in order. */
export function childrenOf(element: Element): readonly Element[] {
  const out: Element[] = [];
  for (let node = element.firstChild; node; node = node.nextSibling)
    if (node.nodeType === node.ELEMENT_NODE) out.push(node as Element);
  return out;
}

/** Word's files call all namespaces by the same prefixes as nearly all that write such files: names are compared without them. */
export const nameOf = (element: Element): string => element.localName ?? '';

export const childrenNamed = (element: Element, name: string): readonly Element[] =>
  childrenOf(element).filter((child) => nameOf(child) === name);

export const childNamed = (element: Element | undefined, name: string): Element | undefined =>
  element && childrenOf(element).find((child) => nameOf(child) === name);

export function attributeOf(element: Element, name: string): string | undefined {
  for (const attribute of Array.from(element.attributes))
    if (attribute.localName === name) return attribute.value;
  return undefined;
}

/** `val` of a child: how nearly all properties are written. */
export function valOf(element: Element | undefined, name: string): string | undefined {
  const child = childNamed(element, name);
  return child && attributeOf(child, 'val');
}

/** Whether a property is set: there, and not said to be off. */
export const isOn = (element: Element | undefined, name: string): boolean =>
  childNamed(element, name) !== undefined && !/^(?:0|false|off)$/.test(valOf(element, name) ?? '');
