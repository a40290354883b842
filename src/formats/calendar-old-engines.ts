// ical-generator makes an id for everything, also for what gets one of ours, with a function that WeChat's engine on old phones
// (Chromium 86) does not have.
if (!Reflect.has(crypto, 'randomUUID')) {
  Object.defineProperty(crypto, 'randomUUID', { value: () => 'replaced-by-the-uid-of-the-event' });
}

export {};
