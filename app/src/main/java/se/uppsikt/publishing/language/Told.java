package se.uppsikt.publishing.language;

/** What LanguageTool says, without the marks that its own window shows it by. */
final class Told {
    private Told() {}

    static String inWords(String message) {
        String plain =
                message.replaceAll("</?[a-zA-Z]{1,20}>", "”")
                        .replace('"', '”')
                        .replaceAll("”{2,}", "”")
                        .replaceAll("\\s+", " ")
                        .strip();
        return plain.endsWith(".") || plain.endsWith("?") ? plain : plain + ".";
    }
}
