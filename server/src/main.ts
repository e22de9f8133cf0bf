import { startServerFromArguments } from './protocol/nodeServer.ts';

startServerFromArguments();
