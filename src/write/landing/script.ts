/** The page's one script: says so when the page is older than the day on which it is opened. Without it the page still says its day. */
export const oldPageScript = `
const old = document.getElementById('old');
const now = new Date();
const two = (number) => String(number).padStart(2, '0');
const today = now.getFullYear() + '-' + two(now.getMonth() + 1) + '-' + two(now.getDate());
old.hidden = old.dataset.day >= today;
`
