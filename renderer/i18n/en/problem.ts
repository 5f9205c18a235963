/** A report of a problem, which a person saves and sends by themselves. */
export const problem = {
  title: 'Report a problem',
  description:
    'This makes a file for your IT support or for Kiva. Nothing is sent: look at each part, save the file, and attach it to an email.',
  about: {
    none: 'With the last request to Kiva that failed, if there is one.',
    send: 'With the request that you were looking at.',
    error: 'About the error {{code}} with the reference {{ref}}.',
  },
  making: 'Collecting what is in the report…',
  files: 'Files of the report',
  include: 'Include: {{file}}',
  content: 'Content of {{file}}',
  needed: 'Always included: without it nobody can help.',
  leftOut: 'Not included. Select it again to include it.',
  file: {
    program: {
      name: 'Program and computer',
      help: 'Versions, system, memory, screens and settings. Nothing says who you are.',
    },
    connection: {
      name: 'Connection to Kiva',
      help: 'The addresses and the last test of the connection. No Client ID, no secret.',
    },
    log: {
      name: 'Log',
      help: 'The last 200 lines of what the program did, with the reference of each error.',
    },
    request: {
      name: 'Request',
      help: 'What was sent to Kiva, as a command for curl. The token is not in it: $TOKEN stands in its place.',
    },
    answer: {
      name: 'Kiva’s answer',
      help: 'What came back, and when.',
    },
    photo: {
      name: 'Photo',
      help: 'The photo of the draft, as it was sent.',
    },
  },
  people: {
    label: 'Include people’s names, texts and photos',
    help: 'Otherwise names are initials, texts, phone numbers, email addresses and client IDs are hidden, and a photo is only its size and a checksum.',
    on: 'The file will contain borrowers’ data. Send it only to someone who asked for it and may see it.',
  },
  save: 'Save the report…',
  where: 'Write in the email what you did and what happened. Kiva: partnersupport@kiva.org',
  saved: 'Saved. Attach the file to an email.',
};
