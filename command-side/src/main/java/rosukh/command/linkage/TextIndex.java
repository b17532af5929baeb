package rosukh.command.linkage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import rosukh.events.values.PersianText;

/// The texts of all suppliers, searched by BM25 over folded Persian text. How relevant a text is
/// depends on the others, so what was replaced leaves the index for good before it is searched: the
/// same texts then give the same numbers, in whatever order they came.
final class TextIndex implements AutoCloseable {

    static final int RELEVANCE_MAX = 1000;

    private static final int TERMS_MAX = 256;
    private static final String ID = "id";
    private static final String NUMBER = "number";
    private static final String TEXT = "text";

    private final Analyzer analyzer = new PersianAnalyzer();
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Map<String, Integer> numbers = new HashMap<>();

    TextIndex() {
        try {
            TieredMergePolicy merging = new TieredMergePolicy();
            merging.setForceMergeDeletesPctAllowed(0);
            IndexWriterConfig config =
                    new IndexWriterConfig(analyzer)
                            .setMergePolicy(merging)
                            .setSimilarity(new BM25Similarity());
            writer = new IndexWriter(new ByteBuffersDirectory(), config);
            searchers = new SearcherManager(writer, null);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Enters the text of a supplier in place of an earlier one.
    ///
    /// @return the supplier's number, by which relevances are told
    int put(String firmId, String text) {
        int number = numbers.computeIfAbsent(firmId, _ -> numbers.size());
        Document document = new Document();
        document.add(new StringField(ID, firmId, Store.NO));
        document.add(new NumericDocValuesField(NUMBER, number));
        document.add(new TextField(TEXT, PersianText.fold(text), Store.NO));
        try {
            writer.updateDocument(new Term(ID, new BytesRef(firmId)), document);
            return number;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// The texts as they are now, for one question. Close it.
    Texts now() {
        try {
            if (writer.hasDeletions()) writer.forceMergeDeletes(true);
            searchers.maybeRefreshBlocking();
            return new Texts(searchers.acquire(), numbers.size());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        try {
            searchers.close();
            writer.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Set<String> terms(String question) {
        Set<String> terms = new LinkedHashSet<>();
        try (TokenStream tokens = analyzer.tokenStream(TEXT, PersianText.fold(question))) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken() && terms.size() < TERMS_MAX) terms.add(term.toString());
            tokens.end();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return terms;
    }

    /// The texts at one moment.
    final class Texts implements AutoCloseable {

        private final IndexSearcher searcher;
        private final int count;

        private Texts(IndexSearcher searcher, int count) {
            this.searcher = searcher;
            this.count = count;
        }

        /// How relevant each supplier's text is to a question, by its number: 0 to [#RELEVANCE_MAX]
        /// of the best hit, rounded half up.
        int[] relevances(String question) {
            BooleanQuery.Builder any = new BooleanQuery.Builder();
            for (String term : terms(question))
                any.add(new TermQuery(new Term(TEXT, term)), Occur.SHOULD);
            float[] scores = new float[count];
            try {
                searcher.search(any.build(), ScoresByNumber.filling(NUMBER, scores));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
            float best = 0;
            for (float score : scores) best = Math.max(best, score);
            int[] relevances = new int[count];
            if (best == 0) return relevances;
            for (int i = 0; i < count; i++)
                relevances[i] = (int) Math.floor((double) scores[i] * RELEVANCE_MAX / best + 0.5);
            return relevances;
        }

        @Override
        public void close() {
            try {
                searchers.release(searcher);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
