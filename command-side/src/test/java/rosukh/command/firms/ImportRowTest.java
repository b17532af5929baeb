package rosukh.command.firms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import rosukh.command.kernel.Actor;
import rosukh.command.kernel.Reach;
import rosukh.command.kernel.imports.ImportError;
import rosukh.command.kernel.imports.ImportErrors;
import rosukh.command.kernel.imports.ImportReport;

class ImportRowTest extends FirmImports {

    @Nested
    class a_wrong_row {

        @Test
        void keeps_every_other_row_out_too() throws IOException {
            ImportError error = only(HEADINGS + GOOD + OTHER.replace("24", "77"));
            assertThat(error.line()).isEqualTo(3);
            assertThat(error.column()).isEqualTo("بخش آیسیک");
            assertThat(error.code()).isEqualTo("IMPORT_ISIC_NOT_OF_INDUSTRY");
        }

        @Test
        void is_named_by_line_and_by_the_heading_of_the_file() throws IOException {
            ImportError error =
                    only("Legal ID,Name,Industry,ISIC,Size\n\n10320004157,a,METAL,25,SMALL\n");
            assertThat(error.line()).isEqualTo(3);
            assertThat(error.column()).isEqualTo("Legal ID");
            assertThat(error.code()).isEqualTo("IMPORT_LEGAL_ID_INVALID");
        }

        @Test
        void is_named_by_its_first_line_where_a_cell_has_several() throws IOException {
            ImportReport report =
                    imported(
                            HEADINGS
                                    + GOOD.replace("صنایع کویر", "\"صنایع\nکویر\"")
                                    + OTHER.replace("METAL", "STEEL"));
            assertThat(report.errors().getFirst().line()).isEqualTo(4);
        }

        @Test
        void tells_everything_that_is_wrong_with_it() throws IOException {
            ImportReport report = imported(HEADINGS + "123,,STEEL,x,HUGE,NOWHERE\n");
            assertThat(report.errors())
                    .extracting(ImportError::column, ImportError::code)
                    .contains(
                            org.assertj.core.api.Assertions.tuple(
                                    "شناسه ملی", "IMPORT_LEGAL_ID_INVALID"),
                            org.assertj.core.api.Assertions.tuple(
                                    "نام واحد", "IMPORT_VALUE_MISSING"),
                            org.assertj.core.api.Assertions.tuple(
                                    "گروه صنعتی", "IMPORT_INDUSTRY_UNKNOWN"),
                            org.assertj.core.api.Assertions.tuple("اندازه", "IMPORT_SIZE_UNKNOWN"),
                            org.assertj.core.api.Assertions.tuple(
                                    "شهرک یا ناحیه صنعتی", "IMPORT_ESTATE_UNKNOWN"));
        }

        @Test
        void may_be_one_that_is_in_the_file_already() throws IOException {
            ImportError error = only(HEADINGS + GOOD + OTHER + GOOD.replace("کویر", "دشت"));
            assertThat(error.line()).isEqualTo(4);
            assertThat(error.code()).isEqualTo("IMPORT_DUPLICATE_IN_FILE");
            assertThat(error.message()).contains("line 2");
        }

        @Test
        void may_be_one_whose_legal_id_somebody_else_has() throws IOException {
            register.holders.put(
                    "u:firm.legal-id:10320004156", RegisterInMemory.holder("somebody's key"));
            ImportError error = only(HEADINGS + GOOD + OTHER);
            assertThat(error.code()).isEqualTo("IMPORT_LEGAL_ID_TAKEN");
            assertThat(error.line()).isEqualTo(2);
        }

        @Test
        void may_be_one_out_of_the_officers_reach() throws IOException {
            Actor ofYazd = OFFICER.within(new Reach(Set.of("YZD"), Set.of(), null));
            ImportReport report =
                    imported((HEADINGS + GOOD).getBytes(StandardCharsets.UTF_8), false, ofYazd);
            assertThat(report.errors().getFirst().code()).isEqualTo("IMPORT_OUT_OF_REACH");
        }

        @Test
        void is_counted_even_where_it_is_not_told() throws IOException {
            ImportReport report = imported(HEADINGS + GOOD.replace("METAL", "STEEL").repeat(2_000));
            assertThat(report.errorCount()).isEqualTo(2_000);
            assertThat(report.errors()).hasSize(ImportErrors.TOLD_MAX);
            assertThat(report.errors().getLast().line()).isEqualTo(ImportErrors.TOLD_MAX + 1);
        }
    }
}
