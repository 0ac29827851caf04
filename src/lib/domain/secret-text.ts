/** What stands for the words of a 保密 ticket wherever it is listed, grouped or written out. */
export const SECRET_TEXT = '［保密］';
