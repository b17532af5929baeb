package rosukh.query.certificates.paper;

import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.springframework.web.util.HtmlUtils;
import rosukh.query.certificates.IssuingBody;
import rosukh.query.certificates.PublicAddress;
import rosukh.query.certificates.register.RegisteredCertificate;
import rosukh.query.kernel.show.CalendarChoice;
import rosukh.query.kernel.show.Format;
import rosukh.query.kernel.show.Lang;

/// Prints a certificate as it was issued. The same certificate gives the same bytes: dates and
/// identity of the document are those of the issue.
///
/// The font is Vazirmatn under the SIL Open Font License, see `static/fonts/OFL.txt`.
final class Paper {

    private static final String TEMPLATE =
            new String(resource("paper.xhtml"), StandardCharsets.UTF_8);
    private static final byte[] REGULAR = resource("Vazirmatn-Regular.ttf");
    private static final byte[] BOLD = resource("Vazirmatn-Bold.ttf");
    private static final String FAMILY = "Vazirmatn";

    private static final Format FA = new Format(Lang.FA, CalendarChoice.JALALI);
    private static final Format EN = new Format(Lang.EN, CalendarChoice.GREGORIAN);

    private Paper() {}

    static byte[] of(RegisteredCertificate certificate, PublicAddress address, IssuingBody body) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFont(() -> stream(REGULAR), FAMILY, 400, FontStyle.NORMAL, true);
        builder.useFont(() -> stream(BOLD), FAMILY, 700, FontStyle.NORMAL, true);
        builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        builder.useUnicodeBidiReorderer(new PersianShaping());
        builder.defaultTextDirection(TextDirection.RTL);
        builder.withProducer("Rosukh");
        builder.withHtmlContent(written(certificate, address, body), null);
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            PDDocument document = renderer.getPdfDocument();
            date(document, certificate);
            document.save(pdf);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return pdf.toByteArray();
    }

    private static void date(PDDocument document, RegisteredCertificate certificate) {
        Calendar issued = GregorianCalendar.from(certificate.issuedOn().atStartOfDay(Format.ZONE));
        PDDocumentInformation about = document.getDocumentInformation();
        about.setCreationDate(issued);
        about.setModificationDate(issued);
        document.getDocumentCatalog().setLanguage("fa");
        document.setDocumentId(certificate.issuedAt());
    }

    private static String written(
            RegisteredCertificate certificate, PublicAddress address, IssuingBody body) {
        String verification = address.verification(certificate.certificateNumber());
        return TEMPLATE.replace("${number}", text(certificate.certificateNumber()))
                .replace("${firm}", text(certificate.holder().name()))
                .replace("${legalId}", text(certificate.holder().legalId()))
                .replace("${class}", text(certificate.label().fa()))
                .replace("${from}", both(certificate.validFrom()))
                .replace(
                        "${to}",
                        certificate.validTo() == null ? "بدون پایان" : both(certificate.validTo()))
                .replace("${issued}", both(certificate.issuedOn()))
                .replace("${body}", text(body.nameFa()))
                .replace("${bodyEn}", text(body.nameEn()))
                .replace("${bodyAddress}", text(body.address()))
                .replace("${signatory}", text(body.signatory()))
                .replace("${verification}", text(verification))
                .replace("${code}", QrCode.dataOf(verification));
    }

    /// A day in both calendars.
    private static String both(LocalDate day) {
        return "%s <span class=\"other\" dir=\"ltr\">%s</span>"
                .formatted(FA.date(day), EN.date(day));
    }

    private static String text(String text) {
        return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
    }

    private static InputStream stream(byte[] content) {
        return new java.io.ByteArrayInputStream(content);
    }

    private static byte[] resource(String name) {
        try (InputStream file =
                Objects.requireNonNull(
                        Paper.class.getResourceAsStream("/certificates/" + name), name)) {
            return file.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
