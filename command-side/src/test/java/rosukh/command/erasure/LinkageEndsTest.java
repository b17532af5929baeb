package rosukh.command.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rosukh.events.linkage.DemandEvent.DemandExpired;
import rosukh.events.linkage.DemandEvent.DemandReopened;
import rosukh.events.linkage.DemandEvent.DemandReviewed;
import rosukh.events.linkage.DemandEvent.DemandWithdrawn;
import rosukh.events.linkage.MatchEvent.ContractFailed;
import rosukh.events.linkage.MatchEvent.ContractPerformed;
import rosukh.events.linkage.MatchEvent.MatchAbandoned;
import rosukh.events.linkage.MatchEvent.PerformanceReversed;
import rosukh.events.linkage.MatchEvent.ProposalDeclined;
import rosukh.events.linkage.MatchEvent.ProposalLapsed;
import rosukh.events.linkage.Side;

class LinkageEndsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 28);
    private static final DemandWithdrawn WITHDRAWN =
            new DemandWithdrawn("d", "f-1", "no need", "omid", DAY);

    static Stream<Object> ends() {
        return Stream.of(
                WITHDRAWN,
                new DemandExpired("d", DAY.minusDays(3), DAY),
                new ProposalDeclined("m", "f-2", Side.SUPPLIER, "full", "azar", DAY),
                new ProposalLapsed("m", DAY.minusDays(3), DAY),
                new MatchAbandoned("m", "f-2", Side.BUYER, "too far", "omid", DAY),
                new ContractPerformed(
                        "m", "d", "f-1", "f-2", 7, DAY.minusDays(9), true, "omid", DAY),
                new PerformanceReversed("m", "f-1", "f-2", 7, "counted twice", "azar", DAY),
                new ContractFailed("m", "d", "f-1", "f-2", "late", DAY.minusDays(9), "omid", DAY));
    }

    @ParameterizedTest
    @MethodSource("ends")
    void ends_on_the_day_its_last_word_was_recorded(Object end) {
        assertThat(LinkageEnds.of(List.of(new DemandReviewed("d", "azar", DAY.minusDays(20)), end)))
                .isEqualTo(DAY);
    }

    @Test
    void goes_on_while_nothing_ended_it_and_again_once_it_is_reopened() {
        assertThat(LinkageEnds.of(List.of(new DemandReviewed("d", "azar", DAY)))).isNull();
        assertThat(
                        LinkageEnds.of(
                                List.of(
                                        WITHDRAWN,
                                        new DemandReopened("d", "f-1", "after all", "omid", DAY))))
                .isNull();
    }
}
