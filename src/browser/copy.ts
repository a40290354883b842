/**
 * Makes each `[data-copy]` button copy the words before it. They are selected first: where the browser refuses, the
 * reader's own copy is one long press away. Which of the two lines after the button shows is left to the style sheet.
 */
export function startCopying(): void {
  for (const button of document.querySelectorAll<HTMLElement>('[data-copy]')) {
    button.addEventListener('click', async () => {
      const words = button.previousElementSibling as Element;
      getSelection()?.selectAllChildren(words);
      let copied = document.execCommand('copy');
      try {
        await navigator.clipboard.writeText(words.textContent ?? '');
        copied = true;
      } catch {
        // No such interface, or not allowed here.
      }
      button.dataset.copy = copied ? 'done' : 'refused';
    });
  }
}
