package rosukh.command.schemes;

import static rosukh.command.TestSchemes.KB;
import static rosukh.command.kernel.IsRefused.refused;

import java.time.LocalDate;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import rosukh.command.TestSchemes;
import rosukh.command.kernel.Guard;
import rosukh.command.kernel.RefusalCode;
import rosukh.command.kernel.SchemeJson;
import rosukh.command.schemes.SchemeCommand.DiscardDraft;
import rosukh.command.schemes.SchemeCommand.DraftVersion;
import rosukh.command.schemes.SchemeCommand.PublishVersion;
import rosukh.command.schemes.SchemeCommand.RetireVersion;
import rosukh.command.schemes.SchemeCommand.ValidateVersion;
import rosukh.events.rules.Scheme;
import rosukh.events.schemes.SchemeEvent;
import rosukh.events.schemes.SchemeEvent.SchemeVersionApproved;
import rosukh.events.schemes.SchemeEvent.SchemeVersionClosed;
import rosukh.events.schemes.SchemeEvent.SchemeVersionDrafted;
import rosukh.events.schemes.SchemeEvent.SchemeVersionPublished;
import rosukh.events.schemes.SchemeEvent.SchemeVersionRetired;
import rosukh.events.schemes.SchemeEvent.SchemeVersionValidated;

/// Given what happened to a scheme, when a command is sent, then these events or this refusal.
abstract class Versions {

    static final LocalDate DAY = LocalDate.of(2026, 1, 10);
    static final String DRAFTER = "dara";
    static final String PUBLISHER = "parisa";

    /// Takes over from today's open version.
    static final String NEXT = "1406-01-01";

    static final LocalDate NEXT_DAY = LocalDate.of(2027, 3, 21);

    final AggregateTestFixture<SchemeAggregate> fixture =
            new AggregateTestFixture<>(SchemeAggregate.class);

    Ruling given(SchemeEvent... history) {
        return new Ruling(
                history.length == 0
                        ? fixture.givenNoPriorActivity()
                        : fixture.given((Object[]) history));
    }

    record Ruling(TestExecutor<SchemeAggregate> given) {

        Verdict when(SchemeCommand command) {
            return when(command, Guard.OPEN);
        }

        Verdict when(SchemeCommand command, Guard guard) {
            return new Verdict(given.when(command, Map.of(Guard.KEY, guard)));
        }
    }

    record Verdict(ResultValidator<SchemeAggregate> result) {

        void happens(Object... events) {
            result.expectEvents(events);
        }

        void isRefused(RefusalCode code) {
            isRefused(code.name());
        }

        void isRefused(String code) {
            result.expectNoEvents().expectException(refused(code));
        }
    }

    static String next() {
        return TestSchemes.document(TestSchemes.TODAY)
                .replace(
                        "\"version\": \"" + TestSchemes.TODAY + "\"",
                        "\"version\": \"" + NEXT + "\"")
                .replace(
                        "\"effectiveFrom\": \"2023-07-23\"",
                        "\"effectiveFrom\": \"" + NEXT_DAY + "\"");
    }

    /// The first row of the class table ends below the threshold at which the others begin.
    static String withAGap(String document) {
        return document.replaceFirst(
                "\"op\": \"MAX\",\\s*\"field\": \"operatingRevenueRial\"",
                "\"op\": \"LT\", \"field\": \"operatingRevenueRial\"");
    }

    static DraftVersion draft(String document) {
        return new DraftVersion(KB, document, DRAFTER, DAY);
    }

    static ValidateVersion validate(String version) {
        return new ValidateVersion(KB, version, DRAFTER, DAY);
    }

    static DiscardDraft discard(String version) {
        return new DiscardDraft(KB, version, DRAFTER, DAY);
    }

    static PublishVersion publish(String document) {
        return publish(document, PUBLISHER, DAY);
    }

    static PublishVersion publish(String document, String by, LocalDate on) {
        Scheme scheme = SchemeJson.parse(document);
        return new PublishVersion(KB, scheme.version(), scheme.sha256(), by, on);
    }

    static RetireVersion retire(String version, LocalDate from) {
        return new RetireVersion(KB, version, from, "rasa", DAY);
    }

    static SchemeVersionDrafted drafted(String document) {
        return drafted(document, DRAFTER);
    }

    static SchemeVersionDrafted drafted(String document, String by) {
        Scheme scheme = SchemeJson.parse(document);
        return new SchemeVersionDrafted(
                scheme.id(),
                scheme.version(),
                scheme.sha256(),
                scheme.effectiveFrom(),
                scheme.effectiveTo(),
                scheme.document(),
                by,
                DAY);
    }

    static SchemeVersionValidated validated(String document, int gridPoints) {
        Scheme scheme = SchemeJson.parse(document);
        return new SchemeVersionValidated(
                scheme.id(), scheme.version(), scheme.sha256(), gridPoints, DRAFTER, DAY);
    }

    static SchemeVersionApproved approved(String document) {
        Scheme scheme = SchemeJson.parse(document);
        return new SchemeVersionApproved(
                scheme.id(), scheme.version(), scheme.sha256(), PUBLISHER, DAY);
    }

    static SchemeVersionPublished publishedAs(String document) {
        return TestSchemes.published(SchemeJson.parse(document));
    }

    static SchemeVersionClosed closed(String version, LocalDate lastDay, String followedBy) {
        return new SchemeVersionClosed(KB, version, lastDay, followedBy, DAY);
    }

    static SchemeVersionRetired retired(String version, LocalDate from) {
        return new SchemeVersionRetired(KB, version, from, "rasa", DAY);
    }
}
