package rosukh.query.certificates.credential;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import rosukh.query.certificates.register.RegisteredCertificate;

/// One bit per position of the log, in lists of 131,072: a certificate's place is that of its issue
/// in the log, so it is fixed once and no other has it.
final class StatusList {

    /// The least the specification allows; a list that large says nothing by its size.
    static final int BITS = 131_072;

    private final byte[] bits = new byte[BITS / 8];

    /// What a list tells; the names are those of the specification.
    enum Purpose {
        /// Final.
        REVOCATION,
        /// Until it is reinstated.
        SUSPENSION;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Purpose> of(String key) {
            for (Purpose each : values()) if (each.key().equals(key)) return Optional.of(each);
            return Optional.empty();
        }

        boolean holds(RegisteredCertificate certificate) {
            return switch (this) {
                case REVOCATION -> certificate.isRevoked();
                case SUSPENSION -> certificate.isSuspended();
            };
        }
    }

    /// Which list a certificate is on.
    static long listOf(RegisteredCertificate certificate) {
        return certificate.issuedAt() / BITS;
    }

    /// Its place on that list.
    static int indexOf(RegisteredCertificate certificate) {
        return (int) (certificate.issuedAt() % BITS);
    }

    /// Index 0 is the left-most bit.
    void set(int index) {
        bits[index / 8] |= (byte) (0x80 >>> (index % 8));
    }

    /// GZIP, then base64url without padding, led by the letter of that base after Multibase.
    String encoded() {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(bits);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return "u"
                + Base64.getUrlEncoder().withoutPadding().encodeToString(compressed.toByteArray());
    }
}
