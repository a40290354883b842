((root) => {
  var size;
  root.setAttribute('data-js', '');
  try {
    size = localStorage.getItem('mingbairen.text');
    if (/^elder(-[23])?$/.test(size)) root.setAttribute('data-text', size);
  } catch {}
})(document.documentElement);
