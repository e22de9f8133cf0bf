import { type AnalyseInput, type Analysis, analyse, type Span } from '../../engine/index.ts';
import { excerptAround, type Glance, glanceOf, type Lines, seenSpan } from './glance.ts';
import type { Job, Scheduler } from './scheduler.ts';
import type { OpenDocument } from './textView.ts';

/** The work on one glance at a document. */
export interface Look {
  /** Where in the document it looks; UTF-16 units. */
  readonly stretch: Span;
  /** What is seen there; `undefined` where the look was abandoned or failed, so that the whole is waited for. Never rejects. */
  readonly done: Promise<Glance | undefined>;
  isAbandoned(): boolean;
  abandon(): void;
}

export interface LookDeps {
  readonly scheduler: Scheduler;
  inputOf(document: OpenDocument): Promise<AnalyseInput>;
}

/** Begins to look at what an editor shows of a document; at its beginning where that is not known. */
export function lookAt(document: OpenDocument, visible: Lines | undefined, deps: LookDeps): Look {
  const excerpt = excerptAround(document.text, seenSpan(document.lines, visible));
  let abandoned = false;
  let job: Job<Analysis> | undefined;
  const glance = async (): Promise<Glance | undefined> => {
    const input = await deps.inputOf(document);
    if (abandoned) return undefined;
    job = deps.scheduler.start(analyse({ ...input, text: excerpt.text, as: 'draft' }));
    const analysis = await job.done;
    return analysis && glanceOf(document, excerpt, analysis);
  };
  return {
    stretch: excerpt.stretch,
    done: glance().catch(() => undefined),
    isAbandoned: () => abandoned,
    abandon() {
      abandoned = true;
      job?.abandon();
    },
  };
}
