package se.uppsikt.base.pdf;

/**
 * Text in characters that the typefaces have. PDF/A forbids the empty box that stands for a missing
 * letter; a sign that cannot be drawn is written as its code and name, such as {@code [U+1F52A
 * HOCHO]}, so that a threat in pictures is still read.
 */
final class PdfSpelling {
    private static final int REPLACEMENT = 0xFFFD;

    private PdfSpelling() {}

    static String drawable(String text) {
        if (text.codePoints().allMatch(PdfSpelling::stays)) {
            return text;
        }
        StringBuilder spelled = new StringBuilder(text.length() + 64);
        text.codePoints().forEach(each -> spell(each, spelled));
        return spelled.toString();
    }

    private static void spell(int character, StringBuilder to) {
        if (stays(character)) {
            to.appendCodePoint(character);
        } else if (Character.getType(character) == Character.CONTROL
                || Character.getType(character) == Character.SURROGATE) {
            to.appendCodePoint(REPLACEMENT);
        } else if (!drawsNothing(character)) {
            to.append("[U+%04X".formatted(character));
            String name = Character.getName(character);
            if (name != null && Character.getType(character) == Character.OTHER_SYMBOL) {
                to.append(' ').append(name);
            }
            to.append(']');
        }
    }

    private static boolean stays(int character) {
        return character == '\n'
                || character == '\t'
                || character == '\r'
                || Character.getType(character) != Character.CONTROL
                        && PdfTypefaces.draws(character);
    }

    /** Joiners, direction marks and choices of variant, which only change how others are drawn. */
    private static boolean drawsNothing(int character) {
        return Character.getType(character) == Character.FORMAT
                || character >= 0xFE00 && character <= 0xFE0F
                || character >= 0xE0100 && character <= 0xE01EF;
    }
}
