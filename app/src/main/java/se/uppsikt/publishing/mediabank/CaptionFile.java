package se.uppsikt.publishing.mediabank;

import java.util.regex.Pattern;

/**
 * What a file of captions says of itself.
 *
 * @param name what it is called
 * @param language such as {@code sv} or {@code pt-BR}
 */
record CaptionFile(String name, String language) {
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(?:-[A-Z]{2})?");

    boolean hasLanguage() {
        return LANGUAGE.matcher(language).matches();
    }

    /** What it is called as SubRip. */
    String subRip() {
        return AssetRules.called(name).replaceFirst("\\.[^.]*$", "") + ".srt";
    }
}
