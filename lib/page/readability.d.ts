// The package types its entry, which brings the whole parser; we load only the check.
declare module '@mozilla/readability/Readability-readerable.js' {
  export { isProbablyReaderable as default } from '@mozilla/readability';
}
