// Runs in the workbench's page: the centre of the first character of `wanted`, in the first editor line that has it.
// biome-ignore lint/correctness/noUnusedVariables: called by name in the page
function placeOfText(wanted) {
  for (const line of document.querySelectorAll('.monaco-editor .view-line')) {
    const at = line.textContent.indexOf(wanted);
    if (at < 0) continue;
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    let seen = 0;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const length = node.textContent.length;
      if (seen + length > at) {
        const range = document.createRange();
        range.setStart(node, at - seen);
        range.setEnd(node, at - seen + 1);
        const { left, top, width, height } = range.getBoundingClientRect();
        return { x: left + width / 2, y: top + height / 2 };
      }
      seen += length;
    }
  }
  return null;
}
