package rosukh.query.audit.start;

import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import rosukh.evidence.PublishedLog;
import rosukh.query.audit.explorer.EventIndex;
import rosukh.query.audit.verifying.SelfCheck;
import rosukh.query.kernel.audit.AuditFigure;
import rosukh.query.kernel.log.LogBook;
import rosukh.query.kernel.parts.Stat;
import rosukh.query.kernel.show.Format;
import rosukh.query.kernel.show.Ui;

/// What is counted of the log itself.
@Configuration(proxyBeanMethods = false)
class LogFigures {

    /// More than a day brings anywhere; so much is counted one by one.
    private static final int MOST = 10_000;

    private final MessageSource messages;

    LogFigures(MessageSource messages) {
        this.messages = messages;
    }

    @Bean
    @Order(1)
    AuditFigure eventsInAll(LogBook log) {
        return (_, ui) ->
                new Stat(
                        say("console.figure.events", ui),
                        ui.format().n(log.head() + 1),
                        "/audit/events",
                        null);
    }

    @Bean
    @Order(2)
    AuditFigure eventsOfToday(EventIndex index) {
        return (_, ui) -> {
            Instant morning = ui.today().atStartOfDay(Format.ZONE).toInstant();
            int count = index.since(morning, MOST);
            String more = count == MOST ? "+" : "";
            return new Stat(
                    say("console.figure.today", ui),
                    ui.format().n(count) + more,
                    "/audit/events?from=" + ui.format().dateInput(ui.today()),
                    null);
        };
    }

    @Bean
    @Order(3)
    AuditFigure waitingForCheckpoint(LogBook log, ObjectProvider<PublishedLog> published) {
        return (_, ui) -> {
            PublishedLog all = published.getIfAvailable();
            String label = say("console.figure.waiting", ui);
            if (all == null)
                return new Stat(label, "–", "/audit/log", say("console.figure.unpublished", ui));
            long covered = all.latest().map(PublishedLog.Signed::size).orElse(0L);
            String note = all.latest().map(latest -> ui.format().at(latest.at())).orElse(null);
            return new Stat(
                    label,
                    ui.format().n(Math.max(0, log.head() + 1 - covered)),
                    "/audit/log",
                    note);
        };
    }

    @Bean
    @Order(4)
    AuditFigure lastSelfCheck(ObjectProvider<SelfCheck> checks) {
        return (_, ui) -> {
            SelfCheck self = checks.getIfAvailable();
            String label = say("console.figure.check", ui);
            if (self == null)
                return new Stat(label, "–", "/audit/verify", say("console.figure.unchecked", ui));
            return self.last()
                    .map(last ->
                            new Stat(
                                    label,
                                    say("console.judgement." + last.judgement(), ui),
                                    "/audit/verify",
                                    ui.format().at(last.at())))
                    .orElseGet(() ->
                            new Stat(label, "–", "/audit/verify", say("console.figure.never", ui)));
        };
    }

    private String say(String key, Ui ui) {
        return messages.getMessage(key, null, ui.lang().locale());
    }
}
