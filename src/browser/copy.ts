/**
 * Makes each `[data-copy]` button copy the words before it. They are selected first: where the browser refuses to copy,
 * the reader's own copy is one long press away. Which of the two lines after the button shows is the style sheet's doing.
 */
export function startCopying(): void {
  for (const button of document.querySelectorAll<HTMLElement>('[data-copy]')) {
    button.addEventListener('click', () => {
      getSelection()?.selectAllChildren(button.previousElementSibling as Element);
      // Old, but the one way that every browser here has, WeChat's included, and that needs no permission.
      button.dataset.copy = document.execCommand?.('copy') ? 'done' : 'refused';
    });
  }
}
