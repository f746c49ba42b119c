import type { Host } from '../model/host.ts';
import type { Language } from '../model/language.ts';
import type { SarifTool } from './reports/sarif.ts';

/** Gather what a SARIF log tells of the tool: its version, where its documentation stands, and how its rules are worded. */
export async function sarifTool(host: Host, language: Language): Promise<SarifTool> {
  const read = async (path: string) => JSON.parse(new TextDecoder().decode(await host.readOwn(path)));
  const [{ version, homepage }, { rules }] = await Promise.all([
    read('package.json') as Promise<{ version: string; homepage?: string }>,
    read(`locales/${language.tag}/interface.json`) as Promise<{ rules: SarifTool['words'] }>,
  ]);
  return { version, words: rules, ...(homepage && { documentation: homepage.replace(/\/*(?:#.*)?$/, '/') }) };
}
