package se.uppsikt.platforms.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.platforms.Adapter.Parser;

/**
 * The fingerprint of a parser: of the type that reading begins in and of all that it leads to in
 * its own room and in those that it says it shares. A type that moves has another name and gives
 * another fingerprint.
 */
final class ParserFingerprint {
    private ParserFingerprint() {}

    static String of(Parser parser) {
        return of(parser, ParserFingerprint::bytes);
    }

    /**
     * @param bytes the class file of each type, by its name
     */
    static String of(Parser parser, Function<String, byte[]> bytes) {
        MessageDigest digest = Sha256.digest();
        types(parser, bytes)
                .forEach(
                        (name, code) -> {
                            digest.update(name.getBytes(StandardCharsets.UTF_8));
                            digest.update(Sha256.of(code).raw());
                        });
        return Sha256.ofRaw(digest.digest()).hex().substring(0, 16);
    }

    /** The types that take part in reading, by name, with their class files. */
    static SortedMap<String, byte[]> types(Parser parser, Function<String, byte[]> bytes) {
        Set<String> rooms =
                Stream.concat(Stream.of(parser.entry()), parser.shared().stream())
                        .map(Class::getPackageName)
                        .collect(Collectors.toSet());
        SortedMap<String, byte[]> types = new TreeMap<>();
        Deque<String> next = new ArrayDeque<>(List.of(parser.entry().getName()));
        while (!next.isEmpty()) {
            String name = next.removeFirst();
            if (!types.containsKey(name)) {
                byte[] code = bytes.apply(name);
                types.put(name, code);
                named(code).filter(each -> rooms.contains(room(each))).forEach(next::addLast);
            }
        }
        return types;
    }

    private static Stream<String> named(byte[] code) {
        List<String> names = new ArrayList<>();
        for (PoolEntry entry : ClassFile.of().parse(code).constantPool()) {
            if (entry instanceof ClassEntry type && !type.asInternalName().startsWith("[")) {
                names.add(type.asInternalName().replace('/', '.'));
            }
        }
        return names.stream();
    }

    private static String room(String type) {
        return type.substring(0, Math.max(0, type.lastIndexOf('.')));
    }

    private static byte[] bytes(String type) {
        String file = "/" + type.replace('.', '/') + ".class";
        try (InputStream code = ParserFingerprint.class.getResourceAsStream(file)) {
            if (code == null) {
                throw new IllegalStateException("no class file of " + type);
            }
            return code.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of each source of webhooks. */
    static Map<String, String> ofEach(Map<String, Parser> parsers) {
        return parsers.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> of(e.getValue())));
    }
}
