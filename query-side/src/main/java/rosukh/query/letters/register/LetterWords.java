package rosukh.query.letters.register;

import java.util.Arrays;
import java.util.List;
import org.springframework.context.MessageSource;
import rosukh.events.letters.LetterKind;
import rosukh.query.kernel.parts.Option;
import rosukh.query.kernel.parts.Tag;
import rosukh.query.kernel.parts.TimelineEntry;
import rosukh.query.kernel.show.Format;
import rosukh.query.letters.register.PostedLetter.Mark;

/// Says in a reader's language what the register holds as codes.
record LetterWords(MessageSource messages, Format format) {

    String say(String key, Object... with) {
        return messages.getMessage(key, with, format.lang().locale());
    }

    Tag tag(Delivery state) {
        return new Tag(state.tone(), say("letters.state." + state));
    }

    String kind(LetterKind kind) {
        return say("letters.kind." + kind);
    }

    List<Option> kinds() {
        return Arrays.stream(LetterKind.values())
                .map(each -> new Option(each.name(), kind(each)))
                .toList();
    }

    List<Option> states() {
        return Arrays.stream(Delivery.values())
                .map(each -> new Option(each.name(), say("letters.state." + each)))
                .toList();
    }

    List<Option> languages() {
        return List.of(
                new Option("fa", say("letters.language.fa")),
                new Option("en", say("letters.language.en")));
    }

    TimelineEntry entry(Mark mark) {
        return new TimelineEntry(
                kind(mark.event()),
                say("letters.event." + mark.event().substring(mark.event().indexOf('.') + 1)),
                mark.text().isEmpty() ? null : mark.text(),
                List.of(),
                who(mark),
                mark.at(),
                mark.position());
    }

    private static TimelineEntry.Kind kind(String event) {
        return switch (event) {
            case "letters.letter-written" -> TimelineEntry.Kind.PROCESS;
            case "letters.letter-cancelled" -> TimelineEntry.Kind.BUSINESS;
            default -> TimelineEntry.Kind.SYSTEM;
        };
    }

    private String who(Mark mark) {
        if (mark.role().isEmpty() || mark.role().equals("system")) return mark.actor();
        return mark.actor() + " · " + say("design.role." + mark.role());
    }
}
