package se.uppsikt.sandbox.bluesky;

/**
 * Bytes that a record may point at.
 *
 * @param photo as it is called among the photos
 */
record Blob(String did, String photo, String type, int size) {}
