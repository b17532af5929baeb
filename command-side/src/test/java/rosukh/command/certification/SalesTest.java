package rosukh.command.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rosukh.command.certification.Sales.Known;
import rosukh.command.certification.SalesCommand.CountSale;
import rosukh.command.certification.SalesCommand.ReverseSale;
import rosukh.command.kernel.Refused;
import rosukh.events.certification.SalesEvent.SaleCounted;
import rosukh.events.certification.SalesEvent.SaleReversed;
import rosukh.events.linkage.MatchEvent.ContractConfirmed;
import rosukh.events.linkage.MatchEvent.ContractPerformed;
import rosukh.events.linkage.MatchEvent.PerformanceReversed;
import rosukh.events.linkage.MatchEvent.ProposalLapsed;

class SalesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 10);
    private static final CountSale COUNT = new CountSale("f-1.1", "m-1", DAY);
    private static final ReverseSale REVERSE = new ReverseSale("f-1.1", "m-1", DAY);
    private static final ContractConfirmed CONFIRMED =
            new ContractConfirmed(
                    "m-1", "n-1", "f-b", "f-1", 900, "KB-1", "valve", DAY, DAY, "ab", DAY);
    private static final ContractPerformed PERFORMED =
            new ContractPerformed("m-1", "n-1", "f-b", "f-1", 800, DAY, true, "bita", DAY);
    private static final SaleCounted COUNTED =
            new SaleCounted("f-1.1", "f-1", "m-1", "f-b", "KB-1", "valve", 800, DAY, "ab", DAY);

    @Test
    void a_performed_contract_counts_with_what_was_performed() {
        assertThat(Sales.NONE.decide(COUNT, known("f-1", CONFIRMED, PERFORMED)))
                .containsExactly(COUNTED);
    }

    @Test
    void it_counts_once_in_a_running_case_of_its_supplier() {
        Known now = known("f-1", CONFIRMED, PERFORMED);
        assertThat(refused(Sales.NONE.evolve(COUNTED), COUNT, now))
                .isEqualTo("SALE_ALREADY_COUNTED");
        assertThat(refused(Sales.NONE, COUNT, known(null, CONFIRMED, PERFORMED)))
                .isEqualTo("SALE_CASE_NOT_RUNNING");
        assertThat(refused(Sales.NONE, COUNT, known("f-2", CONFIRMED, PERFORMED)))
                .isEqualTo("SALE_OF_ANOTHER_FIRM");
        assertThat(refused(Sales.NONE, COUNT, known("f-1", CONFIRMED)))
                .isEqualTo("SALE_NOT_PERFORMED");
        assertThat(refused(Sales.NONE, COUNT, known("f-1", PERFORMED)))
                .isEqualTo("SALE_NOT_PERFORMED");
        assertThat(refused(Sales.NONE, COUNT, known("f-1", CONFIRMED, PERFORMED, reversed())))
                .isEqualTo("SALE_NOT_PERFORMED");
        assertThat(refused(Sales.NONE, COUNT, known("f-1", new ProposalLapsed("m-1", DAY, DAY))))
                .isEqualTo("SALE_NOT_PERFORMED");
    }

    @Test
    void a_reversed_contract_is_taken_back_once_also_after_the_case_has_ended() {
        Known gone = known(null, CONFIRMED, PERFORMED, reversed());
        Sales counted = Sales.NONE.evolve(COUNTED);
        SaleReversed back = new SaleReversed("f-1.1", "f-1", "m-1", 800, DAY);
        assertThat(counted.decide(REVERSE, gone)).containsExactly(back);
        assertThat(refused(counted.evolve(back), REVERSE, gone)).isEqualTo("SALE_NOT_COUNTED");
        assertThat(refused(Sales.NONE, REVERSE, gone)).isEqualTo("SALE_NOT_COUNTED");
        assertThat(refused(counted, REVERSE, known("f-1", CONFIRMED, PERFORMED)))
                .isEqualTo("SALE_STILL_PERFORMED");
        assertThat(refused(counted.evolve(back), COUNT, known("f-1", CONFIRMED, PERFORMED)))
                .isEqualTo("SALE_ALREADY_COUNTED");
    }

    private static PerformanceReversed reversed() {
        return new PerformanceReversed("m-1", "f-b", "f-1", 800, "sent back", "omid", DAY);
    }

    private static Known known(@Nullable String firm, Object... match) {
        return Known.of(firm, List.of(match));
    }

    private static String refused(Sales sales, SalesCommand command, Known known) {
        return catchThrowableOfType(Refused.class, () -> sales.decide(command, known)).code();
    }
}
