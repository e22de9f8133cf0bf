import { servesInBackground, startServerFromArguments } from './protocol/nodeServer.ts';

if (!servesInBackground()) startServerFromArguments();
