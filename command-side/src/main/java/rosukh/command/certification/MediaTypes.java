package rosukh.command.certification;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// Tells the kind of a file by its first bytes; what the sender calls it does not count. Only kinds
/// that are evidence somewhere are known.
final class MediaTypes {

    /// So many first bytes are looked at.
    static final int HEAD_BYTES = 64 * 1024;

    /// Some PDF writers put a few bytes before the mark; readers accept it within the first 1024.
    private static final int PDF_MARK_WITHIN = 1024;

    private MediaTypes() {}

    static Optional<String> of(byte[] head) {
        if (starts(head, 0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'))
            return Optional.of("image/png");
        if (starts(head, 0, 0xff, 0xd8, 0xff)) return Optional.of("image/jpeg");
        if (starts(head, 0, 'I', 'I', 42, 0) || starts(head, 0, 'M', 'M', 0, 42))
            return Optional.of("image/tiff");
        if (starts(head, 4, 'f', 't', 'y', 'p')) return isoMedia(head);
        if (starts(head, 0, 'P', 'K', 3, 4)) return Optional.of(zip(head));
        String beginning = latin(head, PDF_MARK_WITHIN);
        return beginning.contains("%PDF-") ? Optional.of("application/pdf") : Optional.empty();
    }

    /// MP4 and QuickTime share a container with still images, which are not taken.
    private static Optional<String> isoMedia(byte[] head) {
        String brand = latin(Arrays.copyOfRange(head, 8, Math.min(12, head.length)), 4);
        if (brand.startsWith("qt")) return Optional.of("video/quicktime");
        return brand.matches("isom|iso[2-9]|mp4[0-9a-z]|avc1|M4V |M4VH|M4VP|dash|MSNV")
                ? Optional.of("video/mp4")
                : Optional.empty();
    }

    /// Office documents are archives that name their main part near the beginning.
    private static String zip(byte[] head) {
        String names = latin(head, HEAD_BYTES);
        if (!names.contains("[Content_Types].xml")) return "application/zip";
        String office = "application/vnd.openxmlformats-officedocument.";
        if (names.contains("word/")) return office + "wordprocessingml.document";
        if (names.contains("xl/")) return office + "spreadsheetml.sheet";
        if (names.contains("ppt/")) return office + "presentationml.presentation";
        return "application/zip";
    }

    private static boolean starts(byte[] head, int offset, int... expected) {
        if (head.length < offset + expected.length) return false;
        for (int i = 0; i < expected.length; i++)
            if ((head[offset + i] & 0xff) != expected[i]) return false;
        return true;
    }

    private static String latin(byte[] bytes, int length) {
        return new String(bytes, 0, Math.min(length, bytes.length), StandardCharsets.ISO_8859_1);
    }
}
