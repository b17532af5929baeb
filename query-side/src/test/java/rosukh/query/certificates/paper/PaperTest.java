package rosukh.query.certificates.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static rosukh.query.certificates.register.Issue.NUMBER;
import static rosukh.query.certificates.register.Issue.issued;
import static rosukh.query.certificates.register.Issue.proposed;
import static rosukh.query.certificates.register.Issue.revoked;
import static rosukh.query.certificates.register.Issue.suspended;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import rosukh.query.certificates.register.Issue;
import rosukh.query.harness.Browser;
import rosukh.query.harness.Log;
import rosukh.query.harness.ViewTest;

/// The paper as somebody holds it: what is written on it, in which letters, and where its code
/// leads.
@ViewTest
class PaperTest {

    private static final int DPI = 300;
    private static final Map<DecodeHintType, ?> HARD = Map.of(DecodeHintType.TRY_HARDER, true);

    @Autowired Log log;
    @Autowired MockMvc mvc;
    Browser officer;

    @BeforeEach
    void two() {
        Issue.two(log);
        officer = Browser.officer(mvc);
    }

    @Test
    void fits_on_one_page_and_says_what_was_certified() throws Exception {
        try (PDDocument paper = paper()) {
            assertThat(paper.getNumberOfPages()).isEqualTo(1);
            String text = text(paper);
            assertThat(text)
                    .contains("فولاد سازان کرمان", NUMBER, "10100000001", "پایان اعتبار")
                    .contains("https://rosukh.example/verify/certificates/" + NUMBER);
        }
    }

    /// Letters that join are embedded in their joined forms, so the page shows no row of single
    /// ones.
    @Test
    void is_written_in_joined_letters_of_an_embedded_font() throws Exception {
        try (PDDocument paper = paper()) {
            List<String> fonts = new ArrayList<>();
            for (PDPage page : paper.getPages())
                for (var name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    fonts.add(font.getName());
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                }
            assertThat(fonts).isNotEmpty().allMatch(name -> name.contains("Vazirmatn"));
            // Of گواهی: gaf as it begins a word, heh as it begins one, yeh as it ends one.
            assertThat(glyphs(paper))
                    .contains("\uFB94", "\uFEEB", "\uFBFD")
                    .doesNotContain("\u06AF", "\u06CC", "\u06A9", "#");
        }
    }

    @Test
    void has_a_code_that_leads_to_its_verification() throws Exception {
        try (PDDocument paper = paper()) {
            BufferedImage page = new PDFRenderer(paper).renderImageWithDPI(0, DPI);
            keep(page);
            var bitmap =
                    new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(page)));
            assertThat(new MultiFormatReader().decode(bitmap, HARD).getText())
                    .isEqualTo("https://rosukh.example/verify/certificates/" + NUMBER);
        }
    }

    @Test
    void is_the_same_bytes_whenever_it_is_printed() throws Exception {
        byte[] first = answer(NUMBER).getContentAsByteArray();
        log.append(suspended(9));
        assertThat(answer(NUMBER).getContentAsByteArray()).isEqualTo(first);
    }

    @Test
    void tells_where_there_is_no_end_and_takes_any_name() throws Exception {
        log.append(issued("f-2.2", "KB-1404-000003", "NOPA", null));
        try (PDDocument paper = Loader.loadPDF(answer("KB-1404-000003").getContentAsByteArray())) {
            assertThat(text(paper)).contains("بدون پایان", "Yazd Ceramics");
        }
    }

    @Test
    void is_not_printed_after_a_revocation_nor_out_of_reach() throws Exception {
        Browser yazd = new Browser(mvc, "o", "ROLE_officer", "PROVINCE_YAZ");
        assertThat(yazd.answer("/certificates/" + NUMBER + "/paper.pdf").getStatus())
                .isEqualTo(404);
        log.append(proposed(), revoked());
        assertThat(answer(NUMBER).getStatus()).isEqualTo(409);
    }

    private PDDocument paper() throws Exception {
        MockHttpServletResponse answer = answer(NUMBER);
        assertThat(answer.getContentType()).isEqualTo("application/pdf");
        return Loader.loadPDF(answer.getContentAsByteArray());
    }

    private MockHttpServletResponse answer(String number) throws Exception {
        return officer.answer("/certificates/" + number + "/paper.pdf");
    }

    /// As it reads: presentation forms taken back to letters.
    private static String text(PDDocument paper) throws IOException {
        return Normalizer.normalize(new PDFTextStripper().getText(paper), Normalizer.Form.NFKC);
    }

    /// The characters of the glyphs as they are drawn.
    private static List<String> glyphs(PDDocument paper) throws IOException {
        List<String> drawn = new ArrayList<>();
        new PDFTextStripper() {
            @Override
            protected void processTextPosition(org.apache.pdfbox.text.TextPosition text) {
                drawn.add(text.getUnicode());
            }
        }.getText(paper);
        return drawn;
    }

    /// Kept beside the reports, for a person to look at.
    private static void keep(BufferedImage page) throws IOException {
        Path folder = Files.createDirectories(Path.of("target/paper"));
        ImageIO.write(page, "png", folder.resolve("certificate.png").toFile());
    }
}
