// Validates what the background is asked and hands it to the function that answers.
import * as z from 'zod/mini';
import { browser } from '../browser';
import { PLACES } from '../model/mention';
import { Override, ShortText } from '../model/override';
import { PartialDate } from '../model/partial-date';
import type { Failure } from './ask';
import type { Protocol } from './protocol';

const MAX_TEXT = 5_000_000;
const lang = z.optional(z.string());
const Block = z.object({ text: z.string().check(z.maxLength(MAX_TEXT)), lang, place: z.optional(z.enum(PLACES)) });
const Article = z.object({ blocks: z.array(Block), lang, published: z.optional(PartialDate) });

const QUESTIONS = {
  'read-policy': z.object({ url: z.string() }),
  'find-mentions': z.object({ article: Article, insist: z.optional(z.enum(['financial', 'asked'])) }),
  'read-card': z.object({ entity: z.string(), published: z.optional(PartialDate) }),
  overrule: z.object({ override: Override }),
  'take-back': z.object({ surface: ShortText, entity: ShortText, verdict: z.enum(['not', 'is']) }),
  'switch-site': z.object({ pattern: ShortText, on: z.boolean() }),
  'read-state': z.object({}),
  rebuild: z.object({}),
} satisfies { [K in keyof Protocol]: z.ZodMiniType };

export type Answers = { [K in keyof Protocol]: (question: Protocol[K]['ask']) => Promise<Protocol[K]['answer']> };

/** Answers messages with `answers`; what is no question of the protocol, and what throws, is answered as a failure. */
export function answerMessages(answers: Answers): void {
  browser.runtime.onMessage.addListener((message: unknown): Promise<unknown> => answer(answers, message));
}

/** The answer to one message. Never rejects. */
export async function answer(answers: Answers, message: unknown): Promise<unknown | Failure> {
  try {
    const type = (message as { type?: unknown } | null)?.type;
    if (typeof type !== 'string' || !Object.hasOwn(QUESTIONS, type))
      throw new Error(`There is no question “${String(type)}”.`);
    const known = type as keyof Protocol;
    const question = QUESTIONS[known].parse(message);
    return await (answers[known] as (question: unknown) => Promise<unknown>)(question);
  } catch (error) {
    return { failed: describe(error) };
  }
}

function describe(error: unknown): string {
  if (error instanceof z.core.$ZodError) return `Not understood: ${z.prettifyError(error)}`;
  return error instanceof Error ? error.message : String(error);
}
