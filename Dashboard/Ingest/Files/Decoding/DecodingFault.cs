namespace Dashboard.Ingest.Files.Decoding;

/// <summary>Bytes that are no text in an encoding.</summary>
/// <param name="Offset">Bytes of the file before them.</param>
/// <param name="AtEnd">Whether they are the beginning of a character inside which the file ends.</param>
internal readonly record struct DecodingFault(long Offset, bool AtEnd);
