import type { Unit } from '../../model/unit.ts';

/** Units of one section that follow each other. */
interface UnitSection {
  readonly section: string;
  readonly own: readonly Unit[];
  /** How many units come before. */
  readonly before: number;
}

/** Cut units into the sections of their text. */
export function sectionsOf(units: readonly Unit[]): readonly UnitSection[] {
  const sections: { section: string; own: Unit[]; before: number }[] = [];
  for (const [before, unit] of units.entries()) {
    if (sections.at(-1)?.section === unit.section) sections.at(-1)?.own.push(unit);
    else sections.push({ section: unit.section, own: [unit], before });
  }
  return sections;
}
