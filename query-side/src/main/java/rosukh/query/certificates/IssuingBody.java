package rosukh.query.certificates;

/// Who issues certificates, as it stands on paper.
///
/// @param nameFa in Persian
/// @param nameEn in English
/// @param address one line, in Persian
/// @param signatory title of the person who signs, in Persian
public record IssuingBody(String nameFa, String nameEn, String address, String signatory) {}
