/** The outline of a mark around a point: series are told apart by it, where colours cannot be seen. */
type Shape = (x: number, y: number, r: number) => string;

const circle: Shape = (x, y, r) =>
  `M${x - r},${y}a${r},${r} 0 1 0 ${2 * r},0a${r},${r} 0 1 0 ${-2 * r},0z`;
const square: Shape = (x, y, r) => `M${x - r},${y - r}h${2 * r}v${2 * r}h${-2 * r}z`;
const triangle: Shape = (x, y, r) => `M${x},${y - 1.2 * r}l${1.2 * r},${2.2 * r}h${-2.4 * r}z`;
const diamond: Shape = (x, y, r) =>
  `M${x},${y - 1.3 * r}l${1.3 * r},${1.3 * r}l${-1.3 * r},${1.3 * r}l${-1.3 * r},${-1.3 * r}z`;
const cross: Shape = (x, y, r) =>
  `M${x - r},${y - r}l${2 * r},${2 * r}m0,${-2 * r}l${-2 * r},${2 * r}`;

const SHAPES = [circle, square, triangle, diamond, cross];

/** The outline of the marks of the series that stands at this place in its order. */
export function shapeOf(place: number): Shape {
  return SHAPES[place % SHAPES.length] as Shape;
}
