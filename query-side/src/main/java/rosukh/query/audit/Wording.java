package rosukh.query.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import rosukh.query.kernel.show.Ui;

/// Says in the reader's language what the pages of the audit have in common.
public final class Wording {

    private final MessageSource messages;
    private final Ui ui;

    /// @param messages the texts, of which those of the audit begin with `audit.`
    public Wording(MessageSource messages, Ui ui) {
        this.messages = messages;
        this.ui = ui;
    }

    public String say(String key, Object... values) {
        return messages.getMessage("audit." + key, values, ui.lang().locale());
    }

    /// The part of a record, by the name of its component.
    public String part(String kind, String name) {
        return or("audit.part." + kind + "." + name, name);
    }

    /// An event by its declared name, which is shown where it has no text.
    public String event(String type) {
        return or("audit.event." + type, type);
    }

    public String role(String role) {
        return or("design.role." + role, role);
    }

    /// Who did something; an account that is not told is left out.
    public String who(String actor, String role, String organisation, @Nullable String onBehalfOf) {
        List<String> parts = new ArrayList<>();
        if (!actor.isEmpty()) parts.add(ui.format().isolated(actor));
        if (!role.isEmpty()) parts.add(role(role));
        if (!organisation.isEmpty()) parts.add(ui.format().isolated(organisation));
        if (onBehalfOf != null) parts.add(say("for", ui.format().isolated(onBehalfOf)));
        return String.join(" · ", parts);
    }

    public String moment(long position, Instant at) {
        return say("moment", ui.format().n(position), ui.format().at(at));
    }

    private String or(String key, String otherwise) {
        return Objects.requireNonNull(
                messages.getMessage(key, null, otherwise, ui.lang().locale()));
    }
}
