package rosukh.command.council;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import rosukh.command.council.DeliberationCommand.ConveneCouncil;
import rosukh.command.council.DeliberationCommand.CountTopic;
import rosukh.command.council.DeliberationCommand.OpenMeeting;
import rosukh.command.council.DeliberationCommand.PutTopic;
import rosukh.command.council.DeliberationCommand.VoteOnTopic;
import rosukh.events.council.CouncilMeetingEvent;
import rosukh.events.council.Seat;
import rosukh.events.council.Sector;
import rosukh.events.council.Task;

/// A meeting of five members as tests lead it.
final class Deliberations {

    static final LocalDate DAY = LocalDate.of(2026, 5, 3);
    static final String ID = "k-1";
    static final List<Seat> SEATS =
            List.of(
                    new Seat("ali", "industry", Sector.INDUSTRY),
                    new Seat("bita", "science", Sector.SCIENCE),
                    new Seat("cyrus", "energy", Sector.ENERGY),
                    new Seat("dara", "labour", Sector.LABOUR),
                    new Seat("elham", "private", Sector.PRIVATE));
    static final Task TASK = new Task("industry", "Offer courses", "Courses", "40", 60, true);

    private final List<CouncilMeetingEvent> history = new ArrayList<>();
    private Deliberation deliberation = Deliberation.NONE;

    static Deliberations convened() {
        return new Deliberations().then(new ConveneCouncil(ID, DAY, "Hall", "ali", 3, "sara", DAY));
    }

    static Deliberations drafted() {
        return convened().then(topic());
    }

    static Deliberations opened(String... present) {
        return drafted().then(new OpenMeeting(ID, List.of(present), "sara", DAY));
    }

    static PutTopic topic() {
        return new PutTopic(
                ID, "Courses", "Offer them.", "I9", "IR", "UP", List.of(TASK), "sara", DAY);
    }

    static VoteOnTopic vote(String account, String ballot) {
        String body =
                SEATS.stream()
                        .filter(each -> each.account().equals(account))
                        .map(Seat::organisation)
                        .findFirst()
                        .orElse("");
        return new VoteOnTopic(ID, 1, ballot, account, body, DAY);
    }

    static CountTopic count(String by) {
        return new CountTopic(ID, 1, by, DAY);
    }

    List<? extends CouncilMeetingEvent> ask(DeliberationCommand command) {
        return deliberation.decide(command, SEATS);
    }

    Deliberations then(DeliberationCommand command) {
        for (CouncilMeetingEvent event : ask(command)) {
            history.add(event);
            deliberation = deliberation.evolve(event);
        }
        return this;
    }

    Deliberation now() {
        return deliberation;
    }

    List<CouncilMeetingEvent> history() {
        return List.copyOf(history);
    }
}
