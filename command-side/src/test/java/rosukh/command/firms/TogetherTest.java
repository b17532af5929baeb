package rosukh.command.firms;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rosukh.command.kernel.imports.ImportReport;

class TogetherTest {

    static List<Throwable> failures() {
        return List.of(new IllegalStateException("no"), new AssertionError("no"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void what_fails_beside_others_fails_the_whole(Throwable failure) {
        assertThatThrownBy(() ->
                        Together.each(
                                List.of(1, 2, 3),
                                number -> {
                                    if (number == 2) thrown(failure);
                                }))
                .isSameAs(failure);
    }

    @Test
    void a_report_accounts_for_every_row() {
        assertThatThrownBy(() -> new ImportReport(3, 1, 1, 0, List.of(), List.of(), false))
                .hasMessage("3 rows, but 1 accepted and 1 repeated");
    }

    private static void thrown(Throwable failure) {
        if (failure instanceof Error error) throw error;
        throw (RuntimeException) failure;
    }
}
