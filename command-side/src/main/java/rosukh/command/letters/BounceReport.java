package rosukh.command.letters;

import static rosukh.command.letters.LetterRefusal.LETTER_BOUNCE_NOT_FINAL;
import static rosukh.command.letters.LetterRefusal.LETTER_BOUNCE_UNREADABLE;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.dsn.DeliveryStatus;
import org.eclipse.angus.mail.dsn.MultipartReport;

/// What a mail system reports of a letter it could not deliver (RFC 3464).
///
/// @param recipient the address the report is about
/// @param status by RFC 3463, for example `5.1.1`
/// @param diagnostic what the other server said; empty where it is not told
record BounceReport(String recipient, String status, String diagnostic) {

    private static final Pattern LASTING = Pattern.compile("5\\.\\d{1,3}\\.\\d{1,3}");

    /// Reads a whole message whose content is a `multipart/report` about one recipient.
    ///
    /// @throws rosukh.command.kernel.Refused if it is no such report (`LETTER_BOUNCE_UNREADABLE`),
    ///   or tells of a delay or of success and not of a failure for good
    ///   (`LETTER_BOUNCE_NOT_FINAL`)
    static BounceReport read(String message) {
        InternetHeaders about = recipient(message);
        String action = value(about, "Action");
        String status = value(about, "Status").split("\\s", 2)[0];
        if (!action.equalsIgnoreCase("failed") || !LASTING.matcher(status).matches())
            throw LETTER_BOUNCE_NOT_FINAL.because(
                    "it says " + action + " " + status + ", and only failed 5.x.x is for good");
        return new BounceReport(
                untyped(value(about, "Final-Recipient")),
                status,
                untyped(value(about, "Diagnostic-Code")));
    }

    private static InternetHeaders recipient(String message) {
        try {
            MimeMessage read =
                    new MimeMessage(
                            Session.getInstance(new Properties()),
                            new ByteArrayInputStream(message.getBytes(StandardCharsets.UTF_8)));
            if (!(read.getContent() instanceof MultipartReport report)
                    || !(report.getReport() instanceof DeliveryStatus status))
                throw LETTER_BOUNCE_UNREADABLE.because("it is no report on a delivery");
            if (status.getRecipientDSNCount() != 1)
                throw LETTER_BOUNCE_UNREADABLE.because(
                        "it is about "
                                + status.getRecipientDSNCount()
                                + " recipients, and a letter has one");
            return status.getRecipientDSN(0);
        } catch (MessagingException | IOException broken) {
            throw LETTER_BOUNCE_UNREADABLE.because("it is no mail message");
        }
    }

    private static String value(InternetHeaders headers, String name) {
        String value = headers.getHeader(name, null);
        return value == null ? "" : value.strip().replaceAll("\\s+", " ");
    }

    /// The text behind the type, `rfc822; a@b.example` or `smtp; 550 No such user`.
    private static String untyped(String value) {
        return value.substring(value.indexOf(';') + 1).strip();
    }
}
