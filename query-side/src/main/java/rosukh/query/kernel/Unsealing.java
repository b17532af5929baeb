package rosukh.query.kernel;

import org.bson.BsonDocument;
import rosukh.vault.PersonalTexts;

/// Opens what is personal in documents of views and in events, wherever in them it lies.
public interface Unsealing {

    /// Opens nothing.
    Unsealing NONE =
            new Unsealing() {
                @Override
                public BsonDocument opened(BsonDocument document) {
                    return document;
                }

                @Override
                public String opened(String json) {
                    return json;
                }
            };

    /// The document with every sealed text opened; where it has none, the document itself.
    BsonDocument opened(BsonDocument document);

    /// The same of JSON, such as the stored payload of an event.
    String opened(String json);

    /// Opens by the keys of the data subjects, each looked up once a document.
    static Unsealing by(PersonalTexts texts) {
        return new OpenedTexts(texts);
    }
}
