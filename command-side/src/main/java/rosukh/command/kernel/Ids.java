package rosukh.command.kernel;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/// Makes ids that sort by the time they were made: 48 bits of milliseconds and 80 random bits in
/// Crockford's base 32, lower-case.
public final class Ids {

    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int BITS_PER_CHARACTER = 5;
    private static final int TIME_CHARACTERS = 10;
    private static final int RANDOM_CHARACTERS = 16;

    private final Clock clock;
    private final RandomGenerator random;

    public Ids() {
        this(Clock.systemUTC(), new SecureRandom());
    }

    Ids(Clock clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    /// A new firm's id, for example `f-01kb2w…`.
    public String firm() {
        return "f-" + next();
    }

    /// A new piece of evidence's id.
    public String evidence() {
        return "e-" + next();
    }

    /// A new letter's id.
    public String letter() {
        return "l-" + next();
    }

    /// A new closure's id.
    public String closure() {
        return "c-" + next();
    }

    /// A new session's id.
    public String session() {
        return "s-" + next();
    }

    /// A new batch's id.
    public String batch() {
        return "b-" + next();
    }

    /// A new delegation's id.
    public String delegation() {
        return "d-" + next();
    }

    /// A new replay's id.
    public String replay() {
        return "r-" + next();
    }

    /// A new demand's id.
    public String demand() {
        return "n-" + next();
    }

    /// A new joint programme's id.
    public String programme() {
        return "pg-" + next();
    }

    /// A new match's id.
    public String match() {
        return "m-" + next();
    }

    /// A new meeting of the policy council's id.
    public String councilMeeting() {
        return "k-" + next();
    }

    /// Every id of evidence made longer ago than this sorts before it, and no other.
    public String evidenceOlderThan(Duration age) {
        return "e-" + time(clock.millis() - age.toMillis());
    }

    /// When an id was made.
    public static Instant madeAt(String id) {
        int from = id.indexOf('-') + 1;
        long millis = 0;
        for (char character : id.substring(from, from + TIME_CHARACTERS).toCharArray())
            millis = (millis << BITS_PER_CHARACTER) + ALPHABET.indexOf(character);
        return Instant.ofEpochMilli(millis);
    }

    private String next() {
        StringBuilder id = new StringBuilder(TIME_CHARACTERS + RANDOM_CHARACTERS);
        id.append(time(clock.millis()));
        for (int i = 0; i < RANDOM_CHARACTERS; i++) id.append(character(random.nextLong()));
        return id.toString();
    }

    private static String time(long millis) {
        StringBuilder time = new StringBuilder(TIME_CHARACTERS);
        for (int i = TIME_CHARACTERS - 1; i >= 0; i--)
            time.append(character(millis >>> (BITS_PER_CHARACTER * i)));
        return time.toString();
    }

    private static char character(long bits) {
        return ALPHABET.charAt((int) (bits & 31));
    }
}
