package rosukh.app.demo;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/// Looks for texts in bytes, in whatever form they may lie there.
final class Secrets {

    private Secrets() {}

    /// Whether any of the texts is in it in any form.
    static boolean holds(List<String> secrets, String content) {
        return secrets.stream().flatMap(Secrets::forms).anyMatch(content::contains);
    }

    /// A text as UTF-8, as UTF-16 of both orders, in base64 at each of three offsets, in
    /// hexadecimal, and as JSON escapes it.
    private static Stream<String> forms(String secret) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        List<String> forms = new ArrayList<>();
        forms.add(latin(bytes));
        forms.add(latin(secret.getBytes(StandardCharsets.UTF_16LE)));
        forms.add(latin(secret.getBytes(StandardCharsets.UTF_16BE)));
        for (int offset = 0; offset < 3; offset++) {
            byte[] shifted = new byte[bytes.length + offset];
            System.arraycopy(bytes, 0, shifted, offset, bytes.length);
            String base64 = Base64.getEncoder().encodeToString(shifted);
            String inner = base64.substring(4, base64.length() - 4);
            forms.add(inner);
            forms.add(inner.replace('+', '-').replace('/', '_'));
        }
        forms.add(HexFormat.of().formatHex(bytes));
        StringBuilder escaped = new StringBuilder();
        for (char c : secret.toCharArray())
            escaped.append(c < 0x80 ? "" + c : "\\u%04x".formatted((int) c));
        forms.add(escaped.toString());
        return forms.stream();
    }

    static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
