package rosukh.command.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rosukh.command.fund.PolicyCommand.DraftFundPolicy;
import rosukh.command.fund.PolicyCommand.PublishFundPolicy;
import rosukh.command.kernel.Actor;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.Reach;
import rosukh.command.kernel.Refused;
import rosukh.command.kernel.Streams;
import rosukh.command.kernel.http.Dates;
import rosukh.command.kernel.imports.ImportError;
import rosukh.command.kernel.imports.ImportReport;
import rosukh.events.firms.FirmEvent.FirmRegistered;
import rosukh.events.fund.FundPolicy;
import rosukh.events.fund.GuaranteeEvent.GuaranteeApplied;
import rosukh.events.fund.Line;
import rosukh.events.fund.Money;

/// Applications come in from files: all of them or none, and never twice.
class ApplicationImportTest extends FundOnTheLog {

    private static final String HEAD =
            "شناسه ملی;بانک;خط;اصل وام;مبلغ ضمانت;وثیقه;مدت;تخفیف;واحد پول;تاریخ\n";
    private static final String LEGAL_ID = "10320004156";

    private ApplicationImport imports;

    @BeforeEach
    void two_firms() {
        firm("f-1");
        tell("f-2", 0, new FirmRegistered("f-2", LEGAL_ID, "Arvand", "METAL", 25, "SMALL", ON));
        imports =
                new ApplicationImport(
                        new FundLedger(node.commands), Streams.of(node.events), node.log);
    }

    private static String row(String firm) {
        return firm + ";bank-a;دانش‌بنیان;۳۰٬۰۰۰;21000;31500;24;;;\n";
    }

    private ImportReport run(String content, boolean dryRun) throws IOException {
        return run(content, dryRun, OFFICER);
    }

    private ImportReport run(String content, boolean dryRun, Occasion occasion) throws IOException {
        Path file = Files.createTempFile("applications", ".csv");
        Files.writeString(file, content);
        try {
            return imports.run(file, dryRun, occasion.because("list of Mehr", null));
        } finally {
            Files.delete(file);
        }
    }

    private static List<String> codes(ImportReport report) {
        return report.errors().stream().map(ImportError::code).toList();
    }

    private List<GuaranteeApplied> applied() {
        return happened(GuaranteeApplied.class);
    }

    @Test
    void a_dry_run_tells_what_would_happen_and_stores_nothing() throws IOException {
        ImportReport report = run(HEAD + row("f-1") + row("f-2"), true);
        assertThat(report.accepted()).isEqualTo(2);
        assertThat(report.errorCount()).isZero();
        assertThat(applied()).isEmpty();
    }

    @Test
    void every_row_asks_for_a_guarantee_and_the_same_file_for_none_again() throws IOException {
        ImportReport first = run(HEAD + row("f-1") + row("f-2"), false);
        assertThat(first.accepted()).isEqualTo(2);
        GuaranteeApplied told = applied().getFirst();
        assertThat(told.terms().firmId()).isEqualTo("f-1");
        assertThat(told.terms().line()).isEqualTo(Line.KB);
        assertThat(told.terms().loan()).isEqualTo(Money.rials(30_000));
        assertThat(told.terms().guaranteed()).isEqualTo(Money.rials(21_000));
        assertThat(told.terms().collateral()).isEqualTo(Money.rials(31_500));
        assertThat(told.terms().termMonths()).isEqualTo(24);
        assertThat(told.terms().discount()).isZero();
        assertThat(told.appliedBy()).isEqualTo("omid");
        assertThat(told.appliedOn()).isEqualTo(Dates.today());
        ImportReport again = run(HEAD + row("f-1") + row("f-2"), false);
        assertThat(again.accepted()).isZero();
        assertThat(again.repeated()).isEqualTo(2);
        assertThat(applied()).hasSize(2);
    }

    @Test
    void one_wrong_row_keeps_all_of_them_out_and_each_fault_is_told() throws IOException {
        ImportReport report =
                run(
                        HEAD
                                + row("f-1")
                                + row("f-1")
                                + row("f-9")
                                + "f-1;bank-z;;1;1;1;12;;;\n"
                                + "f-1;bank-a;gold;1;1;1;12;;;\n"
                                + "f-1;bank-a;;1;1;1;121;;;\n"
                                + "f-1;bank-a;;1;0;1;12;;;\n"
                                + "f-1;bank-a;;1;1;1;12;10001;;\n"
                                + "f-1;bank-a;;much;1;;12;;;\n"
                                + "f-1;bank-a;;1;1;1;12;;ریال جدید;\n"
                                + "f-1;bank-a;;1;1;1;12;;;2060-01-01\n"
                                + "f-1;bank-a;;1;1;1;12;;;2020-01-01\n",
                        false);
        assertThat(report.errors())
                .extracting(each -> each.line() + " " + each.column() + " " + each.code())
                .containsExactly(
                        "3 شناسه ملی IMPORT_DUPLICATE_IN_FILE",
                        "4 شناسه ملی FUND_FIRM_UNKNOWN",
                        "5 بانک FUND_BANK_UNKNOWN",
                        "6 خط IMPORT_CHOICE_UNKNOWN",
                        "7 مدت FUND_TERMS_MALFORMED",
                        "8 مبلغ ضمانت FUND_AMOUNT_RANGE",
                        "9 تخفیف IMPORT_NUMBER_INVALID",
                        "10 اصل وام IMPORT_NUMBER_INVALID",
                        "10 وثیقه IMPORT_VALUE_MISSING",
                        "11 واحد پول FUND_ERA_REFUSED",
                        "12 تاریخ DATE_IN_FUTURE",
                        "13 تاریخ FUND_DATE_BACKWARDS");
        assertThat(applied()).isEmpty();
    }

    @Test
    void a_bank_is_named_by_its_code_or_as_people_call_it() throws IOException {
        String file =
                HEAD
                        + "f-1;bank-a;;1;1;1;12;5000;;%s\n".formatted(ON)
                        + "f-1;بانك ب;عمومی;2;1;1;12;;;۱۴۰۵/۰۲/۱۹\n"
                        + "f-1;BANK A;standard;3;1;1;12;;ریال;\n";
        assertThat(run(file, false).accepted()).isEqualTo(3);
        assertThat(applied())
                .extracting(each -> each.terms().bankId())
                .containsExactly("bank-a", "bank-b", "bank-a");
        assertThat(applied().getFirst().terms().discount()).isEqualTo(5000);
        assertThat(applied().get(1).appliedOn()).isEqualTo(ON);
    }

    @Test
    void amounts_in_new_rials_are_converted_by_the_policy() throws IOException {
        FundPolicy policy = withEra(10_000);
        send(new DraftFundPolicy(policy, "dara", ON));
        send(new PublishFundPolicy(2, policy.sha256(), ON, "mina", ON));
        assertThat(run(HEAD + "f-1;bank-a;;4;3;5;12;;IRR_NEW;\n", false).accepted()).isEqualTo(1);
        assertThat(applied().getFirst().terms().guaranteed()).isEqualTo(Money.rials(30_000));
    }

    @Test
    void a_firm_is_named_by_its_legal_id_and_a_name_of_nobody_is_told() throws IOException {
        assertThat(run(HEAD + row("۱۰۳۲۰۰۰۴۱۵۶"), false).accepted()).isEqualTo(1);
        assertThat(applied().getFirst().terms().firmId()).isEqualTo("f-2");
        assertThat(codes(run(HEAD + row("fund") + row("10380284790"), true)))
                .containsExactly("FUND_FIRM_UNKNOWN", "FUND_FIRM_UNKNOWN");
    }

    @Test
    void a_key_belongs_to_one_file() throws IOException {
        Occasion first = OFFICER.under("key-1", "1".repeat(64));
        assertThat(run(HEAD + row("f-1"), false, first).accepted()).isEqualTo(1);
        assertThat(run(HEAD + row("f-1"), false, first).repeated()).isEqualTo(1);
        Occasion other = OFFICER.under("key-1", "2".repeat(64));
        assertThatThrownBy(() -> run(HEAD + row("f-2"), false, other))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo("IDEMPOTENCY_KEY_REUSED"));
        assertThat(applied()).hasSize(1);
    }

    @Test
    void headings_must_be_there_and_rows_too() throws IOException {
        assertThat(codes(run("شناسه واحد;بانک\nf-1;bank-a\n", true)))
                .hasSize(4)
                .containsOnly("IMPORT_HEADING_MISSING");
        assertThat(codes(run(HEAD, true))).containsExactly("IMPORT_EMPTY");
    }

    @Test
    void nothing_is_asked_for_outside_of_the_reach() throws IOException {
        Actor yazd =
                Actor.of("ali", "officer", "isipo")
                        .within(new Reach(Set.of("YZD"), Set.of(), null));
        assertThat(codes(run(HEAD + row("f-1"), true, Occasion.by(yazd))))
                .containsExactly("OUT_OF_REACH");
    }

    @Test
    void a_workbook_is_read_as_well() throws IOException {
        Path file = Files.createTempFile("applications", ".xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("1");
            List<String> headings =
                    List.of("firmId", "bankId", "loan", "guaranteed", "collateral", "termMonths");
            for (int i = 0; i < headings.size(); i++) sheet.value(0, i, headings.get(i));
            sheet.value(1, 0, "f-1");
            sheet.value(1, 1, "bank-a");
            for (int i = 2; i <= 5; i++) sheet.value(1, i, 12);
        }
        ImportReport report = imports.run(file, false, OFFICER.because("list", null));
        assertThat(report.accepted()).isEqualTo(1);
        assertThat(applied().getFirst().terms().line()).isEqualTo(Line.STANDARD);
        Files.delete(file);
    }
}
