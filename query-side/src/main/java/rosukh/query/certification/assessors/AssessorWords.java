package rosukh.query.certification.assessors;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import rosukh.events.assessors.ConflictGround;
import rosukh.events.assessors.ConflictWith;
import rosukh.query.kernel.parts.Option;
import rosukh.query.kernel.reference.CodeLists;
import rosukh.query.kernel.show.Format;

/// Says things about assessors in the reader's words.
///
/// @param fields technology fields with their names
record AssessorWords(MessageSource messages, Format format, List<Option> fields) {

    String say(String key, Object... arguments) {
        return messages.getMessage("assessors." + key, arguments, format.lang().locale());
    }

    String fields(List<String> codes) {
        return joined(codes.stream().map(this::field).toList());
    }

    String provinces(List<String> keys) {
        if (keys.isEmpty()) return say("country");
        CodeLists lists = new CodeLists(format.lang());
        return joined(keys.stream().map(lists::province).toList());
    }

    String conflict(Member.Declared each) {
        return say(
                "conflict.line",
                say("ground." + each.ground()),
                say("with." + each.kind()),
                each.with(),
                format.date(each.from()));
    }

    List<Option> grounds() {
        return Arrays.stream(ConflictGround.values())
                .map(each -> new Option(each.name(), say("ground." + each)))
                .toList();
    }

    List<Option> kinds() {
        return Arrays.stream(ConflictWith.values())
                .map(each -> new Option(each.name(), say("with." + each)))
                .toList();
    }

    private String field(String code) {
        return fields.stream()
                .filter(each -> each.value().equals(code))
                .map(Option::label)
                .findFirst()
                .orElse(code);
    }

    private String joined(List<String> parts) {
        return parts.stream().collect(Collectors.joining(format.lang().of("، ", ", ")));
    }
}
