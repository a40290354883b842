// Runs in the head before the first paint, so that a remembered text size never flashes. Plain ES5: no build step touches it.
(function (root) {
  root.setAttribute('data-js', '');
  try {
    var size = localStorage.getItem('mingbairen.text');
    if (/^elder(-[23])?$/.test(size)) root.setAttribute('data-text', size);
  } catch (refused) {}
})(document.documentElement);
