package rosukh.query.council.register;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import rosukh.events.council.CouncilMeeting;
import rosukh.events.council.CouncilMeeting.Phase;
import rosukh.events.council.Topic;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reader.Role;

/// What can be asked of a meeting or an action item: by whom, and when the page offers it. The
/// command side decides; this only spares people forms that would be refused.
public enum Action {
    PUT,
    OPEN,
    CANCEL,
    DRAFT,
    SIGN,
    VOTE,
    RECUSE,
    COUNT,
    DEFER,
    PROGRESS,
    FILE,
    MOVE,
    PRIORITY,
    CLOSE;

    /// Where the form is sent, below the meeting, topic or item.
    String path() {
        return switch (this) {
            case PUT -> "topics";
            case OPEN -> "opening";
            case CANCEL -> "cancellation";
            case DRAFT -> "minutes";
            case SIGN -> "signatures";
            case VOTE -> "votes";
            case RECUSE -> "recusals";
            case COUNT -> "count";
            case DEFER -> "deferral";
            case PROGRESS -> "progress";
            case FILE -> "evidence";
            case MOVE -> "deadline";
            case PRIORITY -> "priority";
            case CLOSE -> "closing";
        };
    }

    /// What this reader may do with a meeting as a whole.
    static List<Action> open(CouncilMeeting meeting, Reader reader, LocalDate today) {
        if (!runs(meeting, reader)) return List.of();
        boolean preparing = meeting.phase() == Phase.CONVENED;
        boolean filled = !meeting.topics().isEmpty();
        return Arrays.stream(values())
                .filter(each ->
                        switch (each) {
                            case PUT, CANCEL -> preparing;
                            case OPEN ->
                                    preparing
                                            && filled
                                            && !today.isBefore(meeting.convened().meetsOn());
                            case DRAFT ->
                                    meeting.phase() == Phase.OPEN
                                            && meeting.topics().stream().noneMatch(Action::waiting);
                            case SIGN ->
                                    meeting.phase() == Phase.DRAFTED
                                            && meeting.signatures().stream()
                                                    .noneMatch(signed ->
                                                            signed.signedBy()
                                                                    .equals(reader.account()));
                            case VOTE,
                                    RECUSE,
                                    COUNT,
                                    DEFER,
                                    PROGRESS,
                                    FILE,
                                    MOVE,
                                    PRIORITY,
                                    CLOSE ->
                                    false;
                        })
                .toList();
    }

    /// What this reader may do with a topic.
    static List<Action> open(CouncilMeeting meeting, Topic topic, Reader reader) {
        if (meeting.phase() != Phase.OPEN || !waiting(topic)) return List.of();
        String account = reader.account();
        boolean votes =
                reader.has(Role.COMMITTEE, Role.MANAGER)
                        && meeting.voters(topic).stream()
                                .anyMatch(each -> each.account().equals(account));
        String chair = meeting.convened().chair();
        boolean all = meeting.voters(topic).stream().allMatch(each -> topic.voted(each.account()));
        return Arrays.stream(values())
                .filter(each ->
                        switch (each) {
                            case VOTE -> votes && !topic.voted(account);
                            case RECUSE, DEFER -> runs(meeting, reader);
                            case COUNT ->
                                    votes && all && (account.equals(chair) || topic.recused(chair));
                            case PUT,
                                    OPEN,
                                    CANCEL,
                                    DRAFT,
                                    SIGN,
                                    PROGRESS,
                                    FILE,
                                    MOVE,
                                    PRIORITY,
                                    CLOSE ->
                                    false;
                        })
                .toList();
    }

    /// What this reader may do with an action item.
    static List<Action> open(ActionFile file, Reader reader) {
        boolean may =
                file.state() == ActionFile.State.OPEN
                        && reader.has(Role.OFFICER, Role.MANAGER, Role.COMMITTEE);
        return may ? itemwise(file) : List.of();
    }

    private static List<Action> itemwise(ActionFile file) {
        return file.documents().isEmpty()
                ? List.of(PROGRESS, FILE, MOVE, PRIORITY)
                : List.of(PROGRESS, FILE, MOVE, PRIORITY, CLOSE);
    }

    private static boolean waiting(Topic topic) {
        return topic.state() == Topic.State.WAITING;
    }

    private static boolean runs(CouncilMeeting meeting, Reader reader) {
        return reader.has(Role.OFFICER, Role.COMMITTEE) && meeting.runs(reader.account());
    }
}
