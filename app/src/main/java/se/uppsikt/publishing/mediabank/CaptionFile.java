package se.uppsikt.publishing.mediabank;

/**
 * What is said of a file of captions.
 *
 * @param name what it is called
 * @param language such as {@code sv}
 */
record CaptionFile(String name, String language) {
    /** What it is called as SubRip. */
    String subRip() {
        return AssetRules.called(name).replaceFirst("\\.[^.]*$", "") + ".srt";
    }
}
