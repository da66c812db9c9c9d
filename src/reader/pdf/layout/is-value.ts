/** Whether a text is what a number cell holds: 「12」「1,120件」「+14」「186.48 万元」「/」「—」. */
export const isValue = (text: string) =>
  /^[-+－]?[\d０-９][\d０-９,.，．%％\s]*(件|条|元|万元)?$|^[/／—－-]+$/.test(text)
