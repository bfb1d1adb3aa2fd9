// Runs axe-core in a page.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type Axe = {
  run: (
    context: object,
    options: object,
  ) => Promise<{ violations: { id: string; nodes: { html: string }[] }[]; passes: object[] }>;
};

/** Accessibility violations (WCAG 2.2 A and AA, and best practices) inside `selector`, each as «rule: markup»; throws if axe had nothing to check. */
export async function findViolations(page: Page, selector = 'html'): Promise<string[]> {
  await page.evaluate(AXE);
  // What is still fading in has less contrast than what a reader reads.
  await page.evaluate(async (include) => {
    const root = document.querySelector(include)?.shadowRoot ?? document;
    await Promise.all(root.getAnimations().map((animation) => animation.finished));
  }, selector);
  const { violations, passes } = await page.evaluate(async (include) => {
    const { axe } = globalThis as unknown as { axe: Axe };
    // A card or popup is no page: it needs no landmarks and headings of its own level.
    const rules = include === 'html' ? {} : { region: { enabled: false }, 'page-has-heading-one': { enabled: false } };
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const found = await axe.run({ include: [include] }, { runOnly: tags, rules });
    return { violations: found.violations, passes: found.passes.length };
  }, selector);
  if (passes === 0) throw new Error(`axe found nothing to check in ${selector}.`);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
