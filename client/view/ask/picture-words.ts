/** What is said of attached pictures. */
export const pictureWords = {
  list: 'Attached pictures',
  tooMany: (max: number) => `A question holds ${max} pictures. The others were left out.`,
  isNone: (name: string) => `“${name}” is no picture. A photo or a screenshot of the problem can be taken.`,
  alt: (number: number) => `Attached picture ${number}`,
  remove: 'Remove',
  removeMore: (number: number) => ` picture ${number}`,
  sending: 'Sending …',
  ready: 'Ready',
  tooLarge: 'This picture is too large. Take it again with fewer pixels.',
  stillTooLarge: 'This picture is too large, even made smaller. Take only the part with the problem.',
  cannotPrepare: 'This browser cannot prepare the picture.',
  noPicture: 'This file is no picture that the browser can read. Use a JPEG or PNG.',
  notTaken: 'The picture was not taken. Attach it again.',
  lost: 'The picture did not get through. Check the connection and attach it again.',
} as const;
