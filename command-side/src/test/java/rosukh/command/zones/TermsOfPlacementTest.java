package rosukh.command.zones;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import rosukh.command.kernel.Principal;
import rosukh.command.kernel.Refused;
import rosukh.command.zones.TermsCommand.DiscardTerms;
import rosukh.command.zones.TermsCommand.DraftTerms;
import rosukh.command.zones.TermsCommand.PublishTerms;
import rosukh.events.zones.GroupTerms;
import rosukh.events.zones.IncentiveTerms;
import rosukh.events.zones.TermsEvent;

/// Terms are drafted by one person and published by another; on any day one version is in force.
class TermsOfPlacementTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 9);
    private static final GroupTerms KB = new GroupTerms(true, 1_000, 42, 1_000, 3_000);
    private static final GroupTerms OTHERS = new GroupTerms(false, 3_000, 36, 0, 0);

    private TermsOfPlacement terms = TermsOfPlacement.NONE;

    @Test
    void a_second_person_publishes_what_was_drafted() {
        when(draft(version("1402-1", LocalDate.of(2023, 4, 1))));
        refused(TermsRefusal.TERMS_DRAFTER_MAY_NOT_PUBLISH, publish("1402-1", "omid"), null);
        refused(
                TermsRefusal.TERMS_DRAFTER_MAY_NOT_PUBLISH,
                publish("1402-1", "mina"),
                new Principal("omid", "isipo"));
        when(publish("1402-1", "mina"));
        assertThat(terms.published().inForce(DAY).orElseThrow().version()).isEqualTo("1402-1");
        assertThat(terms.published().inForce(LocalDate.of(2023, 3, 31))).isEmpty();
    }

    @Test
    void what_was_seen_is_published() {
        when(draft(version("1402-1", DAY)));
        refused(
                TermsRefusal.TERMS_HASH_MISMATCH,
                new PublishTerms("1402-1", "0", "mina", DAY),
                null);
    }

    @Test
    void whoever_redrafts_it_is_a_drafter_too() {
        when(draft(version("1402-1", DAY)));
        when(new DraftTerms(version("1402-1", DAY.plusDays(1)), "mina", DAY));
        refused(TermsRefusal.TERMS_DRAFTER_MAY_NOT_PUBLISH, publish("1402-1", "mina"), null);
        refused(TermsRefusal.TERMS_DRAFTER_MAY_NOT_PUBLISH, publish("1402-1", "omid"), null);
        when(publish("1402-1", "sara"));
    }

    @Test
    void a_published_version_never_changes() {
        published("1402-1", LocalDate.of(2023, 4, 1));
        refused(TermsRefusal.TERMS_PUBLISHED, draft(version("1402-1", DAY)), null);
        refused(TermsRefusal.TERMS_PUBLISHED, new DiscardTerms("1402-1", "omid", DAY), null);
        refused(TermsRefusal.TERMS_PUBLISHED, new PublishTerms("1402-1", "0", "sara", DAY), null);
    }

    @Test
    void a_version_begins_after_the_one_before_and_after_today() {
        published("1402-1", LocalDate.of(2023, 4, 1));
        when(draft(version("1401-1", LocalDate.of(2023, 4, 1))));
        refused(TermsRefusal.TERMS_ORDER, publish("1401-1", "mina"), null);
        when(draft(version("1405-1", DAY)));
        refused(TermsRefusal.TERMS_RETROACTIVE, publish("1405-1", "mina"), null);
        published("1405-2", DAY.plusDays(1));
        assertThat(terms.published().inForce(DAY).orElseThrow().version()).isEqualTo("1402-1");
        assertThat(terms.published().inForce(DAY.plusDays(1)).orElseThrow().version())
                .isEqualTo("1405-2");
    }

    @Test
    void a_draft_may_change_and_be_given_up() {
        when(draft(version("1402-1", DAY)));
        refused(TermsRefusal.TERMS_UNCHANGED, draft(version("1402-1", DAY)), null);
        when(new DiscardTerms("1402-1", "omid", DAY));
        refused(TermsRefusal.TERMS_UNKNOWN, new DiscardTerms("1402-1", "omid", DAY), null);
        refused(TermsRefusal.TERMS_UNKNOWN, new PublishTerms("1402-1", "0", "sara", DAY), null);
    }

    @Test
    void its_figures_are_possible() {
        for (IncentiveTerms wrong :
                new IncentiveTerms[] {
                    with(new GroupTerms(true, -1, 42, 0, 0), OTHERS, 1, 30, 180, 365),
                    with(new GroupTerms(true, 10_001, 42, 0, 0), OTHERS, 1, 30, 180, 365),
                    with(new GroupTerms(true, 0, 0, 0, 0), OTHERS, 1, 30, 180, 365),
                    with(new GroupTerms(true, 0, 241, 0, 0), OTHERS, 1, 30, 180, 365),
                    with(new GroupTerms(true, 0, 42, 1_000, 999), OTHERS, 1, 30, 180, 365),
                    with(new GroupTerms(true, 0, 42, 1_000, 10_001), OTHERS, 1, 30, 180, 365),
                    with(new GroupTerms(true, 0, 42, -1, 0), OTHERS, 1, 30, 180, 365),
                    with(KB, new GroupTerms(false, 10_001, 36, 0, 0), 1, 30, 180, 365),
                    with(KB, OTHERS, 0, 30, 180, 365),
                    with(KB, OTHERS, 1, 0, 180, 365),
                    with(KB, OTHERS, 1, 30, 0, 365),
                    with(KB, OTHERS, 1, 30, 180, 3_651)
                }) refused(TermsRefusal.TERMS_RANGE, draft(wrong), null);
        when(draft(with(new GroupTerms(true, 10_000, 240, 10_000, 10_000), OTHERS, 1, 1, 1, 1)));
    }

    @Test
    void it_has_a_name_and_a_source() {
        refused(TermsRefusal.TERMS_NAME_MALFORMED, draft(version("1402 1", DAY)), null);
        refused(
                TermsRefusal.TERMS_SOURCE_MISSING,
                draft(new IncentiveTerms("1402-1", DAY, KB, OTHERS, 1, 30, 180, 365, " ")),
                null);
    }

    private void published(String version, LocalDate from) {
        when(draft(version(version, from)));
        when(publish(version, "mina"));
    }

    private static DraftTerms draft(IncentiveTerms terms) {
        return new DraftTerms(terms, "omid", DAY);
    }

    private PublishTerms publish(String version, String by) {
        return new PublishTerms(version, terms.drafts().get(version).sha256(), by, DAY);
    }

    private static IncentiveTerms version(String name, LocalDate from) {
        return new IncentiveTerms(name, from, KB, OTHERS, 1, 30, 180, 365, "directive 12");
    }

    private static IncentiveTerms with(
            GroupTerms kb, GroupTerms others, int early, int working, int notice, int grace) {
        return new IncentiveTerms(
                "1402-1", DAY, kb, others, early, working, notice, grace, "directive 12");
    }

    private void when(TermsCommand command) {
        for (TermsEvent event : terms.decide(command, null)) terms = terms.evolve(event, null);
    }

    private void refused(Enum<?> code, TermsCommand command, Principal principal) {
        Refused refused =
                catchThrowableOfType(Refused.class, () -> terms.decide(command, principal));
        assertThat(refused).as("a refusal of " + command).isNotNull();
        assertThat(refused.code()).isEqualTo(code.name());
    }
}
