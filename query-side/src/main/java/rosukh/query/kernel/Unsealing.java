package rosukh.query.kernel;

import org.bson.BsonDocument;
import rosukh.vault.PersonalTexts;

/// Opens what is personal in the documents of a view, wherever in it it lies.
@FunctionalInterface
public interface Unsealing {

    /// Opens nothing.
    Unsealing NONE = document -> document;

    /// The document with every sealed text opened; where it has none, the document itself.
    BsonDocument opened(BsonDocument document);

    /// Opens by the keys of the data subjects, each looked up once a document.
    static Unsealing by(PersonalTexts texts) {
        return new OpenedTexts(texts);
    }
}
