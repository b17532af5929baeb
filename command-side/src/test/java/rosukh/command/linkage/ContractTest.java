package rosukh.command.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static rosukh.command.linkage.Trading.DAY;
import static rosukh.command.linkage.Trading.LAST_TO_ANSWER;
import static rosukh.command.linkage.Trading.SHA;
import static rosukh.command.linkage.Trading.after;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import rosukh.command.kernel.Refused;
import rosukh.command.kernel.Violation;
import rosukh.command.linkage.Match.State;
import rosukh.command.linkage.MatchCommand.AcknowledgeContract;
import rosukh.command.linkage.MatchCommand.RecordFailure;
import rosukh.command.linkage.MatchCommand.RecordPerformance;
import rosukh.command.linkage.MatchCommand.RegisterContract;
import rosukh.command.linkage.MatchCommand.ReversePerformance;
import rosukh.events.linkage.Contract;
import rosukh.events.linkage.MatchEvent.ContractConfirmed;
import rosukh.events.linkage.MatchEvent.ContractPerformed;
import rosukh.events.linkage.MatchEvent.PerformanceReversed;
import rosukh.events.linkage.Side;

/// What two firms sign, confirm and perform.
class ContractTest {

    @Test
    void a_contract_needs_a_meeting_and_is_well_formed() {
        assertThat(refused(Trading.agreed(), register(Trading.contract())))
                .isEqualTo("LINKAGE_NOT_MET");
        Refused refused =
                catchThrowableOfType(
                        Refused.class,
                        () ->
                                Trading.met()
                                        .decide(
                                                register(
                                                        new Contract(
                                                                0,
                                                                "!",
                                                                " ",
                                                                DAY.plusDays(1),
                                                                DAY,
                                                                SHA.toUpperCase(Locale.ROOT))),
                                                null));
        assertThat(refused.code()).isEqualTo("LINKAGE_CONTRACT_MALFORMED");
        assertThat(refused.violations())
                .extracting(Violation::field)
                .containsExactly(
                        "value",
                        "productId",
                        "productName",
                        "signedOn",
                        "endsOn",
                        "documentSha256");
    }

    @Test
    void a_contract_counts_once_both_sides_have_confirmed_the_same_document() {
        assertThat(refused(Trading.met(), acknowledge(Side.BUYER, SHA, "bita")))
                .isEqualTo("LINKAGE_CONTRACT_MISSING");
        Match registered = after(Trading.met(), register(Trading.contract()));
        assertThat(refused(registered, acknowledge(Side.BUYER, SHA.replace('9', '8'), "bita")))
                .isEqualTo("LINKAGE_DOCUMENT_DIFFERS");
        Match one = after(registered, acknowledge(Side.BUYER, SHA, "bita"));
        assertThat(one.state()).isEqualTo(State.AGREED);
        assertThat(refused(one, acknowledge(Side.BUYER, SHA, "bita")))
                .isEqualTo("LINKAGE_SIDE_ACKNOWLEDGED");
        assertThat(refused(one, acknowledge(Side.SUPPLIER, SHA, "bita")))
                .isEqualTo("LINKAGE_SAME_PERSON");
        assertThat(one.decide(acknowledge(Side.SUPPLIER, SHA, "saman"), null))
                .hasSize(2)
                .last()
                .isInstanceOfSatisfying(
                        ContractConfirmed.class,
                        e -> {
                            assertThat(e.value()).isEqualTo(12_000_000_000L);
                            assertThat(e.documentSha256()).isEqualTo(SHA);
                            assertThat(e.supplierFirmId()).isEqualTo("f-s");
                            assertThat(e.demandId()).isEqualTo("n-1");
                        });
        assertThat(Trading.contracted().state()).isEqualTo(State.CONTRACTED);
        assertThat(refused(Trading.contracted(), register(Trading.contract())))
                .isEqualTo("LINKAGE_CONTRACT_CONFIRMED");
    }

    @Test
    void another_contract_that_is_registered_must_be_confirmed_anew() {
        Match one =
                after(
                        Trading.met(),
                        register(Trading.contract()),
                        acknowledge(Side.BUYER, SHA, "bita"),
                        register(Trading.contract()));
        assertThat(one.acknowledged()).isEmpty();
    }

    @Test
    void a_contract_is_performed_within_its_value_and_in_time_or_not() {
        assertThat(refused(Trading.met(), perform(1, DAY))).isEqualTo("LINKAGE_NOT_CONTRACTED");
        for (long wrong : new long[] {0, 12_000_000_001L})
            assertThat(refused(Trading.contracted(), perform(wrong, DAY)))
                    .isEqualTo("LINKAGE_PERFORMANCE_MALFORMED");
        assertThat(refused(Trading.contracted(), perform(1, DAY.minusDays(1))))
                .isEqualTo("LINKAGE_PERFORMANCE_MALFORMED");
        assertThat(refused(Trading.contracted(), perform(1, DAY.plusYears(2))))
                .isEqualTo("LINKAGE_PERFORMANCE_MALFORMED");
        assertThat(onTime(DAY.plusMonths(3))).isTrue();
        assertThat(onTime(DAY.plusMonths(3).plusDays(1))).isFalse();
        assertThat(Trading.performed().state()).isEqualTo(State.PERFORMED);
        assertThat(refused(Trading.performed(), perform(1, DAY.plusDays(61))))
                .isEqualTo("LINKAGE_NOT_CONTRACTED");
    }

    @Test
    void a_contract_that_failed_is_performed_no_more() {
        Match failed =
                after(Trading.contracted(), new RecordFailure("m-1", "nothing came", "bita", DAY));
        assertThat(failed.state()).isEqualTo(State.FAILED);
        assertThat(refused(failed, perform(1, DAY))).isEqualTo("LINKAGE_NOT_CONTRACTED");
        assertThat(refused(Trading.contracted(), new RecordFailure("m-1", "", "bita", DAY)))
                .isEqualTo("LINKAGE_GROUNDS_MISSING");
    }

    @Test
    void a_performance_is_reversed_once_by_another_than_who_recorded_it() {
        LocalDate on = DAY.plusDays(90);
        ReversePerformance by = new ReversePerformance("m-1", "sent back", "omid", on);
        assertThat(refused(Trading.performed(), new ReversePerformance("m-1", "x", "bita", on)))
                .isEqualTo("LINKAGE_REVERSER_IS_RECORDER");
        assertThat(refused(Trading.performed(), new ReversePerformance("m-1", "", "omid", on)))
                .isEqualTo("LINKAGE_GROUNDS_MISSING");
        assertThat(refused(Trading.contracted(), by)).isEqualTo("LINKAGE_NOT_PERFORMED");
        assertThat(Trading.performed().decide(by, null))
                .containsExactly(
                        new PerformanceReversed(
                                "m-1", "f-b", "f-s", 11_000_000_000L, "sent back", "omid", on));
        Match reversed = after(Trading.performed(), by);
        assertThat(reversed.state()).isEqualTo(State.REVERSED);
        assertThat(refused(reversed, by)).isEqualTo("LINKAGE_NOT_PERFORMED");
    }

    private static boolean onTime(LocalDate day) {
        return Trading.contracted()
                                .decide(
                                        new RecordPerformance(
                                                "m-1", 1, day, "bita", day.plusDays(1)),
                                        null)
                                .getFirst()
                        instanceof ContractPerformed performed
                && performed.onTime();
    }

    private static RegisterContract register(Contract contract) {
        return new RegisterContract("m-1", contract, "sara", DAY);
    }

    private static AcknowledgeContract acknowledge(Side side, String sha256, String by) {
        return new AcknowledgeContract("m-1", side, sha256, by, DAY);
    }

    private static RecordPerformance perform(long value, LocalDate day) {
        return new RecordPerformance("m-1", value, day, "bita", DAY.plusDays(100));
    }

    private static String refused(Match match, MatchCommand command) {
        return catchThrowableOfType(Refused.class, () -> match.decide(command, LAST_TO_ANSWER))
                .code();
    }
}
