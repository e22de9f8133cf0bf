import { servesAsIndexer, startServerFromArguments } from './protocol/nodeServer.ts';

if (!servesAsIndexer()) startServerFromArguments();
