// Numbers in digits as the world writes them: "1,500", "1.500", "1 500", "1'500", "1,50,000", "1.5", "1e+05".

/** `value` is null for digits that are no number: dates, times, fractions. `plain`: digits alone. `pieces`: how many were read. */
export type Digits = { value: number | null; plain: boolean; pieces: number };

const SPACES = new Set([" ", "\u00a0", "\u2009", "\u202f"]);
const JOINTS = new Set([".", ",", "'", ":", "/"]);
const LONGEST_NUMBER = 12;
const MOST_GROUPS = 6;

const isDigits = (text: string) => /^\d/.test(text);

/** Reads the number that begins with the digits `piece(0)`; `piece(i)` is "" after the end. */
export function readDigits(piece: (i: number) => string): Digits {
  const groups = [piece(0)];
  const joints: string[] = [];
  let next = 1;
  if (isIsoDate(piece)) return { value: null, plain: false, pieces: 5 };
  while (groups.length < MOST_GROUPS && joins(groups, joints, piece(next), piece(next + 1))) {
    joints.push(SPACES.has(piece(next)) ? " " : piece(next));
    groups.push(piece(next + 1));
    next += 2;
  }
  const value = numberOf(groups, joints);
  const power = readPower(piece, next);
  if (value === null || power === null) return { value, plain: joints.length === 0, pieces: next };
  return { value: value * 10 ** power.exponent, plain: false, pieces: power.next };
}

function joins(groups: string[], joints: string[], joint: string, digits: string): boolean {
  if (!isDigits(digits)) return false;
  if (JOINTS.has(joint)) return !joints.includes(" ");
  const onlySpaces = joints.every((each) => each === " ");
  return SPACES.has(joint) && onlySpaces && (groups[0] ?? "").length <= 3 && digits.length === 3;
}

function isIsoDate(piece: (i: number) => string): boolean {
  return (
    piece(0).length === 4 &&
    piece(1) === "-" &&
    isDigits(piece(2)) &&
    piece(3) === "-" &&
    isDigits(piece(4))
  );
}

function readPower(piece: (i: number) => string, at: number) {
  if (piece(at) !== "e") return null;
  const sign = piece(at + 1);
  const digits = piece(sign === "+" || sign === "-" ? at + 2 : at + 1);
  if (!isDigits(digits) || digits.length > 2) return null;
  return {
    exponent: sign === "-" ? -Number(digits) : Number(digits),
    next: at + (digits === sign ? 2 : 3),
  };
}

function numberOf(groups: readonly string[], joints: readonly string[]): number | null {
  const text = groups.join("");
  if (text.length > LONGEST_NUMBER) return null;
  if (joints.length === 0) return Number(text);
  if (joints.some((joint) => joint === ":" || joint === "/")) return null;
  const last = joints.at(-1);
  const before = joints.slice(0, -1);
  if (before.every((joint) => joint === last)) {
    if (areThousands(groups, last)) return Number(text);
    return joints.length === 1 && last !== "'" ? Number(groups.join(".")) : null;
  }
  const whole = groups.slice(0, -1);
  if (!before.every((joint) => joint === before[0]) || !areThousands(whole, before[0])) return null;
  return Number(`${whole.join("")}.${groups.at(-1)}`);
}

/** Groups of three, or with commas the Indian way: groups of two and a last group of three. */
function areThousands(groups: readonly string[], joint: string | undefined): boolean {
  const [first = "", ...rest] = groups;
  if (first.length > 3 || first.startsWith("0")) return false;
  if (rest.every((group) => group.length === 3)) return true;
  const last = rest.length - 1;
  return (
    joint === "," &&
    first.length <= 2 &&
    last > 0 &&
    rest.every((group, i) => group.length === (i < last ? 2 : 3))
  );
}
