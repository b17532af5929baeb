package rosukh.app.log;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rosukh.events.PersonalData;
import rosukh.events.PersonalData.Mark;
import rosukh.eventstore.EventSeal;
import rosukh.vault.PersonalTexts;
import rosukh.vault.TextReserved;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Seals what the contract marks as personal (ADR 0040): the marked components of the payload, and
/// of such an event's metadata the reason in words and the hash of the request, by which its words
/// could be guessed. Sealed metadata is of the subject of the first marked component.
final class PersonalSeal implements EventSeal {

    /// Entries of the metadata that may tell what a marked component says.
    static final List<String> TELLING = List.of("reason", "requestHash", "bulkHash");

    private static final String IN_METADATA = "metadata.";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final PersonalTexts texts;

    PersonalSeal(PersonalTexts texts) {
        this.texts = texts;
    }

    @Override
    public Parts seal(String type, String id, Parts parts) {
        refuseSealed(parts.payload());
        refuseSealed(parts.metadata());
        List<Mark> marks = PersonalData.of(type);
        if (marks.isEmpty()) return parts;
        PersonalTexts.Sheet sheet = texts.sheet();
        ObjectNode payload = (ObjectNode) JSON.readTree(parts.payload());
        String first = null;
        for (Mark mark : marks) {
            String subject = subject(mark, payload).orElse(null);
            String text = text(payload, mark.component());
            if (subject == null) throw new IllegalStateException("whose is " + type + "?");
            if (first == null) first = subject;
            if (text != null && !text.isEmpty())
                payload.put(mark.component(), sheet.seal(subject, id, mark.component(), text));
        }
        return new Parts(
                JSON.writeValueAsBytes(payload), metadata(parts.metadata(), sheet, first, id));
    }

    private static byte[] metadata(
            byte[] stored, PersonalTexts.Sheet sheet, @Nullable String subject, String id) {
        ObjectNode metadata = (ObjectNode) JSON.readTree(stored);
        boolean changed = false;
        for (String name : TELLING) {
            String text = text(metadata, name);
            if (text == null || subject == null) continue;
            metadata.put(name, sheet.seal(subject, id, IN_METADATA + name, text));
            changed = true;
        }
        return changed ? JSON.writeValueAsBytes(metadata) : stored;
    }

    @Override
    public Parts open(String type, String id, Parts parts) {
        List<Mark> marks = PersonalData.of(type);
        if (marks.isEmpty()) return parts;
        PersonalTexts.Sheet sheet = texts.sheet();
        List<String> components = new ArrayList<>();
        for (Mark mark : marks) components.add(mark.component());
        return new Parts(
                opened(parts.payload(), components, "", sheet, id),
                opened(parts.metadata(), TELLING, IN_METADATA, sheet, id));
    }

    private static byte[] opened(
            byte[] stored,
            List<String> components,
            String prefix,
            PersonalTexts.Sheet sheet,
            String id) {
        if (!PersonalTexts.isSealed(new String(stored, StandardCharsets.UTF_8))) return stored;
        ObjectNode json = (ObjectNode) JSON.readTree(stored);
        for (String component : components) {
            String text = text(json, component);
            if (text != null) json.put(component, sheet.open(text, id, prefix + component));
        }
        return JSON.writeValueAsBytes(json);
    }

    /// How an event, as it is stored, holds personal data of a subject.
    static Holding holding(String type, byte[] payload, String subject) {
        List<Mark> marks = PersonalData.of(type);
        if (marks.isEmpty()) return Holding.NOTHING;
        ObjectNode json = (ObjectNode) JSON.readTree(payload);
        boolean sealed = false;
        for (Mark mark : marks) {
            if (!subject(mark, json).filter(subject::equals).isPresent()) continue;
            String text = text(json, mark.component());
            if (text == null || text.isEmpty()) continue;
            if (!PersonalTexts.isSealed(text)) return Holding.IN_CLEAR;
            sealed = true;
        }
        return sealed ? Holding.SEALED : Holding.NOTHING;
    }

    /// How an event holds what is personal.
    enum Holding {
        NOTHING,
        SEALED,
        /// Written before there were keys of persons.
        IN_CLEAR
    }

    private static void refuseSealed(byte[] json) {
        if (PersonalTexts.isSealed(new String(json, StandardCharsets.UTF_8)))
            throw new TextReserved();
    }

    private static Optional<String> subject(Mark mark, JsonNode payload) {
        return mark.subject(component -> named(payload, component));
    }

    private static @Nullable String named(JsonNode json, String component) {
        JsonNode value = json.get(component);
        return value == null || !value.isIntegralNumber()
                ? text(json, component)
                : value.asString();
    }

    private static @Nullable String text(JsonNode json, String component) {
        JsonNode value = json.get(component);
        return value == null || !value.isString() ? null : value.asString();
    }
}
