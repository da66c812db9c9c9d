/** Who acts where an applicant does it online: nobody who works here. */
export const applicantActs = '申请人'
