package rosukh.command.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static rosukh.command.linkage.Trading.DAY;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rosukh.command.kernel.Refused;
import rosukh.command.kernel.Violation;
import rosukh.command.linkage.SupplierCommand.BarSupplier;
import rosukh.command.linkage.SupplierCommand.LiftBar;
import rosukh.command.linkage.SupplierCommand.ProfileSupplier;
import rosukh.command.linkage.SupplierCommand.RecordQualityCertificate;
import rosukh.command.linkage.SupplierCommand.ReportCapacity;
import rosukh.command.linkage.SupplierCommand.SetOperating;
import rosukh.command.linkage.SupplierCommand.WithdrawQualityCertificate;
import rosukh.events.linkage.SupplierEvent;
import rosukh.events.linkage.SupplierEvent.SupplierProfiled;

class SupplierTest {

    private static final Place KERMAN = new Place(302_832, 570_834);

    @Test
    void a_profile_is_kept_with_folded_sorted_tags_and_the_centre_of_the_province() {
        assertThat(
                        Supplier.UNKNOWN.decide(
                                profile(List.of("Casting", "پوشش‌دهي", "casting")), KERMAN))
                .singleElement()
                .isInstanceOfSatisfying(
                        SupplierProfiled.class,
                        e -> {
                            assertThat(e.profile().tags()).containsExactly("casting", "پوشش دهی");
                            assertThat(e.profile().isicClasses()).containsExactly("2431", "2592");
                            assertThat(e.profile().latitude()).isEqualTo(302_832);
                            assertThat(e.profile().longitude()).isEqualTo(570_834);
                            assertThat(e.recordedBy()).isEqualTo("sara");
                        });
    }

    @Test
    void a_place_that_is_given_wins_and_one_outside_the_country_is_refused() {
        assertThat(Supplier.UNKNOWN.decide(at(356_892, 513_890), KERMAN))
                .singleElement()
                .isInstanceOfSatisfying(
                        SupplierProfiled.class,
                        e -> assertThat(e.profile().latitude()).isEqualTo(356_892));
        for (int[] place :
                new int[][] {
                    {239_999, 513_890}, {400_001, 513_890}, {356_892, 429_999}, {356_892, 640_001}
                })
            assertThat(refused(Supplier.UNKNOWN, at(place[0], place[1]), KERMAN).code())
                    .isEqualTo("LINKAGE_PLACE_UNKNOWN");
        assertThat(refused(Supplier.UNKNOWN, profile(List.of()), null).code())
                .isEqualTo("LINKAGE_PLACE_UNKNOWN");
    }

    @Test
    void everything_that_is_wrong_with_a_profile_is_told_at_once() {
        Refused refused =
                refused(
                        Supplier.UNKNOWN,
                        new ProfileSupplier(
                                "f-s",
                                " ",
                                List.of("243", "243"),
                                List.of(),
                                List.of("kb"),
                                "g",
                                null,
                                null,
                                "sara",
                                DAY),
                        KERMAN);
        assertThat(refused.code()).isEqualTo("LINKAGE_PROFILE_MALFORMED");
        assertThat(refused.violations())
                .extracting(Violation::field)
                .containsExactly("description", "isicClasses", "kbProducts", "ownerGroup");
    }

    @Test
    void nothing_is_told_of_a_supplier_without_a_profile() {
        assertThat(refused(Supplier.UNKNOWN, capacity(DAY, DAY, 1), null).code())
                .isEqualTo("LINKAGE_SUPPLIER_UNKNOWN");
    }

    @Test
    void nothing_happens_before_what_happened_last() {
        assertThat(
                        refused(
                                        known(),
                                        new SetOperating("f-s", false, "sara", DAY.minusDays(1)),
                                        null)
                                .code())
                .isEqualTo("LINKAGE_DATE_BACKWARDS");
    }

    @Test
    void the_capacity_of_a_day_is_what_was_reported_last_for_it() {
        Supplier supplier =
                after(
                        known(),
                        capacity(DAY, DAY.plusDays(30), 900),
                        capacity(DAY.plusDays(20), DAY.plusDays(40), 300));
        assertThat(supplier.freeOn(DAY)).isEqualTo(900);
        assertThat(supplier.freeOn(DAY.plusDays(20))).isEqualTo(300);
        assertThat(supplier.freeOn(DAY.plusDays(40))).isEqualTo(300);
        assertThat(supplier.freeOn(DAY.plusDays(41))).isZero();
        assertThat(supplier.freeOn(DAY.minusDays(1))).isZero();
    }

    @Test
    void a_capacity_below_nothing_or_of_no_period_is_refused() {
        assertThat(refused(known(), capacity(DAY, DAY, -1), null).code())
                .isEqualTo("LINKAGE_CAPACITY_MALFORMED");
        assertThat(refused(known(), capacity(DAY, DAY.minusDays(1), 1), null).code())
                .isEqualTo("LINKAGE_CAPACITY_MALFORMED");
        assertThat(after(known(), capacity(DAY, DAY, 0)).freeOn(DAY)).isZero();
    }

    @Test
    void a_certificate_is_recorded_once_and_withdrawn_with_grounds() {
        Supplier certified = after(known(), certificate("ISO9001", "7"));
        assertThat(certified.certificates())
                .containsExactly(new QualityCertificate("ISO9001", "7", DAY, DAY.plusYears(1)));
        assertThat(refused(certified, certificate("ISO9001", " 7 "), null).code())
                .isEqualTo("LINKAGE_CERTIFICATE_KNOWN");
        assertThat(refused(certified, withdrawal("8", "taken back"), null).code())
                .isEqualTo("LINKAGE_CERTIFICATE_UNKNOWN");
        assertThat(refused(certified, withdrawal("7", " "), null).code())
                .isEqualTo("LINKAGE_GROUNDS_MISSING");
        Supplier two = after(certified, certificate("ISO9001", "8"));
        assertThat(after(two, withdrawal("7", "taken back")).certificates())
                .extracting(QualityCertificate::number)
                .containsExactly("8");
    }

    @Test
    void a_malformed_certificate_is_refused() {
        assertThat(refused(known(), certificate("iso", "7"), null).code())
                .isEqualTo("LINKAGE_CERTIFICATE_MALFORMED");
        assertThat(refused(known(), certificate("ISO9001", " "), null).code())
                .isEqualTo("LINKAGE_CERTIFICATE_MALFORMED");
        assertThat(refused(known(), certificate("ISO9001", "7".repeat(61)), null).code())
                .isEqualTo("LINKAGE_CERTIFICATE_MALFORMED");
        assertThat(
                        refused(
                                        known(),
                                        new RecordQualityCertificate(
                                                "f-s",
                                                "ISO9001",
                                                "7",
                                                DAY,
                                                DAY.minusDays(1),
                                                "sara",
                                                DAY),
                                        null)
                                .code())
                .isEqualTo("LINKAGE_CERTIFICATE_MALFORMED");
    }

    @Test
    void a_firm_stands_still_and_produces_again() {
        assertThat(refused(known(), operating(true), null).code())
                .isEqualTo("LINKAGE_SUPPLIER_OPERATING");
        Supplier idle = after(known(), operating(false));
        assertThat(idle.operating()).isFalse();
        assertThat(refused(idle, operating(false), null).code()).isEqualTo("LINKAGE_SUPPLIER_IDLE");
        assertThat(after(idle, operating(true)).operating()).isTrue();
    }

    @Test
    void a_bar_ends_on_its_last_day_or_is_lifted_before() {
        assertThat(refused(known(), bar(DAY.minusDays(1), "late"), null).code())
                .isEqualTo("LINKAGE_BAR_MALFORMED");
        assertThat(refused(known(), bar(DAY, ""), null).code())
                .isEqualTo("LINKAGE_GROUNDS_MISSING");
        assertThat(refused(known(), lift(DAY), null).code()).isEqualTo("LINKAGE_NOT_BARRED");
        Supplier barred = after(known(), bar(DAY.plusDays(9), "late"));
        assertThat(barred.barredUntil()).isEqualTo(DAY.plusDays(9));
        assertThat(refused(barred, lift(DAY.plusDays(10)), null).code())
                .isEqualTo("LINKAGE_NOT_BARRED");
        assertThat(after(barred, lift(DAY.plusDays(9))).barredUntil()).isNull();
    }

    private static Supplier known() {
        return after(Supplier.UNKNOWN, profile(List.of("casting")));
    }

    private static ProfileSupplier profile(List<String> tags) {
        return new ProfileSupplier(
                "f-s",
                "castings",
                List.of("2592", "2431"),
                tags,
                List.of("KB-101"),
                "GRP-1",
                null,
                null,
                "sara",
                DAY);
    }

    private static ProfileSupplier at(int latitude, int longitude) {
        return new ProfileSupplier(
                "f-s",
                "castings",
                List.of("2431"),
                List.of(),
                List.of(),
                null,
                latitude,
                longitude,
                "sara",
                DAY);
    }

    private static ReportCapacity capacity(LocalDate from, LocalDate to, long free) {
        return new ReportCapacity("f-s", from, to, free, "sara", DAY);
    }

    private static RecordQualityCertificate certificate(String code, String number) {
        return new RecordQualityCertificate(
                "f-s", code, number, DAY, DAY.plusYears(1), "sara", DAY);
    }

    private static WithdrawQualityCertificate withdrawal(String number, String grounds) {
        return new WithdrawQualityCertificate("f-s", "ISO9001", number, grounds, "sara", DAY);
    }

    private static SetOperating operating(boolean operating) {
        return new SetOperating("f-s", operating, "sara", DAY);
    }

    private static BarSupplier bar(LocalDate until, String grounds) {
        return new BarSupplier("f-s", until, grounds, "sara", DAY);
    }

    private static LiftBar lift(LocalDate on) {
        return new LiftBar("f-s", "paid", "sara", on);
    }

    private static Supplier after(Supplier before, SupplierCommand... commands) {
        Supplier now = before;
        for (SupplierCommand command : commands)
            for (SupplierEvent event : now.decide(command, KERMAN)) now = now.evolve(event);
        return now;
    }

    private static Refused refused(
            Supplier supplier, SupplierCommand command, @Nullable Place centre) {
        return catchThrowableOfType(Refused.class, () -> supplier.decide(command, centre));
    }
}
