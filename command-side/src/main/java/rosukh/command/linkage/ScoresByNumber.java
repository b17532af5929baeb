package rosukh.command.linkage;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;

/// Takes down the score of every hit under the number of its document.
final class ScoresByNumber extends SimpleCollector {

    private final String field;
    private final float[] scores;
    private @Nullable NumericDocValues numbers;
    private @Nullable Scorable scorer;

    private ScoresByNumber(String field, float[] scores) {
        this.field = field;
        this.scores = scores;
    }

    /// Fills scores by the numbers that a field holds. Each document has a number of its own, so
    /// collectors may share what they fill.
    static CollectorManager<ScoresByNumber, Void> filling(String field, float[] scores) {
        return new CollectorManager<>() {
            @Override
            public ScoresByNumber newCollector() {
                return new ScoresByNumber(field, scores);
            }

            @Override
            @SuppressWarnings("NullAway") // Lucene's way to answer nothing
            public Void reduce(Collection<ScoresByNumber> collectors) {
                return null;
            }
        };
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
        numbers = DocValues.getNumeric(context.reader(), field);
    }

    @Override
    public void setScorer(Scorable now) {
        scorer = now;
    }

    @Override
    public void collect(int doc) throws IOException {
        NumericDocValues of = numbers;
        Scorable by = scorer;
        if (of != null && by != null && of.advanceExact(doc))
            scores[(int) of.longValue()] = by.score();
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE;
    }
}
