package se.uppsikt.sandbox.base;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * Uploaded photos as files named after their content. Only PNG, JPEG, GIF and WebP by what the
 * bytes say; the size is read from the head of the file, so that a bomb is never unpacked.
 */
public final class Photos {
    public static final int LARGEST = 5 * 1024 * 1024;
    private static final long MOST_PIXELS = 60_000_000;
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{40}\\.(png|jpg|gif|webp)");

    private final Path folder;

    public Photos(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    /** Answers the photo's name, or nothing when the bytes are not a photo we take. */
    public Optional<String> keep(byte[] bytes) throws IOException {
        return keep(bytes, LARGEST);
    }

    /** The same where the platform takes larger ones. */
    public Optional<String> keep(byte[] bytes, int largest) throws IOException {
        Optional<String> format = format(bytes);
        if (bytes.length > largest || format.isEmpty()) {
            return Optional.empty();
        }
        String name = sha256(bytes).substring(0, 40) + "." + format.get();
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            Path unfinished = Files.createTempFile(folder, "ny", ".tmp");
            Files.write(unfinished, bytes);
            Files.move(
                    unfinished,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        }
        return Optional.of(name);
    }

    public Optional<byte[]> read(String name) throws IOException {
        Path file = folder.resolve(NAME.matcher(name).matches() ? name : "ingen");
        return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    }

    public static String type(String name) {
        return switch (name.substring(name.indexOf('.'))) {
            case ".png" -> "image/png";
            case ".gif" -> "image/gif";
            case ".webp" -> "image/webp";
            default -> "image/jpeg";
        };
    }

    private static Optional<String> format(byte[] bytes) throws IOException {
        if (new String(bytes, 0, Math.min(12, bytes.length), StandardCharsets.ISO_8859_1)
                .matches("(?s)RIFF....WEBP")) {
            return Optional.of("webp"); // never unpacked here
        }
        try (ImageInputStream in =
                ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                String format =
                        switch (reader.getFormatName().toLowerCase(Locale.ROOT)) {
                            case "png" -> "png";
                            case "jpeg", "jpg" -> "jpg";
                            case "gif" -> "gif";
                            default -> "";
                        };
                reader.setInput(in, true, true);
                long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
                return format.isEmpty() || pixels > MOST_PIXELS
                        ? Optional.empty()
                        : Optional.of(format);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException broken) {
            // The readers throw anything at all on hostile bytes; all of it means "not a photo".
            return Optional.empty();
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("The JDK lacks SHA-256", e);
        }
    }
}
