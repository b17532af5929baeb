package rosukh.evidence.check;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rosukh.evidence.bundle.Bag;
import rosukh.log.Malformed;

/// Compares the files of a bag with its manifests (RFC 8493): all of them, by both hashes.
final class BagCheck {

    private static final int TEXT_MAX = 1 << 27;
    private static final int BUFFER = 1 << 16;
    private static final String DECLARATION =
            "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";
    private static final String PAYLOAD = "data/";
    private static final Pattern LINE = Pattern.compile("([0-9a-f]+) {2}(\\S.*)");
    private static final Pattern OXUM = Pattern.compile("(?m)^Payload-Oxum: ([0-9]+)\\.([0-9]+)$");

    /// An algorithm of manifests.
    private enum Algorithm {
        SHA256("SHA-256", 64),
        SHA512("SHA-512", 128);

        private final String jdk;
        private final int digits;

        Algorithm(String jdk, int digits) {
            this.jdk = jdk;
            this.digits = digits;
        }

        private String manifest(String prefix) {
            return "%smanifest-%s.txt"
                    .formatted(prefix, jdk.replace("-", "").toLowerCase(Locale.ROOT));
        }

        private MessageDigest digest() {
            try {
                return MessageDigest.getInstance(jdk);
            } catch (NoSuchAlgorithmException everyJdkHasIt) {
                throw new IllegalStateException(everyJdkHasIt);
            }
        }
    }

    private final Bag bag;
    private final Findings findings;

    BagCheck(Bag bag, Findings findings) {
        this.bag = bag;
        this.findings = findings;
    }

    void all() {
        findings.checked(Aspect.BAG);
        if (!DECLARATION.equals(text("bagit.txt")))
            invalid("bagit.txt", "does not declare a bag of BagIt 1.0 in UTF-8");
        Map<String, String> sha256 = hashes(Algorithm.SHA256);
        Map<String, String> sha512 = hashes(Algorithm.SHA512);
        for (String path : bag.files().keySet())
            if (!path.startsWith("tagmanifest-"))
                file(path, sha256.remove(path), sha512.remove(path));
        sha256.keySet().forEach(path -> invalid(path, "is in a manifest and not in the bag"));
        sha512.keySet().forEach(path -> invalid(path, "is in a manifest and not in the bag"));
        oxum();
    }

    private void invalid(String file, String what) {
        findings.invalid(Aspect.BAG, file, what);
    }

    private Map<String, String> hashes(Algorithm algorithm) {
        Map<String, String> hashes = new HashMap<>();
        read(algorithm.manifest(""), algorithm, true, hashes);
        read(algorithm.manifest("tag"), algorithm, false, hashes);
        return hashes;
    }

    private void read(
            String name, Algorithm algorithm, boolean payload, Map<String, String> hashes) {
        String text = text(name);
        if (text == null) {
            invalid(name, "is missing");
            return;
        }
        if (!text.endsWith("\n")) invalid(name, "does not end with a line break");
        List<String> lines = text.lines().toList();
        for (int number = 0; number < lines.size(); number++) {
            Matcher line = LINE.matcher(lines.get(number));
            if (!line.matches() || line.group(1).length() != algorithm.digits)
                invalid(name, "line %d is none of a manifest".formatted(number + 1));
            else if (line.group(2).startsWith(PAYLOAD) != payload)
                invalid(name, "line %d belongs into the other manifest".formatted(number + 1));
            else if (hashes.put(line.group(2), line.group(1)) != null)
                invalid(name, "line %d names a file again".formatted(number + 1));
        }
    }

    private @Nullable String text(String path) {
        try {
            byte[] content = bag.read(path, TEXT_MAX);
            return content == null ? null : new String(content, StandardCharsets.UTF_8);
        } catch (Malformed unreadable) {
            invalid(path, String.valueOf(unreadable.getMessage()));
            return null;
        }
    }

    private void file(String path, @Nullable String sha256, @Nullable String sha512) {
        if (sha256 == null || sha512 == null) invalid(path, "is not in both manifests");
        MessageDigest shorter = Algorithm.SHA256.digest();
        MessageDigest longer = Algorithm.SHA512.digest();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = bag.open(path)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                shorter.update(buffer, 0, read);
                longer.update(buffer, 0, read);
            }
        } catch (IOException unreadable) {
            invalid(path, "cannot be read: " + unreadable.getMessage());
            return;
        }
        if (differs(sha256, shorter) || differs(sha512, longer))
            invalid(path, "is not what was packed");
    }

    private static boolean differs(@Nullable String stated, MessageDigest digest) {
        return stated != null && !stated.equals(HexFormat.of().formatHex(digest.digest()));
    }

    private void oxum() {
        String info = text("bag-info.txt");
        if (info == null) return;
        Matcher stated = OXUM.matcher(info);
        List<Long> lengths =
                List.copyOf(
                        bag.files().tailMap(PAYLOAD).entrySet().stream()
                                .takeWhile(each -> each.getKey().startsWith(PAYLOAD))
                                .map(Map.Entry::getValue)
                                .toList());
        long octets = lengths.stream().mapToLong(Long::longValue).sum();
        String counted = "%d.%d".formatted(octets, lengths.size());
        if (!stated.find()) invalid("bag-info.txt", "does not say how much the bag holds");
        else if (!counted.equals(stated.group(1) + "." + stated.group(2)))
            invalid(
                    "bag-info.txt",
                    "says %s.%s octets and files, but there are %s"
                            .formatted(stated.group(1), stated.group(2), counted));
    }
}
