(function (root) {
  root.setAttribute('data-js', '');
  try {
    var size = localStorage.getItem('mingbairen.text');
    if (/^elder(-[23])?$/.test(size)) root.setAttribute('data-text', size);
  } catch (refused) {}
})(document.documentElement);
