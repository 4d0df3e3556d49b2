package se.uppsikt.publishing.captions;

/**
 * What is wrong in a file of captions.
 *
 * @param line counted from one
 * @param words a sentence without its beginning and its end
 */
record CaptionFault(int line, String words) {
    String sentence() {
        return "Rad " + line + ": " + words + ".";
    }
}
