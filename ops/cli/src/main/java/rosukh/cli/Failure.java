package rosukh.cli;

/// Something the person at the terminal must know, in one sentence.
final class Failure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Failure(String sentence) {
        super(sentence);
    }
}
