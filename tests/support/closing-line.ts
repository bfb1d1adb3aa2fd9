// The last line of a test run, in a form that any tool can read: «12 passed, 0 failed, 1 skipped».
import type { Reporter, TestModule } from 'vitest/node';

export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const count = { passed: 0, failed: 0, skipped: 0 };
    for (const module of modules) {
      let own = 0;
      for (const test of module.children.allTests()) {
        own++;
        const { state } = test.result();
        if (state !== 'pending') count[state]++;
      }
      if (own === 0 && !module.ok()) count.failed++; // a file that could not be loaded
    }
    console.log(`\n${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
  }
}
