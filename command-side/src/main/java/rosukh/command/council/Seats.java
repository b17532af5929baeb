package rosukh.command.council;

import static rosukh.command.council.CouncilRefusal.COUNCIL_DATE_BACKWARDS;
import static rosukh.command.council.CouncilRefusal.COUNCIL_MEMBER_NOT_SEATED;
import static rosukh.command.council.CouncilRefusal.COUNCIL_MEMBER_SEATED;
import static rosukh.command.council.CouncilRefusal.COUNCIL_SECTOR_UNKNOWN;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rosukh.command.council.SeatCommand.AppointMember;
import rosukh.command.council.SeatCommand.EndMembership;
import rosukh.events.council.CouncilEvent;
import rosukh.events.council.CouncilEvent.MemberAppointed;
import rosukh.events.council.CouncilEvent.MemberEnded;
import rosukh.events.council.Seat;
import rosukh.events.council.Sector;

/// The rules on who sits on the council.
///
/// @param seated by account
/// @param latest day of the last thing that happened
record Seats(Map<String, Seat> seated, LocalDate latest) {

    static final Seats NONE = new Seats(Map.of(), LocalDate.MIN);

    Seats {
        seated = Map.copyOf(seated);
    }

    static Seats of(List<?> events) {
        Seats seats = NONE;
        for (Object event : events) seats = seats.evolve((CouncilEvent) event);
        return seats;
    }

    List<CouncilEvent> decide(SeatCommand command) {
        if (command.on().isBefore(latest))
            throw COUNCIL_DATE_BACKWARDS.because("the last thing happened on " + latest);
        return List.of(
                switch (command) {
                    case AppointMember appoint -> appoint(appoint);
                    case EndMembership end -> end(end);
                });
    }

    Seats evolve(CouncilEvent event) {
        Map<String, Seat> next = new LinkedHashMap<>(seated);
        return switch (event) {
            case MemberAppointed e -> {
                next.put(e.account(), new Seat(e.account(), e.organisation(), e.sector()));
                yield new Seats(next, e.appointedOn());
            }
            case MemberEnded e -> {
                next.remove(e.account());
                yield new Seats(next, e.endedOn());
            }
        };
    }

    /// All members, in the order of their accounts.
    List<Seat> all() {
        return seated.values().stream().sorted(Comparator.comparing(Seat::account)).toList();
    }

    private MemberAppointed appoint(AppointMember command) {
        if (seated.containsKey(command.account()))
            throw COUNCIL_MEMBER_SEATED.because(command.account() + " sits on the council");
        return new MemberAppointed(
                Said.text(command.account()),
                Said.text(command.organisation()),
                Said.code(Sector.class, command.sector(), COUNCIL_SECTOR_UNKNOWN),
                Said.text(command.reference()),
                command.by(),
                command.on());
    }

    private MemberEnded end(EndMembership command) {
        if (!seated.containsKey(command.account()))
            throw COUNCIL_MEMBER_NOT_SEATED.because(
                    command.account() + " does not sit on the council");
        return new MemberEnded(
                command.account(), Said.text(command.grounds()), command.by(), command.on());
    }
}
