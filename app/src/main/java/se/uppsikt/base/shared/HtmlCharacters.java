package se.uppsikt.base.shared;

import gg.jte.TemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import org.jspecify.annotations.Nullable;

/**
 * What a template writes of what people wrote, in the characters that HTML allows. People write
 * others too, such as control characters; each is shown as a sign of itself, so that the page stays
 * valid and nobody thinks that nothing stood there. What is kept is not touched.
 */
public final class HtmlCharacters extends OwaspHtmlTemplateOutput {
    private static final char UNKNOWN = '\uFFFD';
    private static final char PICTURES = '\u2400';
    private static final char PICTURE_OF_DELETE = '\u2421';

    public HtmlCharacters(TemplateOutput page) {
        super(page);
    }

    @Override
    public void writeUserContent(@Nullable String text) {
        super.writeUserContent(text == null ? null : allowed(text));
    }

    private static String allowed(String text) {
        int at = 0;
        while (at < text.length() && ordinary(text.charAt(at))) {
            at++;
        }
        return at == text.length() ? text : withSigns(text, at);
    }

    /** What nearly all text is made of, told by one look at each. */
    private static boolean ordinary(char character) {
        return character >= ' ' && character < 0x7F
                || character >= 0xA0 && character < Character.MIN_SURROGATE;
    }

    private static String withSigns(String text, int ordinary) {
        StringBuilder signs = new StringBuilder(text.length()).append(text, 0, ordinary);
        text.codePoints()
                .skip(text.codePointCount(0, ordinary))
                .forEach(
                        character -> {
                            if (allowed(character)) {
                                signs.appendCodePoint(character);
                            } else {
                                signs.append(sign(character));
                            }
                        });
        return signs.toString();
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
