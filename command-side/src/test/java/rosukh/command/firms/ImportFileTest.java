package rosukh.command.firms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rosukh.command.firms.FirmCommand.RegisterFirm;
import rosukh.command.kernel.imports.ImportError;
import rosukh.command.kernel.imports.ImportReport;

class ImportFileTest extends FirmImports {

    @Nested
    class a_file_is_read {

        @Test
        void with_a_byte_order_mark_semicolons_persian_digits_and_quotes() throws IOException {
            imported(
                    "\uFEFF"
                            + HEADINGS.replace(',', ';')
                            + "۱۰۳۲۰۰۰۴۱۵۶;\"صنایع \"\"کویر\"\"; نو\";فلزی;۲۵;کوچک;\r\n");
            assertThat(register.entered.getFirst().name()).isEqualTo("صنایع \"کویر\"; نو");
            assertThat(register.entered.getFirst().industryGroup()).isEqualTo("METAL");
            assertThat(register.entered.getFirst().size()).isEqualTo("SMALL");
            assertThat(register.entered.getFirst().legalId()).isEqualTo("10320004156");
        }

        @Test
        void with_english_headings_in_any_order_and_arabic_letters() throws IOException {
            imported(
                    "Size,ISIC,Industry,Company Name,Legal ID\nmicro,٢٤,Metal,فولاد,10100991233\n");
            assertThat(register.entered.getFirst().isicDivision()).isEqualTo(24);
            imported(
                    "شناسه ملي,نام واحد,گروه صنعتي,كد آيسيك,اندازه\n"
                            + "10320004156,فولاد,فلزي,25,كوچك\n");
            assertThat(register.entered).hasSize(2);
        }

        @Test
        void with_estates_by_name_in_either_language() throws IOException {
            imported(
                    HEADINGS
                            + GOOD.replace("KRM-P01", "East Azerbaijan Industrial Park 1")
                            + OTHER.replace("\n", "شهرك صنعتي آذربايجان شرقي ١\n"));
            assertThat(register.entered)
                    .extracting(RegisterFirm::estateKey)
                    .containsOnly("EAZ-P01");
        }

        @Test
        void without_blank_lines_and_with_columns_nobody_knows() throws IOException {
            ImportReport report =
                    imported(
                            "\n"
                                    + HEADINGS.replace("\n", ",تلفن\n")
                                    + "\n,,,,,,\n"
                                    + GOOD.replace("\n", ",034\n"));
            assertThat(report.accepted()).isEqualTo(1);
            assertThat(report.ignoredColumns()).containsExactly("تلفن");
        }

        @Test
        void as_a_workbook_where_an_id_is_a_number() throws IOException {
            byte[] sheet =
                    workbook(
                            List.of(
                                    HEADINGS.strip().split(","),
                                    new Object[] {
                                        10320004156L, "صنایع کویر", "فلزی", 25, "کوچک", "KRM-P01"
                                    },
                                    new Object[] {
                                        "۱۰۱۰۰۹۹۱۲۳۳", "فولاد یزد", "METAL", "۲۴", "خرد", null
                                    }));
            ImportReport report = imported(sheet, false, OFFICER);
            assertThat(report.errors()).isEmpty();
            assertThat(report.accepted()).isEqualTo(2);
            // The same rows as CSV are the same rows.
            assertThat(imported(HEADINGS + GOOD + OTHER).repeated()).isEqualTo(2);
        }
    }

    @Nested
    class a_wrong_file {

        @Test
        void lacks_a_heading() throws IOException {
            ImportError error =
                    only("شناسه ملی,نام واحد,گروه صنعتی,اندازه\n10320004156,a,METAL,SMALL\n");
            assertThat(error.code()).isEqualTo("IMPORT_HEADING_MISSING");
            assertThat(error.column()).isEqualTo("بخش آیسیک");
            assertThat(error.line()).isEqualTo(1);
        }

        @Test
        void has_a_heading_twice() throws IOException {
            ImportReport report = imported(HEADINGS.replace("\n", ",نام شرکت\n") + GOOD);
            assertThat(report.errors().getFirst().code()).isEqualTo("IMPORT_HEADING_TWICE");
            assertThat(register.entered).isEmpty();
        }

        @Test
        void holds_no_firm() throws IOException {
            assertThat(only("").code()).isEqualTo("IMPORT_EMPTY");
            assertThat(only(HEADINGS).code()).isEqualTo("IMPORT_EMPTY");
            assertThat(only("\n\n,,\n").code()).isEqualTo("IMPORT_EMPTY");
        }

        @Test
        void is_no_utf_8() throws IOException {
            ImportReport report =
                    imported(
                            (HEADINGS + GOOD).getBytes(Charset.forName("windows-1256")),
                            false,
                            OFFICER);
            assertThat(report.errors().getFirst().code()).isEqualTo("IMPORT_UNREADABLE");
            assertThat(report.errors().getFirst().message()).contains("UTF-8");
        }

        @Test
        void leaves_a_quote_open_and_is_named_by_line() throws IOException {
            ImportReport report =
                    imported(HEADINGS + GOOD + "10100991233,\"فولاد,METAL,24,MICRO,\n");
            assertThat(report.errors().getFirst().code()).isEqualTo("IMPORT_UNREADABLE");
            assertThat(report.errors().getFirst().line()).isEqualTo(3);
            assertThat(register.entered).isEmpty();
        }

        @Test
        void is_a_broken_or_an_old_workbook() throws IOException {
            byte[] sheet = workbook(List.<Object[]>of(HEADINGS.strip().split(",")));
            byte[] half = java.util.Arrays.copyOf(sheet, sheet.length / 2);
            assertThat(imported(half, false, OFFICER).errors().getFirst().code())
                    .isEqualTo("IMPORT_UNREADABLE");
            byte[] ole = {
                (byte) 0xD0,
                (byte) 0xCF,
                0x11,
                (byte) 0xE0,
                (byte) 0xA1,
                (byte) 0xB1,
                0x1A,
                (byte) 0xE1
            };
            assertThat(imported(ole, false, OFFICER).errors().getFirst().message())
                    .contains("XLSX");
        }

        @ParameterizedTest
        @ValueSource(strings = {"1E999999999", "1E-999999999", "1000E2147483647"})
        void holds_a_number_that_nobody_could_type(String number) throws IOException {
            Object[] row = {new BigDecimal(number), "کویر", "METAL", 25, "SMALL", null};
            byte[] sheet = workbook(List.of(HEADINGS.strip().split(","), row));
            ImportError error = imported(sheet, false, OFFICER).errors().getFirst();
            assertThat(error.code()).isEqualTo("IMPORT_NUMBER_INVALID");
            assertThat(error.line()).isEqualTo(2);
        }

        @Test
        void is_too_long() throws IOException {
            ImportReport report = imported(HEADINGS + OTHER.repeat(FirmImport.ROWS_MAX + 1));
            assertThat(report.errors()).extracting("code").contains("IMPORT_TOO_MANY_ROWS");
            assertThat(register.entered).isEmpty();
        }
    }
}
