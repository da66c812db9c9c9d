/** How long the full name of an organ is, in characters. */
export const agencyNameLength = {least: 4, most: 60}

/** 「区划代码」: six digits for a county, nine for a township, twelve for a village. */
export const regionCodePattern = /^\d{6}(\d{3}|\d{6})?$/
