package rosukh.command.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rosukh.command.LinkedFirms;
import rosukh.command.kernel.Actor;
import rosukh.command.kernel.LogReader;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.OnTheRealLog;
import rosukh.command.kernel.Reach;
import rosukh.command.kernel.Refused;
import rosukh.command.kernel.Streams;
import rosukh.command.kernel.Violation;
import rosukh.command.linkage.SupplierImport.Report;
import rosukh.events.linkage.SupplierEvent;

/// Files of suppliers for two firms of the register.
class SupplierImportTest extends OnTheRealLog {

    private static final LocalDate ON = LocalDate.of(2026, 5, 9);
    private static final String HEADINGS =
            "legalId,description,isicClasses,tags,kbProducts,ownerGroup,freeCapacity,from,to\n";
    private static final String ONE =
            "۱۰۳۲۰۰۰۴۱۵۶,ریخته‌گری,2431 2592,\"casting, پوشش\",,,900,2026-09-01,2027-08-31\n";
    private static final String TWO = "10183629059,turning,2592,,KB-101,GRP-1,,,\n";

    private SupplierImport imports;

    @BeforeEach
    void two_firms() {
        send(register("f-1", "10320004156"));
        send(register("f-2", "10183629059"));
        imports =
                new SupplierImport(
                        node.commands,
                        Streams.of(node.events),
                        new SupplierBook(LogReader.of(node.events)));
    }

    @Test
    void every_row_becomes_a_supplier_and_the_same_file_again_enters_nothing() throws IOException {
        assertThat(imports.run(csv(HEADINGS + ONE + TWO), ON, LinkedFirms.SARA))
                .extracting(Report::rows, Report::accepted, Report::repeated)
                .containsExactly(2, 2, 0);
        assertThat(events("f-1")).isEqualTo(2);
        assertThat(events("f-2")).isEqualTo(1);
        assertThat(imports.run(csv(HEADINGS + ONE + TWO), ON, LinkedFirms.SARA))
                .extracting(Report::accepted, Report::repeated)
                .containsExactly(0, 2);
        assertThat(events("f-1")).isEqualTo(2);
    }

    @Test
    void the_file_to_start_from_is_one_that_can_be_entered() throws IOException {
        byte[] template = Objects.requireNonNull(SupplierSheet.template().getBody());
        assertThat(new String(template, StandardCharsets.UTF_8))
                .startsWith("\uFEFF" + HEADINGS.strip());
        assertThat(imports.check(new ByteArrayInputStream(template), ON, LinkedFirms.SARA))
                .extracting(Report::rows, report -> report.errors().size())
                .containsExactly(1, 0);
        assertThat(imports.run(new ByteArrayInputStream(template), ON, LinkedFirms.SARA).accepted())
                .isEqualTo(1);
        assertThat(events("f-1")).isEqualTo(2);
    }

    @Test
    void a_dry_run_enters_nothing_and_tells_everything_that_is_wrong() throws IOException {
        assertThat(imports.check(csv(HEADINGS + ONE), ON, LinkedFirms.SARA).errors()).isEmpty();
        assertThat(events("f-1")).isZero();
        Report wrong =
                imports.check(
                        csv(
                                HEADINGS
                                        + "10000000000,x,2431,,,,,,\n"
                                        + "10320004156,,24,,,,,,\n"
                                        + "10183629059,x,2431,,,,-1,2026-09-01,2026-08-01\n"),
                        ON,
                        LinkedFirms.SARA);
        assertThat(wrong.errors())
                .extracting(Violation::field)
                .containsExactly(
                        "line 2 legalId",
                        "line 3 description",
                        "line 3 isicClasses",
                        "line 4 freeCapacity");
    }

    @Test
    void nothing_is_entered_while_a_row_is_wrong() {
        Refused refused =
                catchThrowableOfType(
                        Refused.class,
                        () -> imports.run(csv(HEADINGS + ONE + ONE), ON, LinkedFirms.SARA));
        assertThat(refused.code()).isEqualTo("LINKAGE_IMPORT_REFUSED");
        assertThat(events("f-1")).isZero();
    }

    @Test
    void a_firm_out_of_reach_is_wrong() throws IOException {
        Occasion elsewhere =
                Occasion.by(
                        Actor.of("yasi", "officer", "yzd")
                                .within(new Reach(Set.of("YZD"), Set.of(), null)));
        assertThat(imports.check(csv(HEADINGS + TWO), ON, elsewhere).errors()).hasSize(1);
    }

    @Test
    void a_workbook_is_read_like_a_text_and_anything_else_is_refused() throws IOException {
        assertThat(imports.run(workbook(), ON, LinkedFirms.SARA).accepted()).isEqualTo(1);
        assertThat(events("f-2")).isEqualTo(1);
        for (String file : new String[] {"", "a,b\n1,2\n", HEADINGS, "%PDF-1.7\n\"x"})
            assertThat(
                            catchThrowableOfType(
                                            Refused.class,
                                            () -> imports.run(csv(file), ON, LinkedFirms.SARA))
                                    .code())
                    .isEqualTo("LINKAGE_IMPORT_UNREADABLE");
    }

    private long events(String firmId) {
        return Streams.of(node.events).read(SupplierEvent.streamOf(firmId)).size();
    }

    private static InputStream csv(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static InputStream workbook() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("s");
            String[] headings = HEADINGS.strip().split(",", -1);
            String[] cells = TWO.strip().split(",", -1);
            for (int i = 0; i < headings.length; i++) {
                sheet.value(0, i, headings[i]);
                sheet.value(1, i, cells[i]);
            }
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }
}
