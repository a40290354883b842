/** In a browser that keeps nothing: what it is, and what to do. */
export const NOTHING_KEPT = {
  kind: 'care' as const,
  title: '这个浏览器存不下记录。',
  text: '正在微信里看：点右上角三个点，选“在浏览器打开”。用的是无痕窗口：换成普通窗口。',
};
