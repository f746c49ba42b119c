#!/usr/bin/env node
// Plain JavaScript that every Node understands: it must be able to say that Node is too old.
import module from 'node:module';

const major = Number(process.versions.node.split('.')[0]);
if (major < 24) {
  console.error(
    `Tract needs Node.js 24 or later; this is ${process.versions.node}. In a clone, "npm run -s tract -- …" uses the right one.`,
  );
  process.exit(2);
}
// Node keeps the compiled code of a program between runs when asked to: a third of the time of a short command.
module.enableCompileCache();
const { main } = await import('../scripts/cli.ts');
process.exitCode = await main(process.argv.slice(2));
