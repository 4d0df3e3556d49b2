package se.uppsikt.sandbox;

/**
 * A picture that a page has sent over, by its own id.
 *
 * @param file its name among the {@link se.uppsikt.sandbox.base.Photos}
 * @param alt what it shows, in the page's words; empty for none
 */
record Photo(String id, String pageId, String file, String alt) {}
