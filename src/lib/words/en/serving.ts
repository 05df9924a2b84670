/** What the server itself says, where no page can: plain text, by status. */
export const refusals = {
	400: 'This request could not be read. Check the address, and open it again.',
	405: 'Pages here can be opened and read; this kind of request is not taken.',
	408: 'The request did not arrive in time. Try again.',
	413: 'This is more than is taken in at once.',
	414: 'This address is too long. Check the link, and open it again.',
	431: 'This request carries more than is taken here. Open the page in a new window.',
	500: 'Something went wrong with this one request. Nothing is lost: open the page again in a moment.',
} as const;
