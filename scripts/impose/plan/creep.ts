/**
 * Reckon how much further each sheet of a signature is pushed out than the one around it, in millimetres.
 *
 * Around the fold each sheet follows a half circle, and its radius is one thickness of paper larger than that of the sheet within it. A
 * half circle is `π · r` long, so the outer sheet spends `π · t` more on the fold, which its two leaves share: each inner leaf
 * reaches `π/2 · t` further. That is the usual shingling formula `(sheets · t · π) / 2` of prepress, without a factor for loose folding.
 *
 * The thickness is grammage times specific volume (ISO 534). Uncoated office paper has about 1.3 cm³/g: 80 g/m² are 0.104 mm thick. Coated
 * paper is thinner; whoever has measured it gives the creep itself.
 *
 * @param grammage of the paper, in g/m²
 */
export function creepOfPaper(grammage: number): number {
  const thicknessMm = (grammage * SPECIFIC_VOLUME) / 1000;
  return (Math.PI / 2) * thicknessMm;
}

/** In cm³/g; what one gives in g/m² this turns into micrometres. */
const SPECIFIC_VOLUME = 1.3;

/** Which pages are moved: the inner ones in, towards the spine, or the outer ones out, towards the edge. */
export type CreepDirection = 'in' | 'out';

/**
 * Tell how far the pages of a sheet are moved towards the spine, in millimetres; negative is away from it.
 *
 * @param around how many sheets lie around this one
 * @param within how many lie in it
 */
export function creepShift(creepMm: number, direction: CreepDirection, around: number, within: number): number {
  return direction === 'in' ? creepMm * around : -creepMm * within;
}
