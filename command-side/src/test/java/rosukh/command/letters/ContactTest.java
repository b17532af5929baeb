package rosukh.command.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static rosukh.command.letters.Correspondents.ON;
import static rosukh.command.letters.Correspondents.refusedBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import rosukh.command.kernel.Refused;
import rosukh.command.letters.ContactCommand.MarkFailing;
import rosukh.command.letters.ContactCommand.NameContact;
import rosukh.command.letters.ContactCommand.RemoveContact;
import rosukh.events.letters.ContactEvent;
import rosukh.events.letters.ContactEvent.ContactChanged;
import rosukh.events.letters.ContactEvent.ContactFailing;
import rosukh.events.letters.ContactEvent.ContactRemoved;
import rosukh.events.letters.ContactEvent.ContactSet;

class ContactTest {

    private static final int SEEDS = Integer.getInteger("walk.seeds", 200);

    @Nested
    class naming_an_address {

        @Test
        void sets_the_first_one_and_changes_the_next() {
            assertThat(Contact.none().decide(name("a@b.example", "fa"), false))
                    .isEqualTo(new ContactSet("f-1", "a@b.example", "fa", "omid", ON));
            Contact known = new Contact.Known("a@b.example", "fa");
            assertThat(known.decide(name("c@b.example", "fa"), false))
                    .isEqualTo(new ContactChanged("f-1", "c@b.example", "fa", "omid", ON));
            assertThat(known.decide(name("a@b.example", "en"), false))
                    .isEqualTo(new ContactChanged("f-1", "a@b.example", "en", "omid", ON));
        }

        @Test
        void is_refused_where_nothing_changes_and_in_another_language() {
            refusedBy(
                    LetterRefusal.CONTACT_UNCHANGED,
                    () ->
                            new Contact.Known("a@b.example", "fa")
                                    .decide(name("a@b.example", "fa"), false));
            refusedBy(
                    LetterRefusal.LETTER_LANGUAGE_UNKNOWN,
                    () -> Contact.none().decide(name("a@b.example", "de"), false));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "a@b.co",
                    "first.last+case=1@mail.sub-domain.example",
                    "o'hara!#$%&*/?^_`{|}~-@x1.example"
                })
        void takes_plain_mailboxes(String address) {
            assertThat(Contact.none().decide(name(address, "en"), false))
                    .isInstanceOf(ContactSet.class);
            assertThat(Mailbox.of(" " + address + " ")).isEqualTo(address);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "a",
                    "@b.example",
                    "a@",
                    "a@b",
                    "a b@c.example",
                    ".a@b.example",
                    "a.@b.example",
                    "a..b@c.example",
                    "a@-b.example",
                    "a@b-.example",
                    "a@b..example",
                    "a@b.example.",
                    "a@b.example, c@d.example",
                    "A <a@b.example>",
                    "\"a b\"@c.example",
                    "a@[127.0.0.1]",
                    "a@b.example\r\nBcc: c@d.example",
                    "سپهر@b.example"
                })
        void refuses_everything_else(String address) {
            refusedBy(
                    LetterRefusal.CONTACT_ADDRESS_MALFORMED,
                    () -> Contact.none().decide(name(address, "fa"), false));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"a", "a@b.example, c@d.example", "A <a@b.example>", "a b@c.example"})
        void the_edge_takes_one_address_alone(String typed) {
            Refused refused =
                    refusedBy(LetterRefusal.CONTACT_ADDRESS_MALFORMED, () -> Mailbox.of(typed));
            assertThat(refused.violations().getFirst().field()).isEqualTo("address");
        }

        @Test
        void refuses_what_is_longer_than_a_mailbox_can_be_and_nothing_shorter() {
            String label = "d".repeat(63);
            String most = "l".repeat(64) + "@" + label + "." + label + "." + "d".repeat(61);
            assertThat(most).hasSize(254);
            assertThat(Contact.none().decide(name(most, "fa"), false))
                    .isInstanceOf(ContactSet.class);
            refusedBy(
                    LetterRefusal.CONTACT_ADDRESS_TOO_LONG,
                    () -> Contact.none().decide(name(most + "d", "fa"), false));
            refusedBy(
                    LetterRefusal.CONTACT_ADDRESS_TOO_LONG,
                    () -> Contact.none().decide(name("l".repeat(65) + "@d.example", "fa"), false));
        }
    }

    @Test
    void removing_an_address_needs_one() {
        assertThat(new Contact.Known("a@b.example", "fa").decide(remove(), false))
                .isEqualTo(new ContactRemoved("f-1", "omid", ON));
        refusedBy(LetterRefusal.CONTACT_MISSING, () -> Contact.none().decide(remove(), false));
    }

    @Nested
    class a_person {

        private final Contact first = new Contact.Known("a@b.example", "fa");
        private final Contact second = new Contact.Known(2, "c@b.example", "fa", false);

        @Test
        void keeps_the_number_while_only_the_address_is_another() {
            assertThat(second.decide(name("d@b.example", "fa"), false))
                    .isEqualTo(new ContactChanged("f-1", "d@b.example", "fa", "omid", ON, 2));
            assertThat(second.decide(new MarkFailing("f-1", "c@b.example", 3, ON), false))
                    .isEqualTo(new ContactFailing("f-1", "c@b.example", 3, ON, 2));
        }

        @Test
        void gets_the_next_number_where_it_is_another() {
            assertThat(first.decide(another("c@b.example"), false))
                    .isEqualTo(new ContactChanged("f-1", "c@b.example", "fa", "omid", ON, 2));
            assertThat(second.decide(another("d@b.example"), false))
                    .isEqualTo(new ContactChanged("f-1", "d@b.example", "fa", "omid", ON, 3));
        }

        @Test
        void may_be_another_at_the_same_mailbox() {
            assertThat(first.decide(another("a@b.example"), false))
                    .isEqualTo(new ContactChanged("f-1", "a@b.example", "fa", "omid", ON, 2));
        }

        @Test
        void is_another_after_an_erasure_whatever_is_said() {
            assertThat(first.decide(name("a@b.example", "fa"), true))
                    .isEqualTo(new ContactChanged("f-1", "a@b.example", "fa", "omid", ON, 2));
            assertThat(second.decide(another("c@b.example"), true))
                    .isEqualTo(new ContactChanged("f-1", "c@b.example", "fa", "omid", ON, 3));
        }

        @Test
        void is_another_after_a_removal_too() {
            Contact gone = Contact.of(List.of(first(), new ContactRemoved("f-1", "omid", ON)));
            assertThat(gone.decide(name("a@b.example", "fa"), false))
                    .isEqualTo(new ContactSet("f-1", "a@b.example", "fa", "omid", ON, 2));
        }

        @Test
        void is_the_first_where_nobody_was_named_before() {
            assertThat(Contact.none().decide(another("a@b.example"), false)).isEqualTo(first());
        }

        @Test
        void that_was_erased_is_marked_no_more_but_may_be_removed() {
            refusedBy(
                    LetterRefusal.CONTACT_ERASED,
                    () -> first.decide(new MarkFailing("f-1", "a@b.example", 3, ON), true));
            assertThat(first.decide(remove(), true))
                    .isEqualTo(new ContactRemoved("f-1", "omid", ON));
        }

        private static ContactSet first() {
            return new ContactSet("f-1", "a@b.example", "fa", "omid", ON);
        }
    }

    static IntStream seeds() {
        return IntStream.range(0, SEEDS);
    }

    /// The last word on the address is what the last event says, set only follows nothing, and
    /// nothing is ever said twice. No number of a person comes back or is left out, and nothing is
    /// said of who was erased.
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void keeps_the_history_of_an_address_true(int seed) {
        Random random = new Random(seed);
        List<ContactEvent> history = new ArrayList<>();
        Set<Integer> erased = new HashSet<>();
        Contact state = Contact.none();
        for (int i = 0; i < 60; i++) {
            try {
                if (random.nextInt(8) == 0) erased.add(state.person());
                ContactEvent event =
                        state.decide(anything(random), erased.contains(state.person()));
                boolean there =
                        !history.isEmpty() && !(history.getLast() instanceof ContactRemoved);
                assertThat(event instanceof ContactSet).isEqualTo(!there);
                Contact before = state;
                history.add(event);
                state = state.evolve(event);
                assertThat(state).isEqualTo(Contact.of(history)).isEqualTo(said(event, before));
                assertThat(state).as("nothing is said twice").isNotEqualTo(before);
                assertThat(state.person()).isBetween(before.person(), before.person() + 1);
                if (!(event instanceof ContactRemoved))
                    assertThat(erased).doesNotContain(state.person());
                if (event instanceof ContactSet)
                    assertThat(state.person()).isEqualTo(before.person() + 1);
            } catch (Refused refused) {
                assertThat(refused.code()).isNotBlank();
            }
        }
        assertThat(history).hasSizeGreaterThan(5);
    }

    private static Contact said(ContactEvent event, Contact before) {
        return switch (event) {
            case ContactSet e -> known(e.person(), e.address(), e.language(), false);
            case ContactChanged e -> known(e.person(), e.address(), e.language(), false);
            case ContactFailing e ->
                    known(e.person(), e.address(), ((Contact.Known) before).language(), true);
            case ContactRemoved _ -> new Contact.Missing(before.person());
        };
    }

    private static Contact known(
            @Nullable Integer person, String address, String language, boolean failing) {
        return new Contact.Known(ContactEvent.number(person), address, language, failing);
    }

    private static ContactCommand anything(Random random) {
        String[] addresses = {"a@b.example", "c@d.example", "nothing"};
        if (random.nextInt(4) == 0)
            return new MarkFailing("f-1", addresses[random.nextInt(2)], 3, ON);
        if (random.nextInt(3) == 0) return remove();
        if (random.nextInt(6) == 0) return another(addresses[random.nextInt(2)]);
        return name(addresses[random.nextInt(3)], random.nextBoolean() ? "fa" : "en");
    }

    private static NameContact name(String address, String language) {
        return new NameContact("f-1", address, language, "omid", ON);
    }

    private static NameContact another(String address) {
        return new NameContact("f-1", address, "fa", true, "omid", ON);
    }

    private static RemoveContact remove() {
        return new RemoveContact("f-1", "omid", ON);
    }
}
