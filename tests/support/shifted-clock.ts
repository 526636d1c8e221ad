/** A clock that is set ahead or back while timers go on as time passes, as when a machine's clock is set. */

const real = globalThis.Date;
let shift = 0;

const shifted = new Proxy(real, {
  construct: (target, args, made) =>
    args.length === 0
      ? Reflect.construct(target, [target.now() + shift], made)
      : Reflect.construct(target, args, made),
  apply: (target) => new target(target.now() + shift).toString(),
  get: (target, key) =>
    key === "now" ? () => target.now() + shift : Reflect.get(target, key, target),
});

/** Sets this process's clock ahead by so many milliseconds, or back by as many below zero. */
export function shiftClock(ms: number): void {
  shift += ms;
  globalThis.Date = shifted;
}

/** Sets it right. */
export function resetClock(): void {
  shift = 0;
  globalThis.Date = real;
}
