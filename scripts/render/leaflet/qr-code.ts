import type { Element } from 'hast';
import { s } from 'hastscript';

/** Around the code, in modules: readers look for white there (ISO/IEC 18004, 6.3.8). */
const QUIET_ZONE = 4;

/**
 * Draw the QR code of an address, with an error correction that stands a fold or a stain: level M, 15 %.
 *
 * @param name what it is, for those who can not see it
 */
export async function qrCode(address: string, name: string): Promise<Element> {
  const { encodeQR } = await import('qr');
  const rows = encodeQR(address, 'raw', { ecc: 'medium', border: QUIET_ZONE });
  const size = rows.length;
  return s('svg.qr-code', { viewBox: `0 0 ${size} ${size}`, role: 'img', ariaLabel: name, shapeRendering: 'crispEdges' }, [
    s('rect', { width: size, height: size, fill: '#fff' }),
    s('path', { d: rows.map(drawRow).join(''), fill: '#000' }),
  ]);
}

/** Draw dark modules that lie beside each other as one rectangle: no hairline shows between them. */
function drawRow(row: readonly boolean[], y: number): string {
  const rectangles: string[] = [];
  for (let start = row.indexOf(true); start >= 0; ) {
    const light = row.indexOf(false, start);
    const end = light < 0 ? row.length : light;
    rectangles.push(`M${start} ${y}h${end - start}v1h${start - end}z`);
    start = row.indexOf(true, end);
  }
  return rectangles.join('');
}
