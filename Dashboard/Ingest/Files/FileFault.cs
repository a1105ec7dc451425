namespace Dashboard.Ingest.Files;

/// <summary>A file cannot be read, or not further than so far.</summary>
internal sealed class FileFault(string message) : Exception(message);
