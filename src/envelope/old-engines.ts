// What the sealing's own packages use and WeChat's engine on old phones (Chromium 86) does not have.
if (!Reflect.has(Object, 'hasOwn')) {
  const hasOwn = (object: object, key: PropertyKey) =>
    Reflect.getOwnPropertyDescriptor(object, key) !== undefined;
  Object.defineProperty(Object, 'hasOwn', { value: hasOwn });
}

export {};
