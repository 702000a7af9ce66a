#!/usr/bin/env node
/** The `counterpoint` command. Node runs this file as it is: it strips the types and builds nothing. */
import { nodeIo } from './node-io.ts';
import { run } from './run.ts';

process.exitCode = await run(process.argv.slice(2), nodeIo);
