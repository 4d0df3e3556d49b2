package se.uppsikt.access.signin;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the fields of an address or a form, strictly; what is no text is no field. */
final class FormFields {
    private final Map<String, List<String>> fields = new LinkedHashMap<>();
    private int count;

    /** What was sent cannot be taken. */
    static final class Unfit extends Exception {
        private static final long serialVersionUID = 1L;
        private final TypedRules.Fault fault;

        Unfit(TypedRules.Fault fault) {
            super(fault.name(), null, false, false);
            this.fault = fault;
        }

        TypedRules.Fault fault() {
            return fault;
        }
    }

    /**
     * @param question what stands after the question mark of the address, or nothing
     * @param form the body of a form, or nothing
     */
    static Map<String, String[]> of(String question, String form) throws Unfit {
        FormFields read = new FormFields();
        read.take(question);
        read.take(form);
        Map<String, String[]> all = new LinkedHashMap<>();
        read.fields.forEach((name, values) -> all.put(name, values.toArray(String[]::new)));
        return all;
    }

    private void take(String encoded) throws Unfit {
        int from = 0;
        while (from < encoded.length()) {
            int end = encoded.indexOf('&', from);
            String pair = encoded.substring(from, end < 0 ? encoded.length() : end);
            if (!pair.isEmpty()) {
                add(pair);
            }
            from += pair.length() + 1;
        }
    }

    private void add(String pair) throws Unfit {
        if (++count > TypedRules.MOST_FIELDS) {
            throw new Unfit(TypedRules.Fault.TOO_MANY);
        }
        int sign = pair.indexOf('=');
        String name = decoded(sign < 0 ? pair : pair.substring(0, sign));
        String value = sign < 0 ? "" : decoded(pair.substring(sign + 1));
        var fault = TypedRules.fault(name, value);
        if (fault.isPresent()) {
            throw new Unfit(fault.get());
        }
        fields.computeIfAbsent(name, first -> new ArrayList<>()).add(value);
    }

    private static String decoded(String encoded) throws Unfit {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(encoded.length());
        for (int at = 0; at < encoded.length(); at++) {
            char c = encoded.charAt(at);
            if (c == '%') {
                bytes.write(hex(encoded, at + 1) * 16 + hex(encoded, at + 2));
                at += 2;
            } else {
                bytes.write(c == '+' ? ' ' : c);
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Unfit(TypedRules.Fault.FORM);
        }
    }

    private static int hex(String encoded, int at) throws Unfit {
        int digit = at < encoded.length() ? Character.digit(encoded.charAt(at), 16) : -1;
        if (digit < 0) {
            throw new Unfit(TypedRules.Fault.FORM);
        }
        return digit;
    }
}
