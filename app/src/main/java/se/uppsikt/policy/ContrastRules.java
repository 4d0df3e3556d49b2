package se.uppsikt.policy;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Whether an accent can be read where it stands: as a link on every ground of a page, and under the
 * words of a button (WCAG 2.1, 1.4.3; DOS-lagen 10 §).
 */
final class ContrastRules {
    /** What text must hold against its ground. */
    static final double TEXT = 4.5;

    /** Paper, desk and shade of tokens.css, and the words of a button, in light. */
    static final List<String> LIGHT = List.of("#fdfdfb", "#f0f1ed", "#e8ebe6", "#ffffff");

    /** The same in dark. */
    static final List<String> DARK = List.of("#171d23", "#10151a", "#222b33", "#0d1a1e");

    private ContrastRules() {}

    /** The least contrast of a colour against any of the grounds. */
    static double least(String colour, List<String> grounds) {
        OptionalDouble least =
                grounds.stream().mapToDouble(ground -> contrast(colour, ground)).min();
        return least.orElseThrow();
    }

    /** Between 1 and 21, the same both ways. */
    static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        return 0.2126 * light(rgb >> 16 & 0xff)
                + 0.7152 * light(rgb >> 8 & 0xff)
                + 0.0722 * light(rgb & 0xff);
    }

    private static double light(int channel) {
        double part = channel / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
