package rosukh.query.letters.templates;

import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.springframework.stereotype.Component;
import rosukh.events.letters.LetterTemplateEvent;
import rosukh.query.letters.templates.RegisteredTemplate.Mark;

/// Keeps every version of every template, drafts too.
@Component
@ProcessingGroup(TemplateRegister.GROUP)
class TemplateProjection {

    private final TemplateRegister register;

    TemplateProjection(TemplateRegister register) {
        this.register = register;
    }

    @EventHandler
    void on(
            LetterTemplateEvent event,
            TrackingToken token,
            @SequenceNumber long number,
            @Timestamp Instant at,
            MetaData told) {
        Object reason = told.get("reason");
        Mark mark =
                new Mark(
                        RegisteredTemplate.act(event),
                        String.valueOf(told.getOrDefault("actor", "")),
                        reason == null ? null : reason.toString(),
                        at);
        register.store()
                .apply(
                        RegisteredTemplate.id(event),
                        token,
                        before -> RegisteredTemplate.after(before, event, number, mark));
    }

    @ResetHandler
    void reset() {
        register.store().reset();
    }
}
