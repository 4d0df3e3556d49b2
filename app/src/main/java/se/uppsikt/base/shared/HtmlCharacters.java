package se.uppsikt.base.shared;

import gg.jte.TemplateOutput;

/**
 * What a template writes, in the characters that HTML allows. People write others too, such as
 * control characters; each is shown as a sign of itself, so that the page stays valid and nobody
 * thinks that nothing stood there. What is kept is not touched.
 */
public final class HtmlCharacters implements TemplateOutput {
    private static final char UNKNOWN = '\uFFFD';
    private static final char PICTURES = '\u2400';
    private static final char PICTURE_OF_DELETE = '\u2421';

    private final TemplateOutput page;

    public HtmlCharacters(TemplateOutput page) {
        this.page = page;
    }

    @Override
    public void writeContent(String text) {
        writeContent(text, 0, text.length());
    }

    @Override
    public void writeContent(String text, int begin, int end) {
        int written = begin;
        for (int at = begin; at < end; ) {
            int character = text.codePointAt(at);
            int next = at + Character.charCount(character);
            if (!allowed(character)) {
                page.writeContent(text, written, at);
                page.writeContent(String.valueOf(sign(character)));
                written = next;
            }
            at = next;
        }
        page.writeContent(text, written, end);
    }

    /**
     * HTML Standard 13.2.3.5: no controls but white space, no noncharacters, no lone surrogates.
     */
    private static boolean allowed(int character) {
        if (character < 0xA0) {
            return character >= ' ' && character < 0x7F
                    || character == '\n'
                    || character == '\t'
                    || character == '\r'
                    || character == '\f';
        }
        return !(character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE)
                && !(character >= 0xFDD0 && character <= 0xFDEF)
                && (character & 0xFFFE) != 0xFFFE;
    }

    private static char sign(int character) {
        if (character == 0x7F) {
            return PICTURE_OF_DELETE;
        }
        return character < ' ' ? (char) (PICTURES + character) : UNKNOWN;
    }
}
