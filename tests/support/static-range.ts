// happy-dom has no StaticRange: by its specification (https://dom.spec.whatwg.org/#interface-staticrange) it only holds
// the four values that it is given.

class PlainStaticRange {
  readonly startContainer: Node;
  readonly startOffset: number;
  readonly endContainer: Node;
  readonly endOffset: number;

  constructor({ startContainer, startOffset, endContainer, endOffset }: StaticRangeInit) {
    this.startContainer = startContainer;
    this.startOffset = startOffset;
    this.endContainer = endContainer;
    this.endOffset = endOffset;
  }

  get collapsed(): boolean {
    return this.startContainer === this.endContainer && this.startOffset === this.endOffset;
  }
}

if (typeof globalThis.StaticRange !== 'function') Object.assign(globalThis, { StaticRange: PlainStaticRange });
