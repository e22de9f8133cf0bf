import type { DefinitionLink, Location, Position, ReferenceParams } from 'vscode-languageserver';
import type { ServerContext } from '../context.ts';
import { locationLinkOf, locationOf, offsetOf } from '../convert/ranges.ts';
import { guarded } from '../runtime/guard.ts';

export function registerNavigation({ connection, queries, flags, log }: ServerContext): void {
  connection.onDefinition(
    guarded<{ textDocument: { uri: string }; position: Position }, Location[] | DefinitionLink[] | null>(
      'definition',
      log,
      null,
      async ({ textDocument, position }, cancel) => {
        const answer = await queries.definition(textDocument.uri, offsetOf(position), cancel);
        if (!answer || answer.value.length === 0) return null;
        return flags.definitionLinks
          ? answer.value.map((target) => locationLinkOf(answer.view, target))
          : answer.value.map(locationOf);
      },
    ),
  );
  connection.onReferences(
    guarded<ReferenceParams, Location[] | null>('references', log, null, async (params, cancel) => {
      const { textDocument, position, context } = params;
      const found = await queries.references(
        textDocument.uri,
        offsetOf(position),
        context.includeDeclaration,
        cancel,
      );
      return found.map(locationOf);
    }),
  );
}
