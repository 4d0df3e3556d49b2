package se.uppsikt.platforms.meta;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Repairs Facebook's way of writing text: each byte of the UTF-8 form becomes a character of its
 * own, so that "Å" reads "Ã\u0085".
 *
 * <p>The rule is strict, so that text which is already right is never touched: only a string whose
 * every character fits in one byte, and whose bytes are valid UTF-8, is changed. It works on parsed
 * strings; on raw bytes it could break the JSON itself.
 */
public final class Mojibake {

    private int repaired;

    /** How many strings this repair has changed. */
    public int repaired() {
        return repaired;
    }

    /** The string as its writer meant it. */
    public static String repair(String text) {
        boolean ascii = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 0xFF) {
                return text;
            }
            ascii &= c < 0x80;
        }
        return ascii ? text : decode(text);
    }

    private static String decode(String text) {
        try {
            return UTF_8.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(text.getBytes(ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException alreadyRight) {
            return text;
        }
    }

    /** A copy of the element with every string and every key repaired. */
    public JsonNode repair(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                ObjectNode copy = JsonNodeFactory.instance.objectNode();
                object.properties()
                        .forEach(p -> copy.set(counted(p.getKey()), repair(p.getValue())));
                yield copy;
            }
            case ArrayNode array -> {
                ArrayNode copy = JsonNodeFactory.instance.arrayNode(array.size());
                array.forEach(element -> copy.add(repair(element)));
                yield copy;
            }
            default ->
                    node.isString()
                            ? JsonNodeFactory.instance.stringNode(counted(node.stringValue()))
                            : node;
        };
    }

    private String counted(String text) {
        String right = repair(text);
        if (!right.equals(text)) {
            repaired++;
        }
        return right;
    }
}
